import { blankChange, blankMessage, nobody } from '../blank';
import { byContent, type ExpectedEvents } from '../webhookContract';

// The status events that the fixtures of Cloud API must yield.

const wamid = 'wamid.dGVzdHMtMDAwMQ==';
const group = 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==';

const base = {
	event: 'message.status',
	providerEvent: 'messages.statuses',
	messageId: wamid,
	recipient: '+12025550143',
	participant: null,
	occurredAt: '2026-11-20T10:00:00.000Z',
	correlationId: wamid,
	ids: { wamid, recipient_id: '12025550143' },
	to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
	chat: { id: '+12025550143', kind: 'private' },
	error: null,
	pricing: null,
	conversation: null,
} as const;

const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' };

const notUnderstood = {
	event: 'unknown',
	eventId: byContent,
	providerEvent: 'unknown',
	messageId: null,
	occurredAt: '2026-11-20T12:00:00.000Z',
} as const;

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

/** Written by hand from Meta's status page; SOURCE.md names it. */
export const expectedEvents: ExpectedEvents = {
	'status.sent': [
		{
			...base,
			eventId: `${wamid}:sent`,
			status: 'sent',
			correlationId: 'order-1001',
			ids: {
				wamid,
				recipient_id: '12025550143',
				recipient_user_id: 'US.20255501430000000001',
			},
			pricing,
			conversation: {
				id: 'c0ffee',
				expiration_timestamp: '1795255200',
				origin: { type: 'utility' },
			},
		},
	],
	'status.delivered': [{ ...base, eventId: `${wamid}:delivered`, status: 'delivered', pricing }],
	'status.read': [{ ...base, eventId: `${wamid}:read`, status: 'read' }],
	'status.played': [{ ...base, eventId: `${wamid}:played`, status: 'played' }],
	'status.failed': [
		{
			...base,
			eventId: `${wamid}:failed`,
			status: 'failed',
			error: {
				category: 'outsideWindow',
				message: words,
				hint: words,
				detail: 'Details of the tests',
				code: '131047',
			},
		},
	],
	'status.failed-unlisted-code': [
		{
			...base,
			eventId: `${wamid}:failed`,
			status: 'failed',
			error: {
				category: 'provider',
				message: 'A title and nothing else',
				hint: null,
				detail: 'A title and nothing else',
				code: '139999',
			},
		},
	],
	'status.failed-without-errors': [
		{
			...base,
			eventId: `${wamid}:failed`,
			status: 'failed',
			error: { category: 'provider', message: words, hint: null, detail: null, code: null },
		},
	],
	// One status object a participant, all with the group as their recipient.
	'status.group-participants': [
		{
			...base,
			eventId: `${wamid}:delivered:12025550143`,
			status: 'delivered',
			recipient: group,
			participant: '+12025550143',
			chat: { id: group, kind: 'group' },
			ids: { wamid, recipient_id: group, recipient_participant_id: '12025550143' },
		},
		{
			...base,
			eventId: `${wamid}:delivered:12025550144`,
			status: 'delivered',
			recipient: group,
			participant: '+12025550144',
			chat: { id: group, kind: 'group' },
			occurredAt: '2026-11-20T10:00:05.000Z',
			ids: { wamid, recipient_id: group, recipient_participant_id: '12025550144' },
		},
		{
			...base,
			eventId: `${wamid}:delivered:US.20255501450000000001`,
			status: 'delivered',
			recipient: group,
			participant: 'US.20255501450000000001',
			chat: { id: group, kind: 'group' },
			occurredAt: '2026-11-20T10:01:00.000Z',
			ids: {
				wamid,
				recipient_id: group,
				recipient_participant_user_id: 'US.20255501450000000001',
			},
		},
	],
	'status.user-id-without-recipient': [
		{
			...base,
			eventId: `${wamid}:delivered`,
			status: 'delivered',
			recipient: 'US.20255501430000000001',
			chat: { id: 'US.20255501430000000001', kind: 'private' },
			ids: {
				wamid,
				recipient_user_id: 'US.20255501430000000001',
				recipient_parent_user_id: 'US.ENT.20255501430000000002',
			},
		},
	],
	'status.user-id-with-empty-recipient': [
		{
			...base,
			eventId: `${wamid}:read`,
			status: 'read',
			recipient: 'US.20255501430000000001',
			chat: { id: 'US.20255501430000000001', kind: 'private' },
			ids: { wamid, recipient_user_id: 'US.20255501430000000001' },
		},
	],
	'status.numbers-instead-of-texts': [
		{ ...base, eventId: `${wamid}:sent`, status: 'sent', correlationId: '1001' },
	],
	'status.only-id-and-status': [
		{
			...base,
			eventId: `${wamid}:sent`,
			status: 'sent',
			recipient: null,
			chat: { id: null, kind: null },
			occurredAt: '2026-11-20T12:00:00.000Z',
			ids: { wamid },
		},
	],
	'status.unknown-stage': [
		{
			event: 'unknown',
			eventId: `${wamid}:teleported:1795168800`,
			providerEvent: 'messages.statuses',
			messageId: wamid,
			occurredAt: '2026-11-20T10:00:00.000Z',
		},
	],
	'batch.entries-changes-statuses': [
		{ ...base, eventId: `${wamid}:sent`, status: 'sent' },
		{
			...base,
			eventId: 'wamid.dGVzdHMtMDAwMg==:read',
			status: 'read',
			messageId: 'wamid.dGVzdHMtMDAwMg==',
			correlationId: 'wamid.dGVzdHMtMDAwMg==',
			recipient: '+12025550144',
			chat: { id: '+12025550144', kind: 'private' },
			occurredAt: '2026-11-20T10:00:05.000Z',
			ids: { wamid: 'wamid.dGVzdHMtMDAwMg==', recipient_id: '12025550144' },
		},
		{ ...base, eventId: `${wamid}:delivered`, status: 'delivered' },
		{
			...blankMessage,
			event: 'message.received',
			eventId: 'wamid.dGVzdHMtMDAwMw==:received',
			providerEvent: 'messages.messages',
			messageId: 'wamid.dGVzdHMtMDAwMw==',
			occurredAt: '2026-11-20T10:01:00.000Z',
			ids: { wamid: 'wamid.dGVzdHMtMDAwMw==', from: '12025550145' },
			from: { ...nobody, phone: '+12025550145', name: 'Customer' },
			to: base.to,
			chat: { id: '+12025550145', kind: 'private' },
			sessionId: '100000000000042:+12025550145',
			messageType: 'text',
			text: 'Hi',
			chatInput: 'Hi',
		},
		{
			...blankChange,
			event: 'account.changed',
			eventId: byContent,
			providerEvent: 'account_update',
			occurredAt: '2026-11-20T12:00:00.000Z',
			ids: { waba_id: '100000000000008' },
			change: 'update',
			value: 'VERIFIED_ACCOUNT',
			details: { event: 'VERIFIED_ACCOUNT' },
		},
	],
	'errors.account-level': [
		{
			...blankChange,
			event: 'account.changed',
			eventId: byContent,
			providerEvent: 'messages.errors',
			occurredAt: '2026-11-20T12:00:00.000Z',
			to: base.to,
			ids: { waba_id: '100000000000007' },
			change: 'error',
			value: '130429',
			reason: words,
			error: {
				category: 'rateLimited',
				message: words,
				hint: words,
				detail: 'Rate limit hit',
				code: '130429',
			},
			details: expect.any(Object) as unknown,
		},
	],
	'odd.not-a-batch': [notUnderstood],
	'odd.broken-parts': [notUnderstood, notUnderstood, notUnderstood],
};
