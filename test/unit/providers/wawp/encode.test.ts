import { wawp } from '../../../../nodes/WhatsAppHub/providers/wawp';
import { messageEncoder, recipients, textEncoder } from '../encode';

const encode = textEncoder(wawp, { baseUrl: 'https://api.wawp.net' }, {}, {});

it('posts the documented body, to which the credential adds itself', () => {
	expect(encode()).toEqual({
		method: 'POST',
		url: 'https://api.wawp.net/v2/send/text',
		body: { chatId: '12025550143@c.us', message: 'Hello' },
	});
});

it('quotes by message id', () => {
	expect(encode({ envelope: { replyTo: 'false_12025550143@c.us_3EB0' } })).toMatchObject({
		body: { reply_to: 'false_12025550143@c.us_3EB0' },
	});
});

it('sends a preview card of its own through the endpoint for it', () => {
	expect(
		encode({
			content: {
				body: 'See https://example.com',
				customPreview: { url: 'https://example.com', title: 'Offer', description: 'Until May' },
			},
		}),
	).toEqual({
		method: 'POST',
		url: 'https://api.wawp.net/v2/send/link-preview',
		body: {
			chatId: '12025550143@c.us',
			text: 'See https://example.com',
			url: 'https://example.com',
			title: 'Offer',
			description: 'Until May',
		},
	});
});

it.each([
	[recipients.chatGroup, '120363000000000001@g.us'],
	[recipients.newsletter, '120363000000000002@newsletter'],
	[recipients.lid, '123456789012345@lid'],
])('keeps the chat id of %j', (to, chatId) => {
	expect(encode({ envelope: { to } })).toMatchObject({ body: { chatId } });
});

it.each([
	['a user id', { envelope: { to: recipients.user } }, /^Wawp cannot send to US\./],
	['a Cloud API group', { envelope: { to: recipients.group } }, /^Wawp cannot send to Y2F/],
	[
		'a text that is too long',
		{ content: { body: 'x'.repeat(4097) } },
		/^'Text' is 4,097 characters long/,
	],
])('refuses %s', (_name, sample, message) => {
	expect(encode(sample)).toMatch(message);
});

describe('location and poll', () => {
	const send = messageEncoder(wawp, { baseUrl: 'https://api.wawp.net' }, {}, {});

	it('sends a location with its name as title and its address as message', () => {
		expect(
			send({
				type: 'location',
				content: {
					latitude: 51.477928,
					longitude: -0.001545,
					name: 'Our shop',
					address: '1 Market Street',
				},
			}),
		).toEqual({
			method: 'POST',
			url: 'https://api.wawp.net/v2/send/location',
			body: {
				chatId: '12025550143@c.us',
				latitude: '51.477928',
				longitude: '-0.001545',
				title: 'Our shop',
				message: '1 Market Street',
			},
		});
	});

	it('sends a poll with one answer unless several are wanted', () => {
		expect(
			send({ type: 'poll', content: { question: 'When?', options: ['Morning', 'Evening'] } }),
		).toEqual({
			method: 'POST',
			url: 'https://api.wawp.net/v2/send/poll',
			body: {
				chatId: '12025550143@c.us',
				poll: { name: 'When?', options: ['Morning', 'Evening'], multipleAnswers: false },
			},
		});
	});

	it('refuses an answer of 255 characters', () => {
		expect(
			send({ type: 'poll', content: { question: 'When?', options: ['Morning', 'x'.repeat(255)] } }),
		).toBe("'Answers' is 255 characters long, at most 254 are allowed (entry 2)");
	});
});
