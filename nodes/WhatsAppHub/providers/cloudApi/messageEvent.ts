import type { z } from 'zod/v4';
import { type Chat, isSamePhone, type Person, person, privateChat } from '../../core/conversation';
import type { HubEvent } from '../../core/event';
import { givenIds } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import { messageEvent, messageEventId } from '../../core/messageEvent';
import { firstTime } from '../../core/time';
import { callPermission, contactChange } from '../meta/webhooks/change';
import { graphMessage } from '../meta/webhooks/message';
import { readOldMessage } from '../meta/webhooks/oldMessage';
import { type Reading, readGraphMessage } from '../meta/webhooks/readMessage';
import type { MemberDecoder } from './changeBase';
import { contactOf, type ChangeContext } from './payload';

// Reads received messages, echoes of our own, old ones, and those of another agent's chats.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (read 2026-11-20)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20)

const message = graphMessage.extend({
	id: lenientText,
	timestamp: lenientText,
	/** Empty or missing for somebody who is known by user id only. */
	from: lenientText,
	from_user_id: lenientText,
	from_parent_user_id: lenientText,
	group_id: lenientText,
	/** Of echoes: whom we wrote to. */
	to: lenientText,
	to_user_id: lenientText,
	to_parent_user_id: lenientText,
});

type Message = z.output<typeof message>;

/** Where a message stands: who, to whom, when. */
interface Setting {
	readonly providerEvent: string;
	readonly occurredAt: string;
	readonly from: Person;
	readonly to: ChangeContext['to'];
	readonly chat: Chat;
	readonly ids: Readonly<Record<string, unknown>>;
	readonly raw: unknown;
}

/** A member of `messages`; undefined where the type is not known. */
export const decodeMessage = (
	member: unknown,
	raw: unknown,
	place: ChangeContext,
): HubEvent | undefined => {
	const read = message.safeParse(member).data;
	if (!read?.id) return undefined;
	const setting = receivedSetting(read, raw, place);
	if (read.type === 'system') {
		const { system, identity } = read;
		return contactChange({ ...setting, messageId: read.id, system, identity });
	}
	const permission = read.interactive?.call_permission_reply;
	if (permission) return callPermission({ ...setting, messageId: read.id, permission });
	const reading = readGraphMessage({ ...read, errors: errorsOf(read, place) });
	return reading && receivedEvent(read, reading, setting);
};

/**
 * The same of a chat that another agent of the number holds: what is said in it was said to that one. A change that
 * is told there, of somebody's number or of whether we may call, is true for all agents, and stays a change.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/standby (read 2026-11-30)
 */
export const decodeObserved: MemberDecoder<HubEvent> = (member, raw, place) =>
	overheard(decodeMessage(member, raw, place), 'message.observed');

/** What that agent has written. */
export const decodeObservedEcho: MemberDecoder<HubEvent> = (member, raw, place) =>
	overheard(decodeEcho(member, raw, place), 'message.observed');

/**
 * A message of before the number was connected: theirs, or one of ours by the number that wrote it.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/history (read 2026-11-20)
 */
export const decodeOld: MemberDecoder<HubEvent> = (member, raw, place) => {
	const read = message.safeParse(member).data;
	const isOurs = isSamePhone(read?.from ?? null, place.to.phone);
	const event = isOurs ? echoOf(read, raw, place) : oldOf(read, raw, place);
	// A file comes twice: its place among the others, and itself.
	return overheard(event, 'message.history', read?.type);
};

const oldOf = (read: Message | undefined, raw: unknown, place: ChangeContext) => {
	const reading = read && readOldMessage(read);
	return read && reading && receivedEvent(read, reading, receivedSetting(read, raw, place));
};

/** A message event as one of a kind that is only listened to. */
const overheard = (
	event: HubEvent | undefined,
	kind: 'message.observed' | 'message.history',
	type?: string | null,
): HubEvent | undefined =>
	event && 'fromMe' in event
		? {
				...event,
				event: kind,
				eventId: messageEventId(kind, event.eventId, type),
				// Neither a person on our phone nor this provider's API has written what is ours in it.
				origin: kind === 'message.observed' ? null : event.origin,
			}
		: event;

/** A member of `message_echoes`: we wrote it, in the app on a phone or by other means. */
export const decodeEcho = (
	member: unknown,
	raw: unknown,
	place: ChangeContext,
): HubEvent | undefined => echoOf(message.safeParse(member).data, raw, place);

const echoOf = (
	read: Message | undefined,
	raw: unknown,
	place: ChangeContext,
): HubEvent | undefined => {
	const reading =
		read && (place.field === 'history' ? readOldMessage(read) : readGraphMessage(read));
	if (!read?.id || reading === undefined) return undefined;
	const partner = person({ phone: read.to, userId: read.to_user_id });
	const ourselves = person({ phone: read.from || place.to.phone });
	const event = reading.kind === 'message.received' ? 'message.echo' : reading.kind;
	return messageEvent({
		...settingOf(read, ourselves, partner, `${place.field}.message_echoes`, raw, place),
		event,
		eventId: messageEventId(event, read.id),
		messageId: reading.target || read.id,
		correlationId: reading.target || read.id,
		fromMe: true,
		origin: 'device',
		partner,
		content: reading.content,
	});
};

/** Why a message has no content, or no file, may stand beside it. */
const errorsOf = (read: Message, place: ChangeContext) => {
	const hasFile = [read.image, read.video, read.audio, read.document, read.sticker].some(Boolean);
	return hasFile || read.errors?.length ? read.errors : [...place.errors];
};

const receivedEvent = (read: Message, reading: Reading, setting: Setting): HubEvent | undefined => {
	if (!read.id) return undefined;
	return messageEvent({
		...setting,
		event: reading.kind,
		eventId: messageEventId(reading.kind, read.id),
		messageId: reading.target || read.id,
		content: reading.content,
	});
};

const receivedSetting = (read: Message, raw: unknown, place: ChangeContext): Setting => {
	const sender = senderOf(read, place);
	return settingOf(read, sender, sender, `${place.field}.messages`, raw, place);
};

const senderOf = (read: Message, place: ChangeContext): Person => {
	const contact = contactOf(place, read.from, read.from_user_id);
	return person({
		phone: read.from || contact?.wa_id,
		userId: read.from_user_id || contact?.user_id,
		name: contact?.profile?.name,
		username: contact?.profile?.username,
	});
};

const settingOf = (
	read: Message,
	from: Person,
	partner: Person,
	providerEvent: string,
	raw: unknown,
	{ receivedAt, to }: ChangeContext,
): Setting => ({
	providerEvent,
	occurredAt: firstTime(receivedAt, read.timestamp),
	from,
	to,
	chat: read.group_id ? { id: read.group_id, kind: 'group' } : privateChat(partner),
	ids: givenIds({
		wamid: read.id,
		from: read.from,
		from_user_id: read.from_user_id,
		from_parent_user_id: read.from_parent_user_id,
		to: read.to,
		to_user_id: read.to_user_id,
		to_parent_user_id: read.to_parent_user_id,
		group_id: read.group_id,
	}),
	raw,
});
