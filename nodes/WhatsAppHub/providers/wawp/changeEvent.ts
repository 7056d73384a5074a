import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { chatOfChatId, personOfChatId } from '../whatsAppWeb/chatId';
import type { Envelope } from './payload';

const session = z.object({ name: lenientText, status: lenientText });

const states: Readonly<Record<string, string>> = {
	STOPPED: 'disconnected',
	STARTING: 'connecting',
	SCAN_QR_CODE: 'scanQrCode',
	WORKING: 'connected',
	FAILED: 'failed',
};

const base = ({ id, name, occurredAt, to, payload, raw }: Envelope) => ({
	eventId: id,
	providerEvent: name,
	occurredAt,
	to,
	details: payload,
	raw,
});

/** Docs: https://api.wawp.net/en/docs/session.status (read 2026-11-20, v2) */
export const decodeSession = (envelope: Envelope): ChangeEvent | undefined => {
	const told = session.safeParse(envelope.payload).data;
	if (!told?.status) return undefined;
	return changeEvent({
		...base(envelope),
		event: 'session.changed',
		change: 'connection',
		value: lookUp(states, told.status) ?? told.status,
		ids: givenIds({ name: told.name }),
	});
};

const call = z.object({ id: lenientText, from: lenientText });

/** Undocumented: Wawp names the events and shows none; WAHA, the engine behind it, has them so. */
export const decodeCall = (envelope: Envelope): ChangeEvent | undefined => {
	const told = call.safeParse(envelope.payload).data;
	if (!told) return undefined;
	const from = personOfChatId(told.from);
	const change = envelope.name.replace(/^call\./, '');
	return changeEvent({
		...base(envelope),
		event: 'call.changed',
		eventId: told.id ? idOf(envelope.listener, told.id, change, 'call') : envelope.id,
		change,
		ids: givenIds({ id: told.id }),
		from,
		chat: chatOfChatId(told.from, from),
	});
};

const group = z.object({ type: lenientText, group: lenientObject({ id: lenientText }) });

/** Undocumented: as above. */
export const decodeGroup = (envelope: Envelope): ChangeEvent | undefined => {
	const told = group.safeParse(envelope.payload).data;
	if (!told) return undefined;
	return changeEvent({
		...base(envelope),
		event: 'group.changed',
		change: envelope.name.replace(/^group\.(v2\.)?/, '').replace(/\.update$/, ''),
		value: told.type,
		ids: givenIds({ id: told.group?.id }),
		chat: { id: told.group?.id || null, kind: 'group' },
	});
};
