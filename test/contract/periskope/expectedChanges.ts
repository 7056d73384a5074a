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

/** Written by hand from Periskope's webhook pages; SOURCE.md names them. */
export const expectedChanges: ExpectedEvents = {
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
