import { blankMedia, blankMessage, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The message events that the fixtures of Periskope must yield.

const stanza = '3EB0000000000000000002';
const messageId = `false_12025550143@c.us_${stanza}`;
const ourMessage = 'true_12025550143@c.us_3EB0000000000000000001';
const phone = '12025550100@c.us';
const queueId = '11111111-2222-4333-8444-555555555555';

const customer = { ...nobody, phone: '+12025550143', chatId: '12025550143@c.us' } as const;

const received = {
	...blankMessage,
	event: 'message.received',
	eventId: `${phone}:${messageId}:received`,
	providerEvent: 'message.created',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId,
	ids: { unique_id: stanza, message_id: messageId },
	from: customer,
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	sessionId: '+12025550100:+12025550143',
} as const;

const text = { messageType: 'text', text: 'Hi', chatInput: 'Hi' } as const;

const hiddenId = `false_100000000000001@lid_${stanza}`;
const groupId = '120363000000000001@g.us';
const inGroup = `false_${groupId}_${stanza}_12025550144@c.us`;
const fromPhone = 'true_12025550143@c.us_3EB0000000000000000003';
const reactionId = 'false_12025550143@c.us_3EB0000000000000000009';

const reaction = {
	...received,
	event: 'reaction.changed',
	messageId: reactionId,
	ids: { reaction_id: reactionId, message_id: ourMessage },
	messageType: 'reaction',
} as const;

const unknown = {
	event: 'unknown',
	occurredAt: '2026-11-20T12:00:00.000Z',
	messageId,
} as const;

/** Written by hand from Periskope's webhook pages; SOURCE.md names them. */
export const expectedMessages: ExpectedEvents = {
	'message.inbound-text': [
		{
			...received,
			...text,
			replyTo: { messageId: '3EB0000000000000000001', from: null, text: null },
		},
	],
	'message.inbound-in-a-group': [
		{
			...received,
			...text,
			eventId: `${groupId}:${stanza}:received`,
			messageId: inGroup,
			ids: { unique_id: stanza, message_id: inGroup },
			from: { ...nobody, phone: '+12025550144', chatId: '12025550144@c.us' },
			chat: { id: groupId, kind: 'group' },
			sessionId: `+12025550100:${groupId}`,
		},
	],
	// The digits of a @lid are nobody's phone number, with the @lid or without.
	'message.inbound-hidden-number': [
		{
			...received,
			...text,
			eventId: `${phone}:${hiddenId}:received`,
			messageId: hiddenId,
			ids: { unique_id: stanza, message_id: hiddenId },
			from: { ...nobody, chatId: '100000000000001@lid' },
			chat: { id: '100000000000001@lid', kind: 'private' },
			sessionId: '+12025550100:100000000000001@lid',
		},
	],
	'message.inbound-voice': [
		{
			...received,
			messageType: 'audio',
			media: {
				...blankMedia,
				url: 'https://api.periskope.app/storage/v1/object/public/message-media/voice-1',
				mimeType: 'audio/ogg',
				fileName: 'voice-1',
				bytes: 19940,
				voice: true,
			},
		},
	],
	'message.inbound-contact': [
		{
			...received,
			messageType: 'contacts',
			contacts: [
				{
					name: 'Colleague',
					phones: ['+12025550145', '+12025550146'],
					emails: ['colleague@example.com'],
					organization: 'Company',
					origin: null,
					vcard: expect.stringMatching(/^BEGIN:VCARD/) as string,
				},
			],
		},
	],
	'message.inbound-location': [
		{
			...received,
			messageType: 'location',
			location: {
				latitude: 51.477928,
				longitude: -0.001545,
				name: null,
				address: null,
				url: null,
			},
		},
	],
	// The same name for what we wrote: by the queue's id a send of ours is told from the phone's.
	'message.created': [
		{
			...received,
			event: 'message.echo',
			eventId: `${phone}:${ourMessage}:echo`,
			occurredAt: '2026-11-20T09:59:00.000Z',
			messageId: ourMessage,
			correlationId: queueId,
			ids: {
				queue_id: queueId,
				unique_id: '3EB0000000000000000001',
				message_id: ourMessage,
			},
			fromMe: true,
			origin: 'api',
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'Hello',
			chatInput: 'Hello',
		},
	],
	'message.from-the-phone': [
		{
			...received,
			event: 'message.echo',
			eventId: `${phone}:${fromPhone}:echo`,
			messageId: fromPhone,
			correlationId: fromPhone,
			ids: { unique_id: '3EB0000000000000000003', message_id: fromPhone },
			fromMe: true,
			origin: 'device',
			from: { ...nobody, phone: '+12025550100' },
			messageType: 'text',
			text: 'From the phone',
			chatInput: 'From the phone',
		},
	],
	'message.of-next-year': [
		{
			...received,
			messageType: 'unsupported',
			text: 'Hi',
			chatInput: 'Hi',
			ids: { unique_id: '3EB0000000000000000002', message_id: messageId },
		},
	],
	// What the app notes in a chat nobody has said.
	'message.note': [
		{
			...unknown,
			eventId: '00000000-0000-4000-8000-000000000040',
			providerEvent: 'message.created',
		},
	],
	'message.edited': [
		{
			...received,
			event: 'message.edited',
			eventId: `${phone}:${messageId}:2026-11-20T10:00:05+00:00:edited`,
			providerEvent: 'message.updated',
			occurredAt: '2026-11-20T10:00:05.000Z',
			messageType: 'text',
			text: 'Hi again',
			chatInput: 'Hi again',
			previousText: 'Hi',
		},
	],
	'message.deleted': [
		{
			...received,
			...text,
			event: 'message.deleted',
			eventId: `${phone}:${messageId}:deleted`,
			providerEvent: 'message.deleted',
			occurredAt: '2026-11-20T10:00:05.000Z',
		},
	],
	'reaction.added': [
		{
			...reaction,
			eventId: `${phone}:${reactionId}:👍:2026-11-20 10:00:00+00:reaction`,
			providerEvent: 'reaction.created',
			reaction: { action: 'added', emoji: '👍', messageId: ourMessage },
		},
	],
	'reaction.removed': [
		{
			...reaction,
			eventId: `${phone}:${reactionId}:removed:2026-11-20 10:01:00+00:reaction`,
			providerEvent: 'reaction.updated',
			occurredAt: '2026-11-20T10:01:00.000Z',
			reaction: { action: 'removed', emoji: null, messageId: ourMessage },
		},
	],
	'ticket.created': [
		{
			...unknown,
			eventId: '00000000-0000-4000-8000-000000000035',
			providerEvent: 'ticket.created',
			messageId: null,
		},
	],
};
