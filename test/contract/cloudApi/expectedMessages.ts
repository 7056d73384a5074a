import { blankChange, blankMedia, blankMessage, blankReply, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The message events that the fixtures of Cloud API must yield.

const wamid = 'wamid.dGVzdHMtMDAwMw==';
const ours = 'wamid.dGVzdHMtMDAwMQ==';
const userId = 'US.20255501430000000001';
const group = 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==';

const customer = { ...nobody, phone: '+12025550143', name: 'Customer' } as const;

const received = {
	...blankMessage,
	event: 'message.received',
	eventId: `${wamid}:received`,
	providerEvent: 'messages.messages',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId: wamid,
	ids: { wamid, from: '12025550143' },
	from: customer,
	to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
	chat: { id: '+12025550143', kind: 'private' },
	sessionId: '100000000000042:+12025550143',
} as const;

const reply = {
	...received,
	event: 'reply.button',
	eventId: `${wamid}:reply`,
	messageType: 'reply',
} as const;

const reaction = {
	...received,
	event: 'reaction.changed',
	eventId: `${wamid}:reaction`,
	messageType: 'reaction',
} as const;

const notUnderstood = {
	event: 'unknown',
	eventId: `${wamid}:1795168800`,
	providerEvent: 'messages.messages',
	messageId: wamid,
	occurredAt: '2026-11-20T10:00:00.000Z',
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);
const byContent: string = expect.stringMatching(/^[0-9a-f]{32}$/);

/** Written by hand from Meta's pages on incoming messages; SOURCE.md names them. */
export const expectedMessages: ExpectedEvents = {
	'message.text-from-an-ad': [
		{
			...received,
			ids: { ...received.ids, from_user_id: userId },
			from: { ...customer, userId, username: 'customer.of.the.tests' },
			// The phone may be gone in the next message; the user id stays.
			sessionId: `100000000000042:${userId}`,
			messageType: 'text',
			text: 'Hi',
			chatInput: 'Hi',
			forwarded: true,
			referral: {
				sourceUrl: 'https://example.com/ad',
				sourceId: 'ad-1',
				sourceType: 'ad',
				headline: 'Headline',
				body: 'Body',
				mediaType: 'image',
				mediaUrl: 'https://example.com/ad.jpg',
				thumbnailUrl: 'https://example.com/ad-small.jpg',
				clickId: 'click-1',
				greeting: 'Welcome',
			},
		},
	],
	'message.text-by-user-id-only': [
		{
			...received,
			ids: { wamid, from_user_id: userId },
			from: { ...nobody, userId, name: 'Customer' },
			chat: { id: userId, kind: 'private' },
			sessionId: `100000000000042:${userId}`,
			messageType: 'text',
			text: 'Hi',
			chatInput: 'Hi',
		},
	],
	'message.text-in-a-group': [
		{
			...received,
			ids: { wamid, from: '12025550144', group_id: group },
			from: { ...nobody, phone: '+12025550144', name: 'Other customer' },
			chat: { id: group, kind: 'group' },
			sessionId: `100000000000042:${group}`,
			messageType: 'text',
			text: 'Hi all',
			chatInput: 'Hi all',
		},
	],
	'message.text-about-a-product': [
		{
			...received,
			messageType: 'text',
			text: 'Is it still there?',
			chatInput: 'Is it still there?',
			replyTo: { messageId: ours, from: '+12025550100', text: null },
			product: { catalogId: 'catalog-1', productId: 'product-1' },
		},
	],
	'message.image': [
		{
			...received,
			messageType: 'image',
			text: 'A picture',
			chatInput: 'A picture',
			media: {
				...blankMedia,
				id: 'media-1',
				url: 'https://lookaside.example.com/media-1',
				mimeType: 'image/jpeg',
				caption: 'A picture',
				sha256: 'c2hhMjU2',
			},
		},
	],
	// Why there is no file stands beside the message, and is no event of its own.
	'message.image-that-was-not-fetched': [
		{
			...received,
			messageType: 'image',
			media: { ...blankMedia, error: 'Failed to download the media from the sender.' },
		},
	],
	'message.image-with-its-own-error': [
		{
			...received,
			messageType: 'image',
			text: 'A picture',
			chatInput: 'A picture',
			media: {
				...blankMedia,
				mimeType: 'image/jpeg',
				caption: 'A picture',
				error: 'Failed to download the media from the sender.',
			},
		},
	],
	'message.voice': [
		{
			...received,
			messageType: 'audio',
			media: {
				...blankMedia,
				id: 'media-2',
				mimeType: 'audio/ogg; codecs=opus',
				sha256: 'c2hhMjU2',
				voice: true,
			},
		},
	],
	'message.document': [
		{
			...received,
			messageType: 'document',
			media: {
				...blankMedia,
				id: 'media-3',
				mimeType: 'application/pdf',
				fileName: 'receipt.pdf',
			},
		},
	],
	'message.sticker': [
		{
			...received,
			messageType: 'sticker',
			media: { ...blankMedia, id: 'media-4', mimeType: 'image/webp', animated: true },
		},
	],
	'message.location': [
		{
			...received,
			messageType: 'location',
			location: {
				latitude: 51.477928,
				longitude: -0.001545,
				name: 'Observatory',
				address: 'Blackheath Avenue',
				url: null,
			},
		},
	],
	'message.contacts': [
		{
			...received,
			messageType: 'contacts',
			contacts: [
				{
					name: 'Colleague',
					phones: ['+12025550145', '+12025550146'],
					emails: ['colleague@example.com'],
					organization: 'Company',
					origin: 'contact_request',
					vcard: null,
				},
			],
		},
	],
	'message.unsupported': [
		{
			...received,
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: words,
				detail: 'Details of the tests',
				code: '131051',
			},
		},
	],
	'message.of-next-year': [notUnderstood],
	// Statuses, messages: what is broken costs nobody else, and what can be read is read.
	'message.broken-siblings': [
		{
			...notUnderstood,
			eventId: byContent,
			providerEvent: 'messages.statuses',
			messageId: null,
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
		{
			...notUnderstood,
			eventId: byContent,
			messageId: null,
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
		{
			...received,
			from: { ...nobody, phone: '+12025550143' },
			messageType: 'image',
			media: blankMedia,
		},
		{
			...notUnderstood,
			eventId: byContent,
			messageId: null,
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
	],
	'reply.button': [
		{
			...reply,
			text: 'Yes',
			chatInput: 'Yes',
			replyTo: { messageId: ours, from: '+12025550100', text: null },
			reply: { ...blankReply, id: 'yes', title: 'Yes' },
		},
	],
	'reply.template-button': [
		{
			...reply,
			text: 'Unsubscribe',
			chatInput: 'Unsubscribe',
			reply: { ...blankReply, id: 'stop', title: 'Unsubscribe', payload: 'stop' },
		},
	],
	'reply.list': [
		{
			...reply,
			event: 'reply.list',
			text: 'First',
			chatInput: 'First',
			reply: { ...blankReply, id: 'row-1', title: 'First', description: 'The first row' },
		},
	],
	'reply.flow': [
		{
			...reply,
			event: 'reply.flow',
			text: 'Sent',
			chatInput: 'Sent',
			reply: {
				...blankReply,
				id: 'flow',
				payload: '{"flow_token":"token-1","size":2}',
				data: { flow_token: 'token-1', size: 2 },
			},
		},
	],
	'reply.flow-that-is-no-json': [
		{
			...reply,
			event: 'reply.flow',
			text: 'Sent',
			chatInput: 'Sent',
			reply: { ...blankReply, id: 'flow', payload: '{broken' },
		},
	],
	'reply.without-the-answer': [
		{
			...received,
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: words,
				detail: 'Title of the tests',
				code: '131060',
			},
		},
	],
	'reaction.added': [{ ...reaction, reaction: { action: 'added', emoji: '👍', messageId: ours } }],
	'reaction.removed': [
		{ ...reaction, reaction: { action: 'removed', emoji: null, messageId: ours } },
	],
	'order.received': [
		{
			...received,
			event: 'order.received',
			eventId: `${wamid}:order`,
			messageType: 'order',
			text: 'As soon as you can',
			chatInput: 'As soon as you can',
			order: {
				catalogId: 'catalog-1',
				items: [{ productId: 'product-1', quantity: 2, price: 30.5, currency: 'USD' }],
			},
		},
	],
	'edit.text': [
		{
			...received,
			event: 'message.edited',
			eventId: `${wamid}:edited`,
			messageId: ours,
			messageType: 'text',
			text: 'Hi again',
			chatInput: 'Hi again',
		},
	],
	'revoke.message': [
		{ ...received, event: 'message.deleted', eventId: `${wamid}:deleted`, messageId: ours },
	],
	'echo.text': [
		{
			...received,
			event: 'message.echo',
			eventId: `${wamid}:echo`,
			providerEvent: 'smb_message_echoes.message_echoes',
			correlationId: wamid,
			ids: { wamid, from: '12025550100', to: '12025550143' },
			fromMe: true,
			origin: 'device',
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'From the phone',
			chatInput: 'From the phone',
		},
		{
			...received,
			event: 'message.deleted',
			eventId: 'wamid.dGVzdHMtMDAwNA==:deleted',
			providerEvent: 'smb_message_echoes.message_echoes',
			correlationId: wamid,
			ids: { wamid: 'wamid.dGVzdHMtMDAwNA==', from: '12025550100', to: '12025550143' },
			fromMe: true,
			origin: 'device',
			from: { ...nobody, phone: '+12025550100' },
		},
	],
	'reply.payment': [
		{
			...reply,
			event: 'reply.payment',
			text: 'offsite_card_pay',
			chatInput: 'offsite_card_pay',
			replyTo: { messageId: ours, from: '+12025550100', text: null },
			reply: {
				...blankReply,
				id: 'order-7',
				title: 'offsite_card_pay',
				data: {
					payment_method: 'offsite_card_pay',
					payment_timestamp: 1795168800,
					reference_id: 'order-7',
					last_four_digits: '0000',
					credential_id: '55',
				},
			},
		},
	],
	'message.unsupported-told': [
		{
			...received,
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: words,
				detail: 'poll: Message type is currently not supported.',
				code: '131051',
			},
		},
	],
	// What stands beside a message that says itself why it is empty is about something else.
	'errors.beside-a-message-with-its-own': [
		{
			...received,
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: words,
				detail: 'poll: Message type is currently not supported.',
				code: '131051',
			},
		},
		{
			...blankChange,
			event: 'account.changed',
			eventId: byContent,
			providerEvent: 'messages.errors',
			occurredAt: '2026-11-20T12:00:00.000Z',
			change: 'error',
			value: '130429',
			reason: 'Rate limit hit',
			ids: { waba_id: '100000000000007' },
			to: received.to,
			details: { errors: [{ code: 130429, title: 'Rate limit hit' }] },
			error: {
				category: 'rateLimited',
				message: words,
				hint: words,
				detail: 'Rate limit hit',
				code: '130429',
			},
		},
	],
	'message.forwarded-often': [
		{
			...received,
			messageType: 'text',
			text: 'Pass it on',
			chatInput: 'Pass it on',
			forwarded: true,
			frequentlyForwarded: true,
		},
	],
	// Said to another agent of the number, or by it: nobody may answer that unasked.
	'standby.text-and-answer': [
		{
			...received,
			event: 'message.observed',
			eventId: `${wamid}:received:observed`,
			providerEvent: 'standby.messages',
			messageType: 'text',
			text: 'Is anybody there?',
			chatInput: 'Is anybody there?',
		},
		{
			...received,
			event: 'message.observed',
			eventId: `${ours}:echo:observed`,
			providerEvent: 'standby.message_echoes',
			occurredAt: '2026-11-20T10:00:01.000Z',
			messageId: ours,
			correlationId: ours,
			ids: { wamid: ours, from: '12025550100', to: '12025550143' },
			fromMe: true,
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'I am',
			chatInput: 'I am',
		},
	],
	'standby.delivered': [
		{
			event: 'message.status',
			eventId: `${ours}:delivered`,
			providerEvent: 'standby.statuses',
			messageId: ours,
			status: 'delivered',
			recipient: '+12025550143',
			participant: null,
			occurredAt: '2026-11-20T10:00:00.000Z',
			correlationId: ours,
			ids: { wamid: ours, recipient_id: '12025550143' },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat: { id: '+12025550143', kind: 'private' },
			error: null,
			pricing: null,
			conversation: null,
		},
	],
	// What was said before the number came to us must start nothing that answers.
	'history.message': [
		{
			...received,
			event: 'message.history',
			eventId: `${wamid}:received:text:history`,
			providerEvent: 'history.messages',
			from: { ...customer, name: null },
			messageType: 'text',
			text: 'Long ago',
			chatInput: 'Long ago',
		},
	],
	'history.threads': [
		{
			...received,
			event: 'message.history',
			eventId: `${ours}:echo:text:history`,
			providerEvent: 'history.message_echoes',
			messageId: ours,
			correlationId: ours,
			ids: { wamid: ours, from: '12025550100', to: '12025550143' },
			fromMe: true,
			origin: 'device',
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'Your parcel left',
			chatInput: 'Your parcel left',
		},
		{
			...received,
			event: 'message.history',
			eventId: `${wamid}:received:media_placeholder:history`,
			providerEvent: 'history.messages',
			occurredAt: '2026-11-20T10:00:01.000Z',
			ids: { wamid, from: '12025550143', to: '12025550143' },
			from: { ...customer, name: null },
			messageType: 'unsupported',
			error: { category: 'media', message: words, hint: null, detail: null, code: null },
		},
	],
	// As changes they would start what answers those of today.
	'history.changes-of-back-then': [
		{
			...received,
			event: 'message.history',
			eventId: `${wamid}:received:system:history`,
			providerEvent: 'history.messages',
			ids: { wamid, from: '12025550143', to: '12025550143' },
			from: { ...customer, name: null },
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: null,
				detail: 'user_changed_number: The customer changed their number',
				code: null,
			},
		},
		{
			...received,
			event: 'message.history',
			eventId: 'wamid.dGVzdHMtMDAwNA==:received:interactive:history',
			providerEvent: 'history.messages',
			occurredAt: '2026-11-20T10:00:01.000Z',
			messageId: 'wamid.dGVzdHMtMDAwNA==',
			ids: { wamid: 'wamid.dGVzdHMtMDAwNA==', from: '12025550143', to: '12025550143' },
			from: { ...customer, name: null },
			messageType: 'unsupported',
			error: {
				category: 'unsupported',
				message: words,
				hint: null,
				detail: 'call_permission_reply: accept',
				code: null,
			},
		},
	],
};
