import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { chatOfChatId, personOfChatId } from '../whatsAppWeb/chatId';
import type { Payload } from './payload';

// Reads webhooks about the session, calls, presence and groups.

const session = z.object({ name: lenientText, status: lenientText });

const states: Readonly<Record<string, string>> = {
	STOPPED: 'disconnected',
	STARTING: 'connecting',
	SCAN_QR_CODE: 'scanQrCode',
	WORKING: 'connected',
	FAILED: 'failed',
};

const base = ({ id, name, occurredAt, to, payload, raw }: Payload) => ({
	eventId: id,
	providerEvent: name,
	occurredAt,
	to,
	details: payload,
	raw,
});

/** Docs: https://api.wawp.net/en/docs/session.status (read 2026-11-20, v2) */
export const decodeSession = (call: Payload): ChangeEvent | undefined => {
	const read = session.safeParse(call.payload).data;
	if (!read?.status) return undefined;
	return changeEvent({
		...base(call),
		event: 'session.changed',
		change: 'connection',
		value: lookUp(states, read.status) ?? read.status,
		ids: givenIds({ name: read.name }),
	});
};

const phoneCall = z.object({ id: lenientText, from: lenientText });

/** Undocumented: Wawp names the events and shows none; WAHA, the engine behind it, has them so. */
export const decodeCall = (call: Payload): ChangeEvent | undefined => {
	const read = phoneCall.safeParse(call.payload).data;
	if (!read) return undefined;
	const from = personOfChatId(read.from);
	const change = call.name.replace(/^call\./, '');
	return changeEvent({
		...base(call),
		event: 'call.changed',
		eventId: read.id ? idOf(call.listener, read.id, change, 'call') : call.id,
		change,
		ids: givenIds({ id: read.id }),
		from,
		chat: chatOfChatId(read.from, from),
	});
};

const presence = z.object({
	id: z.string().min(1),
	presences: z
		.array(z.object({ participant: lenientText, lastKnownPresence: lenientText }))
		.nullish()
		.catch(undefined),
});

/**
 * Somebody is online, writing or gone; it comes for chats that were subscribed to.
 *
 * Undocumented: as above. In a group it may hold several members; the details have them all.
 */
export const decodePresence = (call: Payload): ChangeEvent | undefined => {
	const read = presence.safeParse(call.payload).data;
	if (!read) return undefined;
	const [only, ...others] = read.presences ?? [];
	const who = others.length === 0 ? only : undefined;
	const from = personOfChatId(who?.participant || read.id);
	return changeEvent({
		...base(call),
		event: 'contact.changed',
		change: 'presence',
		value: who?.lastKnownPresence,
		from,
		chat: chatOfChatId(read.id, from),
	});
};

const group = z.object({ type: lenientText, group: lenientObject({ id: lenientText }) });

/** Undocumented: as above. */
export const decodeGroup = (call: Payload): ChangeEvent | undefined => {
	const read = group.safeParse(call.payload).data;
	if (!read) return undefined;
	return changeEvent({
		...base(call),
		event: 'group.changed',
		change: call.name.replace(/^group\.(v2\.)?/, '').replace(/\.update$/, ''),
		value: read.type,
		ids: givenIds({ id: read.group?.id }),
		chat: { id: read.group?.id || null, kind: 'group' },
	});
};
