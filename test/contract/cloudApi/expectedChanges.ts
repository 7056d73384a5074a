import { blankChange, blankMedia, nobody } from '../blank';
import { byContent, type ExpectedEvents } from '../webhookContract';

// The change events that the fixtures of Cloud API must yield.

const wamid = 'wamid.dGVzdHMtMDAwMw==';
const group = 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==';

/** Our own words, which this contract leaves free. */
const words: string = expect.any(String);

const change = {
	...blankChange,
	eventId: byContent,
	occurredAt: '2026-11-20T10:00:00.000Z',
	to: { phone: '+12025550100', phoneNumberId: '100000000000042' },
	details: expect.any(Object) as unknown, // as Meta has it
};

const customer = { ...nobody, phone: '+12025550143', name: 'Customer' };
const chat = { id: '+12025550143', kind: 'private' } as const;

const ours = 'wamid.dGVzdHMtMDAwMQ==';
const userId = 'US.20255501430000000001';

const payment = {
	...change,
	event: 'payment.changed',
	providerEvent: 'messages.statuses',
	change: 'status',
	messageId: ours,
	ids: { wamid: ours, reference_id: 'order-7' },
	from: { ...customer, name: null },
	chat,
} as const;

const account = {
	...change,
	to: { phone: null, phoneNumberId: null },
	ids: { waba_id: '100000000000007' },
};

const template = {
	...account,
	event: 'template.changed',
	ids: { waba_id: '100000000000007', message_template_id: '100000000000055' },
	template: {
		id: '100000000000055',
		name: 'order_update',
		language: 'en_US',
		category: null,
	},
} as const;

