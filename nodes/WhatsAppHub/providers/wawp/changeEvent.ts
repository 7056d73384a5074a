import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { chatOfChatId, personOfChatId } from '../whatsAppWeb/chatId';
import type { Payload } from './payload';

// Reads webhooks about the session, calls and groups.

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
	const told = session.safeParse(call.payload).data;
	if (!told?.status) return undefined;
	return changeEvent({
		...base(call),
		event: 'session.changed',
		change: 'connection',
		value: lookUp(states, told.status) ?? told.status,
		ids: givenIds({ name: told.name }),
	});
};

const phoneCall = z.object({ id: lenientText, from: lenientText });

/** Undocumented: Wawp names the events and shows none; WAHA, the engine behind it, has them so. */
export const decodeCall = (call: Payload): ChangeEvent | undefined => {
	const told = phoneCall.safeParse(call.payload).data;
	if (!told) return undefined;
	const from = personOfChatId(told.from);
	const change = call.name.replace(/^call\./, '');
	return changeEvent({
		...base(call),
		event: 'call.changed',
		eventId: told.id ? idOf(call.listener, told.id, change, 'call') : call.id,
		change,
		ids: givenIds({ id: told.id }),
		from,
		chat: chatOfChatId(told.from, from),
	});
};

const group = z.object({ type: lenientText, group: lenientObject({ id: lenientText }) });

/** Undocumented: as above. */
export const decodeGroup = (call: Payload): ChangeEvent | undefined => {
	const told = group.safeParse(call.payload).data;
	if (!told) return undefined;
	return changeEvent({
		...base(call),
		event: 'group.changed',
		change: call.name.replace(/^group\.(v2\.)?/, '').replace(/\.update$/, ''),
		value: told.type,
		ids: givenIds({ id: told.group?.id }),
		chat: { id: told.group?.id || null, kind: 'group' },
	});
};
