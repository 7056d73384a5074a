import { blankMedia, blankMessage, blankReply, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The message events that the fixtures of YCloud must yield.

const wamid = 'wamid.dGVzdHMtMDAwMw==';
const ours = 'wamid.dGVzdHMtMDAwMQ==';
const userId = 'US.20255501430000000001';

const received = {
	...blankMessage,
	event: 'message.received',
	providerEvent: 'whatsapp.inbound_message.received',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId: wamid,
	ids: { id: 'yci0001', wamid, from: '+12025550143' },
	from: { ...nobody, phone: '+12025550143', name: 'Customer' },
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	sessionId: '+12025550100:+12025550143',
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

/** Written by hand from YCloud's page on incoming messages; SOURCE.md names it. */
export const expectedMessages: ExpectedEvents = {
	'inbound.text': [
		{
			...received,
			eventId: 'evt_tests0010',
			occurredAt: '2026-11-20T10:01:00.000Z',
			from: { ...nobody, phone: '+12025550143' },
			messageType: 'text',
			text: 'Hi',
			chatInput: 'Hi',
		},
	],
	'inbound.text-by-user-id-only': [
		{
			...received,
			eventId: 'evt_tests0011',
			ids: { id: 'yci0001', wamid, fromUserId: userId },
			from: { ...nobody, userId, name: 'Customer', username: 'customer.of.the.tests' },
			chat: { id: userId, kind: 'private' },
			sessionId: `+12025550100:${userId}`,
			messageType: 'text',
			text: 'Hi',
			chatInput: 'Hi',
		},
	],
	'inbound.image': [
		{
			...received,
			eventId: 'evt_tests0012',
			messageType: 'image',
			text: 'A picture',
			chatInput: 'A picture',
			media: {
				...blankMedia,
				id: 'media-1',
				url: 'https://api.ycloud.com/v2/whatsapp/media/download/media-1?sig=tests',
				mimeType: 'image/jpeg',
				caption: 'A picture',
				sha256: 'c2hhMjU2',
			},
		},
	],
	'inbound.image-that-was-not-fetched': [
		{
			...received,
			eventId: 'evt_tests0051',
			messageType: 'image',
			media: { ...blankMedia, error: 'Failed to download the media from the sender.' },
		},
	],
	'inbound.button': [
		{
			...received,
			event: 'reply.button',
			eventId: 'evt_tests0013',
			messageType: 'reply',
			text: 'Yes',
			chatInput: 'Yes',
			replyTo: { messageId: ours, from: '+12025550100', text: null },
			reply: { ...blankReply, id: 'yes', title: 'Yes' },
		},
	],
	'inbound.list': [
		{
			...received,
			event: 'reply.list',
			eventId: 'evt_tests0014',
			messageType: 'reply',
			text: 'First',
			chatInput: 'First',
			reply: { ...blankReply, id: 'row-1', title: 'First', description: 'The first row' },
		},
	],
	'inbound.flow': [
		{
			...received,
			event: 'reply.flow',
			eventId: 'evt_tests0015',
			messageType: 'reply',
			text: 'Sent',
			chatInput: 'Sent',
			reply: { ...blankReply, id: 'flow', payload: '{"size":2}', data: { size: 2 } },
		},
	],
	'inbound.reaction-removed': [
		{
			...received,
			event: 'reaction.changed',
			eventId: 'evt_tests0016',
			messageType: 'reaction',
			reaction: { action: 'removed', emoji: null, messageId: ours },
		},
	],
	'inbound.order': [
		{
			...received,
			event: 'order.received',
			eventId: 'evt_tests0017',
			messageType: 'order',
			text: 'As soon as you can',
			chatInput: 'As soon as you can',
			order: {
				catalogId: 'catalog-1',
				items: [{ productId: 'product-1', quantity: 2, price: 30.5, currency: 'USD' }],
			},
		},
	],
	'inbound.poll-that-is-not-passed-on': [
		{
			...received,
			eventId: 'evt_tests0018',
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: words,
				detail: 'poll_creation: Title of the tests',
				code: '131051',
			},
		},
	],
	'reply.payment': [
		{
			...received,
			event: 'reply.payment',
			eventId: 'evt_000000000000000000000042',
			ids: { id: 'in-1', wamid, from: '+12025550143' },
			messageType: 'reply',
			text: 'offsite_card_pay',
			chatInput: 'offsite_card_pay',
			reply: {
				...blankReply,
				id: 'order-7',
				title: 'offsite_card_pay',
				data: {
					payment_method: 'offsite_card_pay',
					reference_id: 'order-7',
					last_four_digits: '0000',
				},
			},
		},
	],
	'history.text': [
		{
			...received,
			event: 'message.history',
			eventId: 'evt_000000000000000000000042',
			providerEvent: 'whatsapp.smb.history',
			ids: { id: 'in-1', wamid, from: '+12025550143' },
			from: { ...nobody, phone: '+12025550143' },
			messageType: 'text',
			text: 'Long ago',
			chatInput: 'Long ago',
		},
	],
	// As a change it would start what answers those of today.
	'history.change-of-back-then': [
		{
			...received,
			event: 'message.history',
			eventId: 'evt_000000000000000000000042',
			providerEvent: 'whatsapp.smb.history',
			ids: { id: 'in-1', wamid, from: '+12025550143' },
			from: { ...nobody, phone: '+12025550143' },
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: null,
				detail: 'user_changed_number: The customer changed their number',
				code: null,
			},
		},
	],
	// How far the old messages have come is no message.
	'history.progress': [
		{
			event: 'unknown',
			eventId: 'evt_000000000000000000000042',
			providerEvent: 'whatsapp.smb.history',
			messageId: null,
			occurredAt: '2026-11-20T10:00:00.000Z',
		},
	],
	'inbound.of-next-year': [
		{
			event: 'unknown',
			eventId: 'evt_tests0021',
			providerEvent: 'whatsapp.inbound_message.received',
			messageId: wamid,
			occurredAt: '2026-11-20T10:01:00.000Z',
		},
	],
	'echo.text': [
		{
			...received,
			event: 'message.echo',
			eventId: 'evt_tests0022',
			providerEvent: 'whatsapp.smb.message.echoes',
			correlationId: 'ycm0002',
			ids: { id: 'ycm0002', wamid },
			fromMe: true,
			origin: 'device',
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'From the phone',
			chatInput: 'From the phone',
		},
	],
	// No person wrote it, so that nobody asks for it by asking for own messages.
	'echo.of-an-agent': [
		{
			...received,
			event: 'message.echo',
			eventId: 'evt_tests0034',
			providerEvent: 'whatsapp.echo_message.created',
			correlationId: 'ycm0003',
			ids: { id: 'ycm0003', wamid },
			fromMe: true,
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'From the agent',
			chatInput: 'From the agent',
		},
	],
};