/** Written by hand from Meta's pages on the webhook fields; SOURCE.md names them. */
export const expectedChanges: ExpectedEvents = {
	'system.number': [
		{
			...change,
			event: 'contact.changed',
			eventId: `${wamid}:system`,
			providerEvent: 'messages.messages',
			messageId: wamid,
			ids: { wamid, from: '12025550143' },
			change: 'number',
			value: '+12025550147',
			previous: '+12025550143',
			reason: 'The customer changed their number',
			from: { ...customer, name: null },
			chat,
		},
	],
	// It is true for us too, whoever holds the chat.
	'standby.number': [
		{
			...change,
			event: 'contact.changed',
			eventId: `${wamid}:system`,
			providerEvent: 'standby.messages',
			messageId: wamid,
			ids: { wamid, from: '12025550143' },
			change: 'number',
			value: '+12025550147',
			previous: '+12025550143',
			reason: 'The customer changed their number',
			from: customer,
			chat,
		},
	],
	// A new number makes a new user id: the number is what changed.
	'system.number-with-user-ids': [
		{
			...change,
			event: 'contact.changed',
			eventId: `${wamid}:system`,
			providerEvent: 'messages.messages',
			messageId: wamid,
			ids: {
				wamid,
				from: '12025550143',
				user_id: 'US.20255501440000000001',
				previous_user_id: userId,
			},
			change: 'number',
			value: '+12025550144',
			previous: '+12025550143',
			reason: 'Customer changed from 12025550143 to 12025550144',
			from: { ...customer, name: null },
			chat,
		},
	],
	'system.identity': [
		{
			...change,
			event: 'contact.changed',
			eventId: `${wamid}:system`,
			providerEvent: 'messages.messages',
			messageId: wamid,
			ids: { wamid, from: '12025550143' },
			change: 'identity',
			reason: 'The identity changed',
			from: customer,
			chat,
			details: {
				type: 'customer_identity_changed',
				body: 'The identity changed',
				identity: { acknowledged: true, created_timestamp: '1795168800', hash: 'aWRlbnRpdHk=' },
			},
		},
	],
	// A payment that failed is no message that failed.
	'payment.failed': [
		{
			...payment,
			eventId: `${ours}:txn-1:failed:1795168800:payment`,
			ids: { wamid: ours, reference_id: 'order-7', transaction_id: 'txn-1' },
			value: 'failed',
			reason: 'The bank has declined',
		},
	],
	'payment.failed-without-its-part': [
		{
			...payment,
			eventId: `${ours}:failed:1795168800:payment`,
			ids: { wamid: ours },
			value: 'failed',
		},
	],
	'payment.captured': [
		{ ...payment, eventId: `${ours}:captured:1795168800:payment`, value: 'captured' },
	],
	'handover.to-a-person': [
		{
			...change,
			event: 'conversation.changed',
			providerEvent: 'messaging_handovers',
			change: 'control_passed',
			value: 'escalation',
			previous: 'ai_agent',
			reason: 'Asks about order 7',
			from: { ...customer, name: null },
			chat,
		},
	],
	// Why a call failed stands beside it, and is no event of its own.
	'call.failed': [
		{
			...change,
			event: 'call.changed',
			eventId: 'wacid.dGVzdHMtMDAwMQ==:terminate:call',
			providerEvent: 'calls.calls',
			change: 'terminate',
			value: 'failed',
			ids: { call_id: 'wacid.dGVzdHMtMDAwMQ==' },
			from: customer,
			chat,
			error: {
				category: expect.any(String) as 'provider',
				message: expect.any(String) as string,
				hint: expect.any(String) as string,
				detail: 'Nobody answered',
				code: '138021',
			},
		},
	],
	'call.recording': [
		{
			...change,
			event: 'call.changed',
			eventId: 'wacid.dGVzdHMtMDAwMg==:call_recording_available:call',
			providerEvent: 'calls.calls',
			change: 'call_recording_available',
			ids: { call_id: 'wacid.dGVzdHMtMDAwMg==' },
			from: { ...nobody, userId },
			chat: { id: userId, kind: 'private' },
			media: {
				...blankMedia,
				id: '100000000000077',
				url: 'https://example.com/recording',
				mimeType: 'audio/ogg; codecs=opus',
				sha256: 'c2hhMjU2',
			},
		},
	],
	'call.connect': [
		{
			...change,
			event: 'call.changed',
			eventId: 'wacid.tests0001:connect:call',
			providerEvent: 'calls.calls',
			change: 'connect',
			ids: { call_id: 'wacid.tests0001' },
			from: customer,
			chat,
		},
	],
	// These statuses are a call's: a message has none of the kind.
	'call.ringing': [
		{
			...change,
			event: 'call.changed',
			eventId: 'wacid.tests0001:ringing:call',
			providerEvent: 'calls.statuses',
			change: 'status',
			value: 'ringing',
			ids: { call_id: 'wacid.tests0001' },
			from: { ...customer, name: null },
			chat,
		},
	],
	'call.permission': [
		{
			...change,
			event: 'call.changed',
			eventId: `${wamid}:permission`,
			providerEvent: 'messages.messages',
			messageId: wamid,
			change: 'permission',
			value: 'accept',
			ids: { wamid, from: '12025550143' },
			from: customer,
			chat,
		},
	],
	'preferences.stop': [
		{
			...change,
			event: 'preferences.changed',
			providerEvent: 'user_preferences',
			change: 'marketing',
			value: 'stop',
			reason: 'Detail of the tests',
			from: { ...customer, name: null },
			chat,
		},
	],
	'group.participants': [
		{
			...change,
			event: 'group.changed',
			providerEvent: 'group_participants_update',
			change: 'participants',
			// Meta's own sample of a removal says so.
			value: 'group_create',
			ids: { group_id: group },
			// The one whom it is about.
			from: { ...nobody, phone: '+12025550143' },
			chat: { id: group, kind: 'group' },
		},
	],
	'group.join-request': [
		{
			...change,
			event: 'group.changed',
			providerEvent: 'group_participants_update',
			change: 'participants',
			value: 'group_join_request_created',
			ids: { group_id: group, join_request_id: 'am9pbg==' },
			from: { ...nobody, phone: '+12025550143', userId, username: 'customer.of.the.tests' },
			chat: { id: group, kind: 'group' },
		},
	],
	'group.one-left': [
		{
			...change,
			event: 'group.changed',
			providerEvent: 'group_participants_update',
			change: 'participants',
			value: 'group_participants_remove',
			ids: { group_id: group },
			from: { ...nobody, phone: '+12025550143' },
			chat: { id: group, kind: 'group' },
		},
	],
	'group.not-removed': [
		{
			...change,
			event: 'group.changed',
			providerEvent: 'group_participants_update',
			change: 'participants',
			value: 'group_participants_remove',
			ids: { group_id: group },
			chat: { id: group, kind: 'group' },
			error: {
				category: 'invalidRequest',
				message: words,
				hint: words,
				detail: 'Participant is not in the group',
				code: '131212',
			},
		},
	],
	'group.picture-not-changed': [
		{
			...change,
			event: 'group.changed',
			providerEvent: 'group_settings_update',
			change: 'settings',
			value: 'group_settings_update',
			ids: { group_id: group },
			chat: { id: group, kind: 'group' },
			error: {
				category: 'invalidRequest',
				message: words,
				hint: words,
				detail: 'Picture is too small',
				code: '131210',
			},
		},
	],
	'sync.contact-by-user-id': [
		{
			...change,
			event: 'contact.changed',
			providerEvent: 'smb_app_state_sync',
			change: 'added',
			from: { ...nobody, userId, name: 'Customer', username: 'customer.of.the.tests' },
			chat: { id: userId, kind: 'private' },
		},
	],
	'sync.contact': [
		{
			...change,
			event: 'contact.changed',
			providerEvent: 'smb_app_state_sync',
			change: 'added',
			from: customer,
			chat,
		},
	],
	'template.status': [
		{
			...template,
			providerEvent: 'message_template_status_update',
			change: 'status',
			value: 'REJECTED',
			reason: 'INVALID_FORMAT',
			template: { ...template.template, category: 'UTILITY' },
		},
	],
	'template.quality': [
		{
			...template,
			providerEvent: 'message_template_quality_update',
			change: 'quality',
			value: 'YELLOW',
			previous: 'GREEN',
		},
	],
	'template.category-announced': [
		{
			...template,
			providerEvent: 'template_category_update',
			change: 'categoryAnnounced',
			value: 'MARKETING',
			previous: 'UTILITY',
			template: { ...template.template, category: 'UTILITY' },
		},
	],
	'template.category': [
		{
			...template,
			providerEvent: 'template_category_update',
			change: 'category',
			value: 'MARKETING',
			previous: 'UTILITY',
			template: { ...template.template, category: 'MARKETING' },
		},
	],
	'phone.quality': [
		{
			...account,
			event: 'phone.changed',
			providerEvent: 'phone_number_quality_update',
			to: { phone: '+12025550100', phoneNumberId: null },
			change: 'quality',
			value: 'FLAGGED',
			reason: 'TIER_1K',
		},
	],
	'account.update-without-field': [
		{
			...account,
			event: 'account.changed',
			providerEvent: 'account_update',
			change: 'update',
			value: 'ACCOUNT_RESTRICTION',
		},
	],
};
