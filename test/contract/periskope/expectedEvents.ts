import { byContent, type ExpectedEvents } from '../webhookContract';

// The status events that the fixtures of Periskope must yield.

const messageId = 'true_12025550143@c.us_3EB0000000000000000001';
const queueId = '11111111-2222-4333-8444-555555555555';
const uniqueId = '3EB0000000000000000001';

const idsWith = (ack: string) => ({
	queue_id: queueId,
	unique_id: uniqueId,
	message_id: messageId,
	ack,
});

const base = {
	event: 'message.status',
	providerEvent: 'message.ack.updated',
	messageId,
	recipient: '+12025550143',
	participant: null,
	occurredAt: '2026-11-20T10:00:05.000Z',
	correlationId: queueId,
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	error: null,
	pricing: null,
	conversation: null,
} as const;

/** The event named by the send page: it knows the queue's ids only. */
const seed = {
	...base,
	messageId: queueId,
	occurredAt: '2026-11-20T10:01:00.000Z',
	ids: { queue_id: queueId, unique_id: uniqueId },
	to: { phone: null, phoneNumberId: null },
} as const;

const unknown = {
	event: 'unknown',
	providerEvent: 'message.ack.updated',
	messageId,
	occurredAt: '2026-11-20T12:00:00.000Z',
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

const idOf = (number: string): string => `00000000-0000-4000-8000-0000000000${number}`;

/** Written by hand from Periskope's pages on webhooks and delivery status; SOURCE.md names them. */
export const expectedEvents: ExpectedEvents = {
	'ack.queued': [{ ...base, eventId: idOf('06'), status: 'queued', ids: idsWith('0') }],
	'ack.sent-unconfirmed': [{ ...base, eventId: idOf('01'), status: 'sent', ids: idsWith('1') }],
	'ack.sent-on-the-server': [{ ...base, eventId: idOf('02'), status: 'sent', ids: idsWith('2') }],
	'ack.delivered-docs-envelope': [
		{
			...base,
			eventId: `12025550100@c.us:${messageId}:delivered`,
			status: 'delivered',
			occurredAt: '2026-11-20T10:01:00.000Z',
			ids: idsWith('3'),
		},
	],
	'ack.database-time': [
		{
			...base,
			eventId: `12025550100@c.us:${messageId}:delivered`,
			status: 'delivered',
			occurredAt: '2026-11-20T10:01:00.000Z',
			ids: idsWith('3'),
		},
	],
	'ack.number-instead-of-text': [
		{ ...base, eventId: idOf('05'), status: 'delivered', ids: idsWith('3') },
	],
	'ack.current-attributes': [
		{ ...base, eventId: idOf('09'), status: 'delivered', ids: idsWith('3') },
	],
	'ack.read': [{ ...base, eventId: idOf('03'), status: 'read', ids: idsWith('4') }],
	'ack.read-by-all': [{ ...base, eventId: idOf('04'), status: 'read', ids: idsWith('5') }],
	'ack.failed': [
		{
			...base,
			eventId: idOf('07'),
			status: 'failed',
			ids: idsWith('-1'),
			error: {
				category: 'provider',
				message: 'The recipient is not on WhatsApp',
				hint: words,
				detail: 'The recipient is not on WhatsApp',
				code: null,
			},
		},
	],
	'ack.failed-without-reason': [
		{
			...base,
			eventId: idOf('08'),
			status: 'failed',
			ids: idsWith('-1'),
			error: { category: 'provider', message: words, hint: words, detail: null, code: null },
		},
	],
	'ack.group': [
		{
			...base,
			eventId: idOf('10'),
			status: 'delivered',
			messageId: 'true_120363000000000001@g.us_3EB0000000000000000001',
			recipient: '120363000000000001@g.us',
			chat: { id: '120363000000000001@g.us', kind: 'group' },
			ids: {
				...idsWith('3'),
				message_id: 'true_120363000000000001@g.us_3EB0000000000000000001',
			},
		},
	],
	// That this account has read a message of its customer is not "the customer has read ours".
	'ack.somebody-elses-message': [
		{
			...unknown,
			eventId: idOf('11'),
			messageId: 'false_12025550143@c.us_3EB0000000000000000002',
		},
	],
	'ack.somebody-elses-message-by-its-id': [
		{
			...unknown,
			eventId: idOf('51'),
			messageId: 'false_12025550143@c.us_3EB0000000000000000002',
		},
	],
	'ack.unknown-number': [{ ...unknown, eventId: idOf('12') }],
	'ack.without-message': [{ ...unknown, eventId: idOf('13'), messageId: null }],
	'seed.sent': [
		{ ...seed, providerEvent: 'message.sent', eventId: `${queueId}:sent`, status: 'sent' },
	],
	'seed.delivered': [
		{
			...seed,
			providerEvent: 'message.delivered',
			eventId: `${queueId}:delivered`,
			status: 'delivered',
		},
	],
	'seed.read': [
		{ ...seed, providerEvent: 'message.read', eventId: `${queueId}:read`, status: 'read' },
	],
	'seed.failed': [
		{
			...seed,
			providerEvent: 'message.failed',
			eventId: `${queueId}:failed`,
			status: 'failed',
			error: {
				category: 'provider',
				message: 'The recipient is not on WhatsApp',
				hint: words,
				detail: 'The recipient is not on WhatsApp',
				code: null,
			},
		},
	],
	'odd.text': [{ ...unknown, eventId: byContent, providerEvent: 'unknown', messageId: null }],
};
