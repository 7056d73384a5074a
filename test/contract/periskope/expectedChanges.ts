import { blankChange, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The change events that the fixtures of Periskope must yield.

const notification = 'true_120363000000000001@g.us_1_12025550143@c.us_leave';

const change = {
	...blankChange,
	occurredAt: '2026-11-20T10:00:00.000Z',
	details: expect.any(Object) as unknown, // as Periskope has it
};

const session = {
	...change,
	event: 'session.changed',
	to: { phone: '+12025550100', phoneNumberId: 'phone-tests' },
	change: 'connection',
} as const;

const theirs = 'false_12025550143@c.us_3EB0000000000000000002';

const messageChange = {
	...change,
	event: 'message.changed',
	occurredAt: '2026-11-20T10:00:05.000Z',
	messageId: theirs,
	ids: { unique_id: '3EB0000000000000000002', message_id: theirs },
	to: { phone: '+12025550100', phoneNumberId: null },
	chat: { id: '+12025550143', kind: 'private' },
} as const;

/** Written by hand from Periskope's webhook pages; SOURCE.md names them. */
export const expectedChanges: ExpectedEvents = {
	'message.updated-otherwise': [
		{
			...messageChange,
			eventId: `12025550100@c.us:${theirs}:2026-11-20T10:00:05+00:00:flag_status:false:changed`,
			providerEvent: 'message.updated',
			change: 'flag_status',
			value: 'false',
			previous: 'true',
		},
	],
	// It says only that something changed.
	'message.updated-bare': [
		{
			...messageChange,
			eventId: `12025550100@c.us:${theirs}:2026-11-20T10:00:05+00:00:message:changed`,
			providerEvent: 'message.updated',
			change: 'message',
		},
	],
	'message.flagged': [
		{
			...messageChange,
			eventId: `12025550100@c.us:${theirs}:2026-11-20T10:00:05+00:00:flag_status:true:changed`,
			providerEvent: 'message.flagged',
			change: 'flag_status',
			value: 'true',
		},
	],
	'phone.disconnected': [
		{
			...session,
			eventId: '00000000-0000-4000-8000-000000000032',
			providerEvent: 'org.phone.disconnected',
			ids: { phone_id: 'phone-tests', phone_name: 'Support' },
			value: 'disconnected',
		},
	],
	'phone.qr': [
		{
			...session,
			eventId: '00000000-0000-4000-8000-000000000033',
			providerEvent: 'org.phone.qr',
			ids: { phone_id: 'phone-tests' },
			value: 'scanQrCode',
		},
	],
	'group.left': [
		{
			...change,
			event: 'group.changed',
			eventId: `12025550100@c.us:${notification}`,
			providerEvent: 'chat.notification.created',
			ids: { notification_id: notification },
			from: { ...nobody, phone: '+12025550143', chatId: '12025550143@c.us' },
			to: { phone: '+12025550100', phoneNumberId: null },
			chat: { id: '120363000000000001@g.us', kind: 'group' },
			change: 'participants',
			value: 'leave',
		},
	],
};
