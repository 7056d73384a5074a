import { periskope } from '../../../../nodes/WhatsAppHub/providers/periskope';
import { messageEncoder, recipients, textEncoder } from '../encode';

const credentials = { baseUrl: 'https://api.periskope.app/v1', defaultPhone: '+1 202 555 0120' };
const encode = textEncoder(periskope, credentials, {}, {});

it("posts the documented body with the default phone's bare digits", () => {
	expect(encode()).toEqual({
		method: 'POST',
		url: 'https://api.periskope.app/v1/message/send',
		headers: { 'x-phone': '12025550120' },
		body: { chat_id: '12025550143@c.us', message: 'Hello' },
	});
});

it.each([
	['+1 202 555 0121', '12025550121'],
	['12025550121@c.us', '12025550121'],
	['phone-abc123', 'phone-abc123'],
])('lets the sender %s go before the default phone', (sender, header) => {
	expect(encode({ envelope: { sender } })).toMatchObject({ headers: { 'x-phone': header } });
});

it.each([
	[true, false],
	[false, true],
])('turns link preview %s into hide_url_preview %s', (linkPreview, hidden) => {
	expect(encode({ content: { body: 'https://example.com', linkPreview } })).toMatchObject({
		body: { options: { hide_url_preview: hidden } },
	});
});

it('quotes by message id', () => {
	expect(encode({ envelope: { replyTo: 'false_12025550143@c.us_3EB0' } })).toMatchObject({
		body: { reply_to: 'false_12025550143@c.us_3EB0' },
	});
});

it.each([
	[recipients.chatGroup, '120363000000000001@g.us'],
	[recipients.lid, '123456789012345@lid'],
])('keeps the chat id of %j', (to, chatId) => {
	expect(encode({ envelope: { to } })).toMatchObject({ body: { chat_id: chatId } });
});

it.each([
	[
		'a channel',
		{ envelope: { to: recipients.newsletter } },
		/^Periskope cannot send to 120363000000000002@newsletter/,
	],
	['a user id', { envelope: { to: recipients.user } }, /^Periskope cannot send to US\./],
	['a Cloud API group', { envelope: { to: recipients.group } }, /^Periskope cannot send to Y2F/],
	[
		'a sender that is no phone',
		{ envelope: { sender: 'front desk' } },
		/^'Sender' is neither a phone number/,
	],
])('refuses %s', (_name, sample, message) => {
	expect(encode(sample)).toMatch(message);
});

it('asks for a phone when neither the form nor the credential has one', () => {
	const poor = textEncoder(periskope, { ...credentials, defaultPhone: '' }, {}, {});
	expect(poor()).toBe("'Sender' is empty and the credential has no 'Default Phone'");
});

describe('poll', () => {
	const send = messageEncoder(periskope, credentials, {}, {});
	const content = { question: 'When?', options: ['Morning', 'Evening'] };

	it('has the documented names', () => {
		expect(send({ type: 'poll', content })).toMatchObject({
			url: 'https://api.periskope.app/v1/message/send',
			body: {
				chat_id: '12025550143@c.us',
				poll: { pollName: 'When?', pollOptions: ['Morning', 'Evening'] },
			},
		});
	});

	it('carries several answers and an id of the person’s own', () => {
		expect(
			send({ type: 'poll', content: { ...content, multipleAnswers: true, pollId: 'delivery' } }),
		).toMatchObject({
			body: { poll: { options: { allowMultipleAnswers: true, pollId: 'delivery' } } },
		});
	});
});
