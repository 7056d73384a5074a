import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { messageEncoder, recipients, textEncoder } from '../encode';

const credentials = {
	baseUrl: 'https://graph.facebook.com/',
	apiVersion: 'v25.0',
	businessAccountId: '300000000000001',
};
const encode = textEncoder(cloudApi, credentials, { sender: '300000000000100' }, {});

it('posts the documented body to the phone number', () => {
	expect(encode()).toEqual({
		method: 'POST',
		url: 'https://graph.facebook.com/v25.0/300000000000100/messages',
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550143',
			type: 'text',
			text: { body: 'Hello' },
		},
	});
});

it('carries link preview, quote and correlation id', () => {
	expect(
		encode({
			content: { body: 'https://example.com', linkPreview: false },
			envelope: { replyTo: 'wamid.QUOTED', correlationId: 'order-1001' },
		}),
	).toMatchObject({
		body: {
			context: { message_id: 'wamid.QUOTED' },
			biz_opaque_callback_data: 'order-1001',
			text: { body: 'https://example.com', preview_url: false },
		},
	});
});

it('addresses a business-scoped user id as recipient, without to', () => {
	expect(encode({ envelope: { to: recipients.user } })).toMatchObject({
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			recipient: 'US.13491208655302741918',
		},
	});
	expect(JSON.stringify(encode({ envelope: { to: recipients.user } }))).not.toContain('"to"');
});

it('addresses a group of the Groups API as a group', () => {
	expect(encode({ envelope: { to: recipients.group } })).toMatchObject({
		body: { recipient_type: 'group', to: 'Y2FwaV9ncm91cDoxMjAyNTU1MDE0MzoxMjAz' },
	});
});

it.each([
	[
		'a chat',
		{ envelope: { to: recipients.chatGroup } },
		/^Cloud API has no chats such as 120363000000000001@g\.us/,
	],
	['a channel', { envelope: { to: recipients.newsletter } }, /^Cloud API has no chats/],
	['a lid', { envelope: { to: recipients.lid } }, /^Cloud API has no chats/],
	['no sender', { envelope: { sender: undefined } }, /^'Sender' is empty$/],
	[
		'a number as sender',
		{ envelope: { sender: '+12025550100' } },
		/^'Sender' must be a phone number ID/,
	],
	[
		'a text that is too long',
		{ content: { body: 'x'.repeat(4097) } },
		/^'Text' is 4,097 characters long, at most 4,096/,
	],
	[
		'a correlation id that is too long',
		{ envelope: { correlationId: 'x'.repeat(513) } },
		/^'Correlation ID' is 513 characters long, at most 512/,
	],
])('refuses %s', (_name, sample, message) => {
	expect(encode(sample)).toMatch(message);
});

it('accepts text and correlation id at their limits', () => {
	expect(
		encode({
			content: { body: '😀'.repeat(4096) },
			envelope: { correlationId: 'x'.repeat(512) },
		}),
	).toMatchObject({ method: 'POST' });
});

it('names the credential field that is wrong', () => {
	const wrong = textEncoder(cloudApi, { ...credentials, apiVersion: '25' }, { sender: '1' }, {});
	expect(wrong()).toBe("'API Version' must look like v25.0; correct it in the credential");
});

describe('location', () => {
	const send = messageEncoder(cloudApi, credentials, { sender: '300000000000100' }, {});

	it('sends the coordinates as texts, as documented', () => {
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
		).toMatchObject({
			body: {
				to: '+12025550143',
				type: 'location',
				location: {
					latitude: '51.477928',
					longitude: '-0.001545',
					name: 'Our shop',
					address: '1 Market Street',
				},
			},
		});
	});

	it.each([
		[0, '0'],
		[-90, '-90'],
		[100, '100'],
		[0.0000001, '0.0000001'],
		[-0.0000000000001, '0'],
		[37.44216251868683, '37.44216251868683'],
	])('writes %d as %s', (longitude, text) => {
		expect(send({ type: 'location', content: { latitude: 1, longitude } })).toMatchObject({
			body: { location: { latitude: '1', longitude: text } },
		});
	});
});

it('says why it has no polls, and what to do instead', () => {
	expect(cloudApi.reasonAgainst('poll')?.instead).toBe('send reply buttons or a list');
	expect(
		messageEncoder(
			cloudApi,
			credentials,
			{ sender: '300000000000100' },
			{},
		)({
			type: 'poll',
			content: { question: 'When?', options: ['Morning', 'Evening'] },
		}),
	).toBe('Cloud API cannot send this message type');
});
