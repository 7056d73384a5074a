import { blankMedia, blankMessage, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The message events that the fixtures of Wawp must yield.

const stanza = '3EB0000000000000000002';
const messageId = `false_12025550143@c.us_${stanza}`;
const ourMessage = 'true_12025550143@c.us_3EB0000000000000000001';
const fromPhone = 'true_12025550143@c.us_3EB0000000000000000003';
const hiddenId = `false_100000000000001@lid_${stanza}`;
const hidden = '100000000000001@lid';
const group = '120363000000000001@g.us';
const inGroup = `false_${group}_${stanza}_12025550143@c.us`;
const channel = '120363000000000002@newsletter';
const inChannel = `false_${channel}_${stanza}`;
const reactionId = 'false_12025550143@c.us_3EB0000000000000000009';
const voteId = 'false_12025550143@c.us_3EB0000000000000000008';

const customer = {
	...nobody,
	phone: '+12025550143',
	chatId: '12025550143@c.us',
	name: 'Customer',
} as const;

const chats = { from: '12025550143@c.us', to: '12025550100@c.us' };

const received = {
	...blankMessage,
	event: 'message.received',
	eventId: `+12025550100:${messageId}:received`,
	providerEvent: 'message',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId,
	ids: { id: messageId, ...chats },
	from: customer,
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	sessionId: '+12025550100:+12025550143',
} as const;

const text = { messageType: 'text', text: 'Hi', chatInput: 'Hi' } as const;

const echo = {
	...received,
	event: 'message.echo',
	providerEvent: 'message.any',
	fromMe: true,
	from: { ...nobody, phone: '+12025550100', name: 'Tests' },
	messageType: 'text',
} as const;

const reaction = {
	...received,
	event: 'reaction.changed',
	providerEvent: 'message.reaction',
	messageId: reactionId,
	ids: { id: reactionId, ...chats },
	from: { ...customer, name: null },
	messageType: 'reaction',
} as const;

/** Written by hand from Wawp's page of `message`, the rest as WAHA has it; SOURCE.md says which. */
export const expectedMessages: ExpectedEvents = {
	'message.inbound-text': [
		{
			...received,
			...text,
			replyTo: { messageId: '3EB0000000000000000001', from: '+12025550100', text: 'Hello' },
		},
	],
	// It came as `message` too.
	'message.inbound-text-copy': [],
	'message.inbound-hidden-number': [
		{
			...received,
			...text,
			eventId: `+12025550100:${hiddenId}:received`,
			messageId: hiddenId,
			ids: { id: hiddenId, from: hidden, to: chats.to },
			from: { ...customer, chatId: hidden },
		},
	],
	'message.inbound-unknown-number': [
		{
			...received,
			...text,
			eventId: `+12025550100:${hiddenId}:received`,
			messageId: hiddenId,
			ids: { id: hiddenId, from: hidden, to: chats.to },
			from: { ...nobody, chatId: hidden },
			chat: { id: hidden, kind: 'private' },
			sessionId: `+12025550100:${hidden}`,
		},
	],
	'message.inbound-in-a-group': [
		{
			...received,
			...text,
			eventId: `+12025550100:${inGroup}:received`,
			messageId: inGroup,
			ids: { id: inGroup, from: group, to: chats.to, participant: '12025550143@c.us' },
			chat: { id: group, kind: 'group' },
			sessionId: `+12025550100:${group}`,
		},
	],
	'message.inbound-in-a-channel': [
		{
			...received,
			...text,
			eventId: `+12025550100:${inChannel}:received`,
			messageId: inChannel,
			ids: { id: inChannel, from: channel, to: chats.to },
			from: { ...nobody, name: 'Customer' },
			chat: { id: channel, kind: 'newsletter' },
			sessionId: `+12025550100:${channel}`,
		},
	],
	'message.inbound-voice': [
		{
			...received,
			messageType: 'audio',
			media: {
				...blankMedia,
				url: 'https://api.wawp.net/api/files/voice-1.oga',
				mimeType: 'audio/ogg',
				voice: true,
			},
		},
	],
	'message.inbound-file-that-is-not-there': [
		{
			...received,
			messageType: 'image',
			media: {
				...blankMedia,
				mimeType: 'image/jpeg',
				error: 'Request failed with status code 403',
			},
		},
	],
	// It must not look like the text that came with it.
	'message.inbound-file-of-which-nothing-is-told': [
		{
			...received,
			messageType: 'document',
			text: 'Look',
			chatInput: 'Look',
			media: { ...blankMedia, caption: 'Look' },
		},
	],
	'message.inbound-location': [
		{
			...received,
			messageType: 'location',
			location: {
				latitude: 51.477928,
				longitude: -0.001545,
				name: 'Observatory',
				address: null,
				url: null,
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
					phones: ['+12025550145'],
					emails: [],
					organization: null,
					origin: null,
					vcard: expect.stringMatching(/^BEGIN:VCARD/) as string,
				},
			],
		},
	],
	'message.own-copy-with-ack': [
		{
			...echo,
			eventId: `+12025550100:${ourMessage}:echo`,
			occurredAt: '2026-11-20T10:00:05.123Z',
			messageId: ourMessage,
			correlationId: '3EB0000000000000000001',
			ids: { id: ourMessage, from: '12025550100@c.us', to: '12025550143@c.us' },
			origin: 'api',
			text: 'Hello',
			chatInput: 'Hello',
		},
	],
	'message.from-the-phone': [
		{
			...echo,
			eventId: `+12025550100:${fromPhone}:echo`,
			messageId: fromPhone,
			correlationId: '3EB0000000000000000003',
			ids: { id: fromPhone, from: '12025550100@c.us', to: '12025550143@c.us' },
			origin: 'device',
			text: 'From the phone',
			chatInput: 'From the phone',
		},
	],
	'message.edited': [
		{
			...received,
			event: 'message.edited',
			eventId: '+12025550100:false_12025550143@c.us_3EB0000000000000000004:1795168800:edited',
			providerEvent: 'message.edited',
			ids: { id: 'false_12025550143@c.us_3EB0000000000000000004', ...chats },
			messageType: 'text',
			text: 'Hi again',
			chatInput: 'Hi again',
		},
	],
	'message.revoked': [
		{
			...received,
			event: 'message.deleted',
			eventId: `+12025550100:${messageId}:deleted`,
			providerEvent: 'message.revoked',
			ids: { id: 'false_12025550143@c.us_3EB0000000000000000005', ...chats },
		},
	],
	'message.reaction': [
		{
			...reaction,
			eventId: `+12025550100:${reactionId}:👍:1795168800.5:reaction`,
			occurredAt: '2026-11-20T10:00:00.500Z',
			reaction: { action: 'added', emoji: '👍', messageId: ourMessage },
		},
	],
	'message.reaction-removed': [
		{
			...reaction,
			eventId: `+12025550100:${reactionId}:removed:1795168805:reaction`,
			occurredAt: '2026-11-20T10:00:05.000Z',
			reaction: { action: 'removed', emoji: null, messageId: ourMessage },
		},
	],
	'poll.vote': [
		{
			...received,
			event: 'poll.voted',
			eventId: `+12025550100:${voteId}:1795168800:vote`,
			providerEvent: 'poll.vote',
			messageId: voteId,
			ids: { id: voteId, from: '12025550143@c.us', to: 'me' },
			from: { ...customer, name: null },
			messageType: 'poll',
			text: 'Morning, Evening',
			chatInput: 'Morning, Evening',
			poll: { messageId: ourMessage, question: null, options: ['Morning', 'Evening'] },
		},
	],
	'engine.event': [
		{
			event: 'unknown',
			eventId: 'evt_tests00000000000000000037',
			providerEvent: 'engine.event',
			messageId: null,
			occurredAt: '2026-11-20T10:00:05.123Z',
		},
	],
};
