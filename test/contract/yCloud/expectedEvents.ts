import { byContent, type ExpectedEvents } from '../webhookContract';

// The status events that the fixtures of YCloud must yield.

const id = 'ycm0000000000000000001';
const wamid = 'wamid.dGVzdHMtMDAwMQ==';

const base = {
	event: 'message.status',
	providerEvent: 'whatsapp.message.updated',
	messageId: wamid,
	recipient: '+12025550143',
	participant: null,
	correlationId: 'order-1001',
	ids: { id, wamid, externalId: 'order-1001' },
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
	error: null,
	pricing: null,
	conversation: null,
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

/** Written by hand from YCloud's webhook pages; SOURCE.md names them. */
export const expectedEvents: ExpectedEvents = {
	'status.sent': [
		{
			...base,
			eventId: 'evt_tests0001',
			status: 'sent',
			occurredAt: '2026-11-20T10:00:00.000Z',
			pricing: {
				totalPrice: 0.01,
				currency: 'USD',
				regionCode: 'US',
				pricingCategory: 'utility',
				pricingModel: 'PMP',
				pricingType: 'regular',
			},
			conversation: {
				id: 'c0ffee',
				originType: 'utility',
				expireTime: '2026-11-21T10:00:00.000Z',
			},
		},
	],
	'status.delivered': [
		{
			...base,
			eventId: 'evt_tests0002',
			status: 'delivered',
			occurredAt: '2026-11-20T10:00:05.000Z',
		},
	],
	'status.read': [
		{ ...base, eventId: 'evt_tests0003', status: 'read', occurredAt: '2026-11-20T10:01:00.000Z' },
	],
	'status.failed-by-meta': [
		{
			...base,
			eventId: 'evt_tests0004',
			status: 'failed',
			occurredAt: '2026-11-20T10:00:05.000Z',
			error: {
				category: 'outsideWindow',
				message: words,
				hint: words,
				detail: 'Details of the tests',
				code: '131047',
			},
		},
	],
	'status.failed-by-meta-code-only': [
		{
			...base,
			eventId: 'evt_tests0005',
			status: 'failed',
			occurredAt: '2026-11-20T10:00:05.000Z',
			error: {
				category: 'recipient',
				message: words,
				hint: words,
				detail: 'Message of the tests',
				code: '131026',
			},
		},
	],
	// Refused before Meta was asked: there is no wamid.
	'status.failed-by-yCloud': [
		{
			...base,
			eventId: 'evt_tests0006',
			status: 'failed',
			occurredAt: '2026-11-20T10:00:05.000Z',
			messageId: id,
			correlationId: id,
			ids: { id },
			error: {
				category: 'recipient',
				message: 'Skipped: the recipient has unsubscribed',
				hint: words,
				detail: 'The customer has opted out',
				code: 'RECIPIENT_UNSUBSCRIBED',
			},
		},
	],
	'status.failed-without-reason': [
		{
			...base,
			eventId: 'evt_tests0007',
			status: 'failed',
			occurredAt: '2026-11-20T10:01:00.000Z',
			error: { category: 'provider', message: words, hint: null, detail: null, code: null },
		},
	],
	'status.user-id-recipient': [
		{
			...base,
			eventId: 'evt_tests0008',
			status: 'delivered',
			occurredAt: '2026-11-20T10:00:05.000Z',
			recipient: 'US.20255501430000000001',
			chat: { id: 'US.20255501430000000001', kind: 'private' },
			correlationId: id,
			ids: {
				id,
				wamid,
				recipientUserId: 'US.20255501430000000001',
				parentRecipientUserId: 'US.ENT.20255501430000000002',
			},
		},
	],
	'status.only-id-and-status': [
		{
			...base,
			eventId: `${id}:delivered`,
			status: 'delivered',
			occurredAt: '2026-11-20T12:00:00.000Z',
			messageId: id,
			recipient: null,
			to: { phone: null, phoneNumberId: null },
			chat: { id: null, kind: null },
			correlationId: id,
			ids: { id },
		},
	],
	'status.unknown-stage': [
		{
			event: 'unknown',
			eventId: 'evt_tests0009',
			providerEvent: 'whatsapp.message.updated',
			messageId: 'wamid.dGVzdHMtMDAwMQ==',
			occurredAt: '2026-11-20T10:01:00.000Z',
		},
	],
	'odd.empty': [
		{
			event: 'unknown',
			eventId: byContent,
			providerEvent: 'unknown',
			messageId: null,
			occurredAt: '2026-11-20T12:00:00.000Z',
		},
	],
};
