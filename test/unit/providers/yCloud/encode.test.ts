import { yCloud } from '../../../../nodes/WhatsAppHub/providers/yCloud';
import { messageEncoder, recipients, textEncoder } from '../encode';

const encode = textEncoder(
	yCloud,
	{ baseUrl: 'https://api.ycloud.com/v2', apiKey: 'unused here' },
	{ sender: '+1 (202) 555-0110' },
	{ sendMode: 'enqueue' },
);

it('posts the documented body to the queue', () => {
	expect(encode()).toEqual({
		method: 'POST',
		url: 'https://api.ycloud.com/v2/whatsapp/messages',
		body: { from: '+12025550110', to: '+12025550143', type: 'text', text: { body: 'Hello' } },
	});
});

it('carries link preview, quote, correlation id and both filters', () => {
	expect(
		encode({
			content: { body: 'https://example.com', linkPreview: true },
			envelope: { replyTo: 'wamid.QUOTED', correlationId: 'order-1001' },
			options: { sendMode: 'enqueue', filterUnsubscribed: true, filterBlocked: false },
		}),
	).toMatchObject({
		body: {
			context: { message_id: 'wamid.QUOTED' },
			externalId: 'order-1001',
			filterUnsubscribed: true,
			filterBlocked: false,
			text: { body: 'https://example.com', preview_url: true },
		},
	});
});

it('sends directly without the filters, which only the queue has', () => {
	expect(
		encode({
			options: { sendMode: 'sendDirectly', filterUnsubscribed: true, filterBlocked: true },
		}),
	).toEqual({
		method: 'POST',
		url: 'https://api.ycloud.com/v2/whatsapp/messages/sendDirectly',
		body: { from: '+12025550110', to: '+12025550143', type: 'text', text: { body: 'Hello' } },
	});
});

it('addresses a business-scoped user id as recipient, without to', () => {
	expect(encode({ envelope: { to: recipients.user } })).toMatchObject({
		body: { recipient: 'US.13491208655302741918' },
	});
	expect(JSON.stringify(encode({ envelope: { to: recipients.user } }))).not.toContain('"to"');
});

it.each([
	[
		'a group',
		{ envelope: { to: recipients.group } },
		/^YCloud cannot send to a group, channel or chat ID/,
	],
	[
		'a chat',
		{ envelope: { to: recipients.chatGroup } },
		/^YCloud cannot send to a group, channel or chat ID/,
	],
	['no sender', { envelope: { sender: undefined } }, /^'Sender' is empty$/],
	[
		'a sender that is no number',
		{ envelope: { sender: 'shop' } },
		/^'Sender' is neither a phone number/,
	],
	[
		'an unknown send mode',
		{ options: { sendMode: 'later' } },
		/^'Send Mode' must be one of: enqueue, sendDirectly$/,
	],
	[
		'a text that is too long',
		{ content: { body: 'x'.repeat(4097) } },
		/^'Text' is 4,097 characters long/,
	],
])('refuses %s', (_name, sample, message) => {
	expect(encode(sample)).toMatch(message);
});

it('sends the coordinates of a location as numbers, as documented', () => {
	const send = messageEncoder(
		yCloud,
		{ baseUrl: 'https://api.ycloud.com/v2' },
		{ sender: '+12025550110' },
		{ sendMode: 'enqueue' },
	);
	expect(
		send({ type: 'location', content: { latitude: 51.477928, longitude: -0.001545 } }),
	).toMatchObject({
		body: { type: 'location', location: { latitude: 51.477928, longitude: -0.001545 } },
	});
});
