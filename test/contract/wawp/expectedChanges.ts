import { blankChange, nobody } from '../blank';
import type { ExpectedEvents } from '../webhookContract';

// The change events that the fixtures of Wawp must yield.

const change = {
	...blankChange,
	occurredAt: '2026-11-20T10:00:05.123Z',
	to: { phone: '+12025550100', phoneNumberId: null },
	details: expect.any(Object) as unknown, // as Wawp has it
};

/** Written by hand from Wawp's page of `session.status`, the rest as WAHA has it. */
export const expectedChanges: ExpectedEvents = {
	'session.status': [
		{
			...change,
			event: 'session.changed',
			eventId: 'evt_tests00000000000000000016',
			providerEvent: 'session.status',
			ids: { name: 'default' },
			change: 'connection',
			value: 'connected',
		},
	],
	'call.received': [
		{
			...change,
			event: 'call.changed',
			eventId: '+12025550100:call-1:received:call',
			providerEvent: 'call.received',
			ids: { id: 'call-1' },
			from: { ...nobody, phone: '+12025550143', chatId: '12025550143@c.us' },
			chat: { id: '+12025550143', kind: 'private' },
			change: 'received',
		},
	],
	'presence.update': [
		{
			...change,
			event: 'contact.changed',
			eventId: 'evt_tests00000000000000000041',
			providerEvent: 'presence.update',
			from: { ...nobody, phone: '+12025550143', chatId: '12025550143@c.us' },
			chat: { id: '+12025550143', kind: 'private' },
			change: 'presence',
			value: 'typing',
		},
	],
	'group.participants': [
		{
			...change,
			event: 'group.changed',
			eventId: 'evt_tests00000000000000000036',
			providerEvent: 'group.v2.participants',
			ids: { id: '120363000000000001@g.us' },
			chat: { id: '120363000000000001@g.us', kind: 'group' },
			change: 'participants',
			value: 'leave',
		},
	],
};
