import { blankChange, blankMedia, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The change events that the fixtures of YCloud must yield.

const wamid = 'wamid.dGVzdHMtMDAwMw==';
const group = 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==';
const account = '100000000000007';

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

const change = {
	...blankChange,
	occurredAt: '2026-11-20T10:01:00.000Z',
	details: expect.any(Object) as unknown, // as YCloud has it
};

/** Of the same second as what it tells. */
const later = {
	...change,
	eventId: 'evt_000000000000000000000042',
	occurredAt: '2026-11-20T10:00:00.000Z',
};

const customer = { ...nobody, phone: '+12025550143', name: 'Customer' };
const chat = { id: '+12025550143', kind: 'private' } as const;

const message = {
	...change,
	providerEvent: 'whatsapp.inbound_message.received',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId: wamid,
	ids: { id: 'yci0001', wamid, from: '+12025550143' },
	from: customer,
	to: { phone: '+12025550100', phoneNumberId: null },
	chat,
};

const template = {
	...change,
	event: 'template.changed',
	ids: { wabaId: account },
	template: { id: null, name: 'order_update', language: 'en_US', category: 'MARKETING' },
} as const;

/** Written by hand from YCloud's webhook pages; SOURCE.md names them. */
export const expectedChanges: ExpectedEvents = {
	'inbound.call-permission': [
		{
			...message,
			event: 'call.changed',
			eventId: 'evt_tests0019',
			change: 'permission',
			value: 'reject',
		},
	],
	'inbound.system': [
		{
			...message,
			event: 'contact.changed',
			eventId: 'evt_tests0020',
			change: 'number',
			value: '+12025550147',
			previous: '+12025550143',
			reason: 'The customer changed their number',
		},
	],
	'inbound.identity': [
		{
			...message,
			event: 'contact.changed',
			eventId: 'evt_tests0050',
			change: 'identity',
			reason: 'The identity changed',
			details: {
				type: 'user_identity_changed',
				body: 'The identity changed',
				identity: { acknowledged: true, created_timestamp: '1795168800', hash: 'aWRlbnRpdHk=' },
			},
		},
	],
	'template.rejected': [
		{
			...template,
			eventId: 'evt_tests0023',
			providerEvent: 'whatsapp.template.reviewed',
			ids: { officialTemplateId: '100000000000055', wabaId: account },
			template: { ...template.template, id: '100000000000055', category: 'UTILITY' },
			change: 'status',
			value: 'REJECTED',
			reason: 'INVALID_FORMAT',
		},
	],
	'template.category': [
		{
			...template,
			eventId: 'evt_tests0024',
			providerEvent: 'whatsapp.template.category_updated',
			change: 'category',
			value: 'MARKETING',
			previous: 'UTILITY',
		},
	],
	'template.quality': [
		{
			...template,
			eventId: 'evt_tests0025',
			providerEvent: 'whatsapp.template.quality_updated',
			change: 'quality',
			value: 'YELLOW',
		},
	],
	'phone.quality': [
		{
			...change,
			event: 'phone.changed',
			eventId: 'evt_tests0026',
			providerEvent: 'whatsapp.phone_number.quality_updated',
			ids: { id: '100000000000042', wabaId: account },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			change: 'quality',
			value: 'YELLOW',
			reason: 'TIER_1K',
		},
	],
	'account.reviewed': [
		{
			...change,
			event: 'account.changed',
			eventId: 'evt_tests0027',
			providerEvent: 'whatsapp.business_account.reviewed',
			ids: { id: account },
			change: 'review',
			value: 'APPROVED',
		},
	],
	'preferences.stop': [
		{
			...change,
			event: 'preferences.changed',
			eventId: 'evt_tests0028',
			providerEvent: 'whatsapp.user.preferences',
			occurredAt: '2026-11-20T10:00:00.000Z',
			ids: { wabaId: account },
			from: customer,
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat,
			change: 'marketing',
			value: 'stop',
			reason: 'Detail of the tests',
		},
	],
	'preferences.unsubscribed': [
		{
			...change,
			event: 'preferences.changed',
			eventId: 'evt_tests0029',
			providerEvent: 'contact.unsubscribe.created',
			occurredAt: '2026-11-20T10:00:00.000Z',
			from: { ...nobody, phone: '+12025550143' },
			chat,
			change: 'unsubscribe',
			value: 'stop',
			reason: 'API',
		},
	],
	'group.participants': [
		{
			...change,
			event: 'group.changed',
			eventId: 'evt_tests0030',
			providerEvent: 'whatsapp.group.participants_update',
			ids: { groupId: group },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat: { id: group, kind: 'group' },
			change: 'participants',
			value: 'group_participants_remove',
		},
	],
	'group.failed': [
		{
			...change,
			event: 'group.changed',
			eventId: 'evt_tests0052',
			providerEvent: 'whatsapp.group.participants_update',
			ids: { groupId: group },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat: { id: group, kind: 'group' },
			change: 'participants',
			value: 'group_participants_add',
			error: {
				category: 'invalidRequest',
				message: words,
				hint: words,
				detail: 'Too many participants',
				code: '131204',
			},
		},
	],
	'group.not-removed': [
		{
			...change,
			event: 'group.changed',
			eventId: 'evt_tests0053',
			providerEvent: 'whatsapp.group.participants_update',
			ids: { groupId: group },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat: { id: group, kind: 'group' },
			change: 'participants',
			value: 'group_participants_remove',
			error: {
				category: 'invalidRequest',
				message: words,
				hint: words,
				detail: 'Participant is not in the group',
				code: '131212',
			},
		},
	],
	'group.join-request': [
		{
			...later,
			event: 'group.changed',
			providerEvent: 'whatsapp.group.participants_update',
			ids: { groupId: group, joinRequestId: 'am9pbg==' },
			from: {
				...customer,
				userId: 'US.20255501430000000001',
				username: 'customer.of.the.tests',
			},
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat: { id: group, kind: 'group' },
			change: 'participants',
			value: 'group_join_request_created',
		},
	],
	'payment.captured': [
		{
			...later,
			event: 'payment.changed',
			providerEvent: 'whatsapp.payment.updated',
			change: 'status',
			value: 'captured',
			ids: { wabaId: account, referenceId: 'order-7', transactionId: 'txn-2' },
		},
	],
	'handover.taken': [
		{
			...later,
			event: 'conversation.changed',
			providerEvent: 'whatsapp.meta_business_agent.handover.updated',
			change: 'handover',
			details: { agentId: 'agent-1' },
		},
	],
	'call.recording': [
		{
			...later,
			event: 'call.changed',
			providerEvent: 'whatsapp.call.recording.updated',
			change: 'recording',
			value: 'available',
			ids: { wacid: 'wacid.dGVzdHMtMDAwMQ==' },
			to: { phone: null, phoneNumberId: '100000000000042' },
			media: { ...blankMedia, id: '100000000000077' },
		},
	],
	'call.connect': [
		{
			...change,
			event: 'call.changed',
			eventId: 'evt_tests0031',
			providerEvent: 'whatsapp.call.connect',
			ids: { wacid: 'wacid.tests0001' },
			from: { ...customer, userId: 'US.20255501430000000001' },
			to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
			chat,
			change: 'connect',
		},
	],
	'call.ringing': [
		{
			...change,
			event: 'call.changed',
			eventId: 'evt_tests0033',
			providerEvent: 'whatsapp.call.status.updated',
			ids: { wacid: 'wacid.tests0001' },
			from: { ...customer, name: null },
			to: { phone: null, phoneNumberId: '100000000000042' },
			chat,
			change: 'status',
			value: 'ringing',
		},
	],
	'contact.deleted': [
		{
			...change,
			event: 'contact.changed',
			eventId: 'evt_tests0032',
			providerEvent: 'contact.deleted',
			occurredAt: '2026-11-20T10:00:00.000Z',
			ids: { id: 'contact-1' },
			from: customer,
			chat,
			change: 'deleted',
			details: {
				id: 'contact-1',
				nickName: 'Customer',
				phoneNumber: '+12025550143',
				updateTime: '2026-11-20T10:00:00.000Z',
			},
		},
	],
};
