import { z } from 'zod/v4';
import { isSamePhone, type Person, person } from '../../core/conversation';
import { fingerprint, givenIds, idOf } from '../../core/eventBase';
import { lenientBoolean, lenientObject, lenientText } from '../../core/lenient';
import { type MessageEvent, messageEvent, messageEventId } from '../../core/messageEvent';
import { firstTime } from '../../core/time';
import { chatOfChatId, personOfChatId } from '../whatsAppWeb/chatId';
import { bareId } from '../whatsAppWeb/messageId';
import { contentOf } from './content';
import { isByAnotherOfOurs, isByUs, isGroup, isOurs } from './ours';
import { type Payload, type Message, numberOf, readMessage } from './payload';

// Reads received messages, echoes, edits, deletions and reactions.
// Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20, v1)

/** Somebody has written to us, or we have: Periskope reports both by the same name. */
export const decodeCreated = (payload: Payload): MessageEvent | undefined => {
	const data = readMessage(payload.data);
	const content = data && contentOf(data);
	if (!data?.message_id || content === undefined) return undefined;
	const event = isByUs(payload, data) ? 'message.echo' : 'message.received';
	return messageEvent({
		...settingOf(payload, data),
		event,
		// The payload's id is not said to be the same on a redelivery.
		eventId: messageEventId(event, ...ownId(data)),
		content,
	});
};

/** Undocumented: other changes than of the text come by the same name; those are no edits. */
export const decodeUpdated = (payload: Payload): MessageEvent | undefined => {
	const data = readMessage(payload.data);
	const isEdit = data?.prev_body ? data.prev_body !== data.body : 'body' in payload.previous;
	if (!data?.message_id || !isEdit) return undefined;
	return messageEvent({
		...settingOf(payload, data),
		event: 'message.edited',
		eventId: messageEventId(
			'message.edited',
			...ownId(data),
			// Each edit is an event of its own.
			data.updated_at || fingerprint(data.body),
		),
		occurredAt: firstTime(payload.receivedAt, payload.timestamp, data.updated_at),
		content: {
			...(contentOf(data) ?? { text: data.body ?? null }),
			previousText: data.prev_body || previousBody.safeParse(payload.previous.body).data || null,
		},
	});
};

const previousBody = z.string();

export const decodeDeleted = (payload: Payload): MessageEvent | undefined => {
	const data = readMessage(payload.data);
	if (!data?.message_id) return undefined;
	return messageEvent({
		...settingOf(payload, data),
		event: 'message.deleted',
		eventId: messageEventId('message.deleted', ...ownId(data)),
		occurredAt: firstTime(payload.receivedAt, payload.timestamp, data.updated_at),
		content: contentOf(data) ?? { text: data.body ?? null },
	});
};

/**
 * What no other message shares. Two phones of ours in one group both report what is written there,
 * each under an id of its own whose third part is the message's: that is one message.
 */
export const ownId = ({
	chat_id: chatId,
	message_id: id,
	org_phone: phone,
}: Pick<Message, 'chat_id' | 'message_id' | 'org_phone'>) =>
	isGroup(chatId) ? ([chatId, bareId(id ?? '')] as const) : ([phone, id] as const);

const settingOf = (payload: Payload, data: Message) => {
	const { name, timestamp, receivedAt, raw } = payload;
	const fromMe = isByUs(payload, data);
	// The phone that reports it tells nothing of how another one came to write it.
	const isReportersOwn = isOurs(data);
	const to = numberOf(data.org_phone);
	const sender = senderOf(data);
	const partner = fromMe ? personOfChatId(data.chat_id) : sender;
	const queueId = data.queue_id || data.sent_message_id;
	return {
		providerEvent: name,
		occurredAt: firstTime(receivedAt, data.timestamp, timestamp, data.updated_at),
		messageId: data.message_id || null,
		correlationId: fromMe ? queueId || (isReportersOwn && data.message_id) || null : null,
		ids: givenIds({
			queue_id: queueId,
			unique_id: data.unique_id,
			message_id: data.message_id,
			performed_by: data.performed_by,
		}),
		fromMe,
		origin: isReportersOwn ? originOf(data) : null,
		from: isReportersOwn ? person({ phone: to.phone }) : sender,
		to,
		chat: chatOfChatId(data.chat_id, partner),
		partner,
		raw,
	};
};

/**
 * Undocumented: what went through Periskope's queue, from the API or the console, has its id; what has
 * none but names who did it may be either.
 */
const originOf = (data: Message): MessageEvent['origin'] => {
	if (data.queue_id || data.sent_message_id || data.performed_by === 'api') return 'api';
	return data.performed_by ? null : 'device';
};

/** Live events often name neither author nor sender of a private chat: it is the chat's. */
const senderOf = (data: Message): Person => {
	const { chat_id: chatId, sender_phone: sender, author } = data;
	const isPrivate = !/@(g\.us|newsletter|broadcast)$/.test(chatId ?? '');
	// The digits of a @lid without the @lid are still nobody's number.
	const isHidden = Boolean(sender) && chatId === `${sender?.split('@', 1)[0]}@lid`;
	const other = isHidden ? undefined : sender || author;
	return isPrivate
		? personOfChatId(chatId || other, { other, name: data.sender_name })
		: personOfChatId(other, { name: data.sender_name });
};

const reaction = z.object({
	/** The message that was reacted to. */
	message_id: lenientText,
	unique_id: lenientText,
	reaction_id: lenientText,
	reaction: lenientText,
	sender_id: lenientText,
	chat_id: lenientText,
	org_phone: lenientText,
	timestamp: lenientText,
	id: lenientObject({ fromMe: lenientBoolean, from_me: lenientBoolean }),
});

/** Docs: https://docs.periskope.app/api-reference/webhooks/reaction.created (read 2026-11-20, v1) */
export const decodeReaction = (payload: Payload): MessageEvent | undefined => {
	const data = reaction.safeParse(payload.data).data;
	if (!data?.message_id) return undefined;
	const from = personOfChatId(data.sender_id);
	const to = numberOf(data.org_phone);
	const isReportersOwn = data.id?.fromMe ?? data.id?.from_me ?? isSamePhone(from.phone, to.phone);
	const fromMe = isReportersOwn || isByAnotherOfOurs(payload, data.chat_id, data.sender_id);
	const partner = fromMe ? personOfChatId(data.chat_id) : from;
	return messageEvent({
		event: 'reaction.changed',
		eventId: messageEventId(
			'reaction.changed',
			...(isGroup(data.chat_id)
				? [...ownId(data), data.sender_id]
				: [data.org_phone, data.reaction_id || idOf(data.message_id, data.sender_id)]),
			data.reaction || 'removed',
			data.timestamp,
		),
		providerEvent: payload.name,
		occurredAt: firstTime(payload.receivedAt, data.timestamp, payload.timestamp),
		messageId: data.reaction_id || null,
		ids: givenIds({ reaction_id: data.reaction_id, message_id: data.message_id }),
		fromMe,
		from,
		to,
		chat: chatOfChatId(data.chat_id, partner),
		partner,
		content: {
			messageType: 'reaction',
			reaction: {
				// Undocumented: how a removal is reported; an empty reaction is none.
				action: data.reaction ? 'added' : 'removed',
				emoji: data.reaction || null,
				messageId: data.message_id,
			},
		},
		raw: payload.raw,
	});
};
