import { byContent, type ExpectedEvents } from '../webhookContract';

// The status events that the fixtures of Wawp must yield.

const id = 'true_12025550143@c.us_3EB0000000000000000001';
const chatId = '12025550143@c.us';

const base = {
	event: 'message.status',
	providerEvent: 'message.ack',
	messageId: id,
	recipient: '+12025550143',
	participant: null,
	occurredAt: '2026-11-20T10:00:05.123Z',
	correlationId: '3EB0000000000000000001',
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	error: null,
	pricing: null,
	conversation: null,
} as const;

const unknown = {
	event: 'unknown',
	providerEvent: 'message.ack',
	messageId: id,
	occurredAt: '2026-11-20T10:00:05.123Z',
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

const idOf = (number: string): string => `evt_tests000000000000000000${number}`;

/** Written by hand from Wawp's page of `message.ack`; SOURCE.md names it. */
export const expectedEvents: ExpectedEvents = {
	'ack.sent': [
		{
			...base,
			eventId: idOf('01'),
			status: 'sent',
			ids: { id, chatId, ack: '1', ackName: 'SERVER' },
		},
	],
	'ack.delivered': [
		{
			...base,
			eventId: idOf('02'),
			status: 'delivered',
			ids: { id, chatId, ack: '2', ackName: 'DEVICE' },
		},
	],
	'ack.read': [
		{
			...base,
			eventId: idOf('03'),
			status: 'read',
			ids: { id, chatId, ack: '3', ackName: 'READ' },
		},
	],
	'ack.played': [
		{
			...base,
			eventId: idOf('04'),
			status: 'played',
			ids: { id, chatId, ack: '4', ackName: 'PLAYED' },
		},
	],
	'ack.failed': [
		{
			...base,
			eventId: idOf('05'),
			status: 'failed',
			ids: { id, chatId, ack: '-1', ackName: 'ERROR' },
			error: { category: 'provider', message: words, hint: words, detail: null, code: null },
		},
	],
	// As the page's own sample of a message has it: the name says that nothing has failed.
	'ack.minus-one-named-pending': [
		{
			...base,
			eventId: idOf('06'),
			status: 'queued',
			ids: { id, chatId, ack: '-1', ackName: 'PENDING' },
		},
	],
	'ack.number-without-name': [
		{ ...base, eventId: idOf('07'), status: 'delivered', ids: { id, chatId, ack: '2' } },
	],
	'ack.name-without-number': [
		{ ...base, eventId: idOf('08'), status: 'read', ids: { id, chatId, ackName: 'READ' } },
	],
	'ack.without-chat': [
		{
			...base,
			eventId: idOf('40'),
			status: 'read',
			ids: { id, chatId, ack: '3', ackName: 'READ' },
		},
	],
	'ack.object-id': [
		{
			...base,
			eventId: idOf('09'),
			status: 'read',
			ids: { id, chatId, ack: '3', ackName: 'READ' },
		},
	],
	'ack.group-message': [
		{
			...base,
			eventId: idOf('10'),
			status: 'read',
			messageId: 'true_120363000000000001@g.us_3EB0000000000000000001_12025550100@c.us',
			recipient: '120363000000000001@g.us',
			chat: { id: '120363000000000001@g.us', kind: 'group' },
			ids: {
				id: 'true_120363000000000001@g.us_3EB0000000000000000001_12025550100@c.us',
				chatId: '120363000000000001@g.us',
				ack: '3',
				ackName: 'READ',
			},
		},
	],
	// The digits of a @lid are nobody's phone number.
	'ack.hidden-number': [
		{
			...base,
			eventId: idOf('11'),
			status: 'delivered',
			messageId: 'true_100000000000001@lid_3EB0000000000000000001',
			recipient: '100000000000001@lid',
			chat: { id: '100000000000001@lid', kind: 'private' },
			ids: {
				id: 'true_100000000000001@lid_3EB0000000000000000001',
				chatId: '100000000000001@lid',
				ack: '2',
				ackName: 'DEVICE',
			},
		},
	],
	'ack.somebody-elses-message': [
		{
			...unknown,
			eventId: idOf('12'),
			messageId: 'false_12025550143@c.us_3EB0000000000000000002',
		},
	],
	'ack.somebody-elses-by-flag': [
		{ ...unknown, eventId: idOf('13'), messageId: '3EB0000000000000000002' },
	],
	'ack.without-event-id': [
		{
			...base,
			to: { phone: null, phoneNumberId: null },
			eventId: `${id}:delivered`,
			status: 'delivered',
			ids: { id, chatId, ack: '2', ackName: 'DEVICE' },
		},
	],
	'ack.unknown-name-and-number': [{ ...unknown, eventId: idOf('14') }],
	'odd.number': [
		{
			...unknown,
			eventId: byContent,
			providerEvent: 'unknown',
			messageId: null,
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
	],
};
