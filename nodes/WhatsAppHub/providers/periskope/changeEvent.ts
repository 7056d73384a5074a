import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { ownNumber } from '../../core/conversation';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientBoolean, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { chatOfChatId, personOfChatId, phoneOfChatId } from '../whatsAppWeb/chatId';
import { ownId } from './messageEvent';
import { type Payload, numberOf, readMessage } from './payload';

// Reads webhooks about the phone's connection and about groups.

const phone = z.looseObject({
	org_phone: lenientText,
	phone_id: lenientText,
	phone_name: lenientText,
	wa_state: lenientText,
	is_ready: lenientBoolean,
	updated_at: lenientText,
});

/** Undocumented: the pages show CONNECTED only; the other words are WhatsApp Web's. */
const stateOfWord: Readonly<Record<string, string>> = {
	CONNECTED: 'connected',
	OPENING: 'connecting',
	PAIRING: 'connecting',
	DISCONNECTED: 'disconnected',
	UNPAIRED: 'disconnected',
	UNPAIRED_IDLE: 'disconnected',
	TIMEOUT: 'disconnected',
	CONFLICT: 'disconnected',
};

const stateOfName: Readonly<Record<string, string>> = {
	'org.phone.connected': 'connected',
	'org.phone.disconnected': 'disconnected',
	'org.phone.qr': 'scanQrCode',
};

/**
 * A phone of the organisation was connected or lost, or waits for its code to be scanned.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/org.phone.connected (read 2026-11-20, v1)
 */
export const decodeSession = (payload: Payload): ChangeEvent | undefined => {
	const data = phone.safeParse(payload.data).data;
	if (!data) return undefined;
	return changeEvent({
		event: 'session.changed',
		eventId: payload.id,
		providerEvent: payload.name,
		occurredAt: firstTime(payload.receivedAt, payload.timestamp, data.updated_at),
		change: 'connection',
		value: lookUp(stateOfName, payload.name) ?? lookUp(stateOfWord, data.wa_state),
		ids: givenIds({ phone_id: data.phone_id, phone_name: data.phone_name }),
		to: ownNumber({ phone: phoneOfChatId(data.org_phone), phoneNumberId: data.phone_id }),
		details: payload.data,
		raw: payload.raw,
	});
};

/**
 * What changed, by the names of the events that say it themselves: the example of message.flagged has a
 * `flag_status` of false.
 */
const changeOfName: Readonly<
	Record<string, { readonly attribute: string; readonly value?: string }>
> = {
	'message.flagged': { attribute: 'flag_status', value: 'true' },
	'message.unflagged': { attribute: 'flag_status', value: 'false' },
	'message.ticket.attached': { attribute: 'message_ticket_id' },
};

const plainValue = z.lazy(() => z.union([z.string(), z.number(), z.boolean()]).transform(String));

/**
 * Something of a message changed that is not its text: `change` is Periskope's name of it, or `message`
 * where the call does not say what changed; of several at once they are all named, and `details` has the rest.
 *
 * Undocumented: the list of events calls message.updated an edit; a call may name another attribute, or none.
 */
export const decodeMessageChange = (payload: Payload): ChangeEvent | undefined => {
	const data = readMessage(payload.data);
	if (!data?.message_id) return undefined;
	const named = lookUp(changeOfName, payload.name);
	const names = named === undefined ? Object.keys(payload.previous) : [named.attribute];
	const [only = ''] = names.length === 1 ? names : [];
	const now = z.looseObject({}).catch({}).parse(payload.data);
	const change = names.join(', ') || 'message';
	const value = named?.value ?? plainValue.safeParse(now[only]).data;
	// The payload's own id is another one for each of our phones in a group.
	const moment = data.updated_at ?? payload.id ?? payload.timestamp;
	return changeEvent({
		event: 'message.changed',
		eventId: idOf(...ownId(data), moment, change, value, 'changed'),
		providerEvent: payload.name,
		occurredAt: firstTime(payload.receivedAt, payload.timestamp, data.updated_at),
		change,
		value,
		previous: plainValue.safeParse(payload.previous[only]).data,
		messageId: data.message_id,
		ids: givenIds({ unique_id: data.unique_id, message_id: data.message_id }),
		to: numberOf(data.org_phone),
		chat: chatOfChatId(data.chat_id),
		details: payload.data,
		raw: payload.raw,
	});
};

const notification = z.looseObject({
	notification_id: lenientText,
	chat_id: lenientText,
	author: lenientText,
	type: lenientText,
	timestamp: lenientText,
	org_phone: lenientText,
});

/**
 * Somebody joined, left or was removed from a group, or its name changed.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/chat.notification.created (read 2026-11-20, v1)
 */
export const decodeGroup = (payload: Payload): ChangeEvent | undefined => {
	const data = notification.safeParse(payload.data).data;
	if (!data?.chat_id) return undefined;
	return changeEvent({
		event: 'group.changed',
		eventId: data.notification_id ? idOf(data.org_phone, data.notification_id) : payload.id,
		providerEvent: payload.name,
		occurredAt: firstTime(payload.receivedAt, data.timestamp, payload.timestamp),
		change: 'participants',
		value: data.type,
		ids: givenIds({ notification_id: data.notification_id }),
		from: personOfChatId(data.author),
		to: numberOf(data.org_phone),
		chat: chatOfChatId(data.chat_id),
		details: payload.data,
		raw: payload.raw,
	});
};
