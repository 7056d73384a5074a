import { messageFrom, providerOf, requestFrom } from './requests';

const form = { messageId: 'wamid.HBgL', reactionEmoji: '😀' };
const cloudUrl = 'https://graph.facebook.com/v25.0/300000000000100/messages';

it.each([
	['an emoji', '😀', '😀'],
	['an emptied field, which takes it off', '', ''],
	['spaces, which take it off', ' ', ''],
	['an expression that found nothing', null, ''],
])('sends %s through Cloud API and YCloud', (_name, reactionEmoji, emoji) => {
	expect(requestFrom('cloudApi', 'reaction', { ...form, reactionEmoji })).toEqual({
		method: 'POST',
		url: cloudUrl,
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550143',
			type: 'reaction',
			reaction: { message_id: 'wamid.HBgL', emoji },
		},
	});
	expect(requestFrom('yCloud', 'reaction', { ...form, reactionEmoji })).toEqual({
		method: 'POST',
		url: 'https://api.ycloud.com/v2/whatsapp/messages',
		body: {
			from: '+12025550110',
			to: '+12025550143',
			type: 'reaction',
			reaction: { message_id: 'wamid.HBgL', emoji },
		},
	});
});

it.each([
	['😀', '😀'],
	['', ''],
])('puts %j to Wawp', (reactionEmoji, reaction) => {
	expect(requestFrom('wawp', 'reaction', { ...form, reactionEmoji })).toEqual({
		method: 'PUT',
		url: 'https://api.wawp.net/v2/send/reaction',
		body: { chatId: '12025550143@c.us', messageId: 'wamid.HBgL', reaction },
	});
});

it('posts to the message itself on Periskope, without a recipient', () => {
	expect(
		requestFrom(
			'periskope',
			'reaction',
			{ ...form, messageId: 'true_12025550143@c.us_3EB0/1' },
			{ envelope: { to: undefined } },
		),
	).toEqual({
		method: 'POST',
		url: 'https://api.periskope.app/v1/message/true_12025550143%40c.us_3EB0%2F1/react',
		headers: { 'x-phone': '12025550120' },
		body: { reaction: '😀' },
	});
});

it('refuses what a provider has no way to do', () => {
	expect(requestFrom('periskope', 'reaction', { ...form, reactionEmoji: '' })).toBe(
		"'Emoji' is empty, and Periskope has no way to take a reaction off",
	);
	expect(requestFrom('periskope', 'reaction', form, { envelope: { replyTo: 'x' } })).toBe(
		"'Reply to Message ID' has no place here",
	);
	expect(requestFrom('wawp', 'reaction', form, { envelope: { replyTo: 'x' } })).toBe(
		"'Reply to Message ID' has no place here: 'Message ID' names the message",
	);
	expect(requestFrom('wawp', 'reaction', { ...form, messageId: '' })).toBe("'Message ID' is empty");
});

const decoded = (id: 'periskope' | 'wawp', messageId: string, to: boolean, body: unknown) => {
	const message = messageFrom('reaction', { ...form, messageId });
	if (typeof message === 'string') return message;
	return providerOf(id).decodeSend(
		{ status: to ? 200 : 204, headers: {}, body },
		{
			envelope: {
				to: to ? { kind: 'phone', digits: '12025550143' } : undefined,
				sender: undefined,
				replyTo: undefined,
				correlationId: undefined,
			},
			message,
			now: new Date('2026-11-20T12:00:00Z'),
		},
	);
};

it.each([
	['true_12025550143@c.us_3EB0', '+12025550143'],
	['false_120363000000000001@g.us_3EB0_12025550143@c.us', '120363000000000001@g.us'],
	['ba3273cb-12be-48d4-90e0-0cbc0b427ef1', null],
])('answers for %s with that id, as Periskope answers with nothing', (messageId, recipient) => {
	expect(decoded('periskope', messageId, false, '')).toEqual({
		ok: true,
		value: {
			messageId,
			status: 'sent',
			recipient,
			correlationId: messageId,
			ids: { message_id: messageId },
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
	});
});

it("answers with the reaction's own id where Wawp gives one, else with the message's", () => {
	expect(decoded('wawp', 'false_1@c.us_3EB0', true, { success: true })).toMatchObject({
		value: {
			messageId: 'false_1@c.us_3EB0',
			status: 'sent',
			recipient: '+12025550143',
			correlationId: '3EB0',
		},
	});
	expect(decoded('wawp', 'false_1@c.us_3EB0', true, { id: 'true_1@c.us_4FC1' })).toMatchObject({
		value: { messageId: 'true_1@c.us_4FC1', status: 'queued', correlationId: '4FC1' },
	});
});
