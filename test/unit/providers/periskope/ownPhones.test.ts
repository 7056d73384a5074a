import { periskope } from '../../../../nodes/WhatsAppHub/providers/periskope';

const now = new Date('2026-11-20T12:00:00Z');
const GROUP = '120363000000000001@g.us';
const ours = new Set(['+12025550100', '+12025550121']);

/** A message of the phone …0121, as the phone …0100 reports it. */
const seen = (more: object = {}) => ({
	event_type: 'message.created',
	id: '00000000-0000-4000-8000-000000000071',
	org_id: 'org-of-the-tests',
	data: {
		message_id: `false_${GROUP}_3EB0000000000000000007_12025550121@c.us`,
		chat_id: GROUP,
		org_phone: '12025550100@c.us',
		from_me: false,
		sender_phone: '12025550121@c.us',
		message_type: 'chat',
		body: 'Hi',
		timestamp: '2026-11-20T10:00:00+00:00',
		...more,
	},
});

/** The same message, as the phone …0121 itself reports it. */
const itself = seen({
	message_id: `true_${GROUP}_3EB0000000000000000007_12025550121@c.us`,
	org_phone: '12025550121@c.us',
	from_me: true,
	sent_message_id: 'ba3273cb-12be-48d4-90e0-0cbc0b427ef1',
});

const eventOf = (payload: unknown, phones?: ReadonlySet<string>) =>
	periskope.webhook.decode(payload, now, phones)[0];

describe('what one of our phones writes in a group, seen through another', () => {
	it('is our own, and nobody knows how it was written', () => {
		expect(eventOf(seen(), ours)).toMatchObject({
			event: 'message.echo',
			fromMe: true,
			origin: null,
			correlationId: null,
			from: { phone: '+12025550121', chatId: '12025550121@c.us' },
			to: { phone: '+12025550100' },
			chat: { id: GROUP, kind: 'group' },
		});
	});

	it('is one event with the report of the phone itself', () => {
		expect(eventOf(seen(), ours)?.eventId).toBe(eventOf(itself, ours)?.eventId);
	});

	it.each([
		['edited', { event_type: 'message.updated', previous_attributes: { body: 'Ho' } }],
		['deleted', { event_type: 'message.deleted' }],
	])('is our own when it is %s', (_what, more) => {
		expect(eventOf({ ...seen(), ...more }, ours)).toMatchObject({ fromMe: true, origin: null });
	});

	it('is known by its author where no sender is named', () => {
		const call = seen({ sender_phone: null, author: '12025550121@c.us' });
		expect(eventOf(call, ours)).toMatchObject({ event: 'message.echo', fromMe: true });
	});

	it('is our own as a reaction too', () => {
		const reaction = (sender: string) => ({
			...seen(),
			event_type: 'reaction.created',
			data: {
				message_id: `false_${GROUP}_3EB0000000000000000002_12025550144@c.us`,
				chat_id: GROUP,
				org_phone: '12025550100@c.us',
				sender_id: sender,
				reaction: '👍',
				reaction_id: 'false_reaction',
				timestamp: '2026-11-20 10:00:00+00',
				id: { fromMe: false },
			},
		});
		expect(eventOf(reaction('12025550121@c.us'), ours)).toMatchObject({ fromMe: true });
		expect(eventOf(reaction('12025550144@c.us'), ours)).toMatchObject({ fromMe: false });
	});
});

it.each([
	["somebody else's message in the group", seen({ sender_phone: '12025550144@c.us' }), ours],
	['a phone that is not known as ours', seen(), new Set(['+12025550100'])],
	[
		'what one of our phones writes to another in private',
		seen({ chat_id: '12025550121@c.us', message_id: 'false_12025550121@c.us_3EB07' }),
		ours,
	],
	["a hidden ID of our phone's digits", seen({ sender_phone: '12025550121@lid' }), ours],
])('leaves %s a message to us', (_what, payload, phones) => {
	expect(eventOf(payload, phones)).toMatchObject({ event: 'message.received', fromMe: false });
});
