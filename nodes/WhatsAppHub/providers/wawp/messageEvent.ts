import { z } from 'zod/v4';
import { type Person, person } from '../../core/conversation';
import { givenIds } from '../../core/eventBase';
import { lenientBoolean, lenientList, lenientObject, lenientText } from '../../core/lenient';
import {
	type MessageEvent,
	messageEvent,
	messageEventId,
	type MessageEventFields,
} from '../../core/messageEvent';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { chatOfChatId, personOfChatId } from '../whatsAppWeb/chatId';
import { contentOf, message, type Message } from './content';
import type { Payload } from './payload';
import { bareId } from '../whatsAppWeb/messageId';
import { fullId, looseMessageId, unmistakable } from './messageId';

// Reads received messages, echoes, edits, deletions and reactions.
// Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)

/**
 * A message, by `message` or `message.any`. In production one of theirs comes by both names, so that
 * the copy is nothing: `'copy'`.
 */
export const decodeMessage = (call: Payload): MessageEvent | 'copy' | undefined => {
	const read = message.safeParse(call.payload).data;
	if (!read?.id) return undefined;
	const fromMe = isOurs(read);
	if (!fromMe && call.name === 'message.any') return 'copy';
	const event = fromMe ? 'message.echo' : 'message.received';
	return messageEvent({
		...settingOf(call, read),
		event,
		// Both names carry the message's id, but each an id of its own as an event.
		eventId: messageEventId(event, ownId(call, read)),
		content: contentOf(read),
	});
};

/** Undocumented: the pages of these events are not to be seen; WAHA, the engine behind Wawp, has them so. */
export const decodeEdited = (call: Payload): MessageEvent | undefined => {
	const read = message.safeParse(call.payload).data;
	const details = z.object({ editedMessageId: looseMessageId }).safeParse(call.payload).data;
	const target = details?.editedMessageId || read?.id;
	if (!read?.id || !target) return undefined;
	return messageEvent({
		...settingOf(call, read),
		event: 'message.edited',
		eventId: messageEventId('message.edited', ownId(call, read), read.timestamp),
		messageId: fullId(read.id, target),
		content: contentOf(read),
	});
};

const revocation = z.lazy(() =>
	z.object({
		before: message.nullish().catch(undefined),
		after: message.nullish().catch(undefined),
		revokedMessageId: looseMessageId,
	}),
);

/** Undocumented: as above. */
export const decodeRevoked = (call: Payload): MessageEvent | undefined => {
	const details = revocation.safeParse(call.payload).data;
	const read = details?.after ?? details?.before ?? undefined;
	const target = details?.revokedMessageId || details?.before?.id || read?.id;
	if (!read?.id || !target) return undefined;
	const messageId = fullId(read.id, target);
	return messageEvent({
		...settingOf(call, read),
		event: 'message.deleted',
		eventId: messageEventId('message.deleted', ownId(call, { ...read, id: messageId })),
		messageId,
		content: details?.before ? contentOf(details.before) : {},
	});
};

const reaction = z.object({
	reaction: lenientObject({ text: lenientText, messageId: looseMessageId }),
});

/** Undocumented: the page of this event was not legible; WAHA has it so. */
export const decodeReaction = (call: Payload): MessageEvent | undefined => {
	const read = message.safeParse(call.payload).data;
	const details = reaction.safeParse(call.payload).data?.reaction;
	if (!read?.id || !details?.messageId) return undefined;
	return messageEvent({
		...settingOf(call, read),
		event: 'reaction.changed',
		eventId: messageEventId(
			'reaction.changed',
			ownId(call, read),
			details.text || 'removed',
			read.timestamp,
		),
		content: {
			messageType: 'reaction',
			reaction: {
				action: details.text ? 'added' : 'removed',
				emoji: details.text || null,
				messageId: details.messageId,
			},
		},
	});
};

const pollSide = lenientObject({
	id: looseMessageId,
	from: lenientText,
	to: lenientText,
	participant: lenientText,
	fromMe: lenientBoolean,
	selectedOptions: lenientList,
	timestamp: lenientText,
});

/** Undocumented: Wawp shows no page of it; WAHA has it so. */
export const decodeVote = (call: Payload): MessageEvent | undefined => {
	const details = z.object({ vote: pollSide, poll: pollSide }).safeParse(call.payload).data;
	const vote = details?.vote;
	if (!vote?.id) return undefined;
	const options = (vote.selectedOptions ?? []).flatMap((option) =>
		typeof option === 'string' ? option : [],
	);
	return messageEvent({
		...settingOf(call, { ...vote, id: vote.id, body: null }),
		event: 'poll.voted',
		eventId: messageEventId('poll.voted', ownId(call, { ...vote, id: vote.id }), vote.timestamp),
		content: {
			messageType: 'poll',
			text: options.join(', ') || null,
			poll: { messageId: details?.poll?.id || null, question: null, options },
		},
	});
};

type Sent = Partial<Message> & Pick<Message, 'id'>;

const isOurs = ({ id, fromMe }: Sent): boolean => fromMe ?? (id ?? '').startsWith('true_');

const settingOf = (
	{ name, to, ownName, occurredAt, receivedAt, raw }: Payload,
	read: Sent,
): Omit<MessageEventFields, 'event' | 'eventId' | 'content'> => {
	const fromMe = isOurs(read);
	const chatId = chatOf(read);
	const partner = partnerOf(read, chatId, fromMe);
	const id = read.id || null;
	return {
		providerEvent: name,
		occurredAt: firstTime(receivedAt, read.timestamp, occurredAt),
		messageId: id,
		correlationId: fromMe && id ? bareId(id) : null,
		ids: givenIds({ id, from: read.from, to: read.to, participant: read.participant }),
		fromMe,
		origin: fromMe ? (lookUp(originOf, read.source) ?? null) : null,
		from: fromMe ? person({ phone: to.phone, name: ownName }) : partner,
		to,
		chat: chatOfChatId(chatId, partner),
		partner,
		raw,
	};
};

const originOf: Readonly<Record<string, 'api' | 'device'>> = { api: 'api', app: 'device' };

const chatOf = (read: Sent): string | undefined =>
	(isOurs(read) ? read.to || read.from : read.from) || chatIn(read.id);

const ownId = ({ listener }: Payload, read: Sent): string | undefined =>
	read.id ? unmistakable(read.id, listener, chatOf(read)) : undefined;

/** The second part of `false_12025550143@c.us_3EB0…`. */
const chatIn = (id: string | null | undefined): string | undefined => id?.split('_')[1];

/** Of a group's message the sender stands in `participant`; a hidden number may stand in the engine's part. */
const partnerOf = (read: Sent, chatId: string | undefined, fromMe: boolean): Person => {
	const info = read._data?.Info;
	const isGroup = /@(g\.us|newsletter|broadcast)$/.test(chatId ?? '');
	const id = isGroup ? read.participant || read.author : chatId;
	return personOfChatId(id, {
		other: fromMe ? info?.RecipientAlt : info?.SenderAlt,
		name: fromMe ? null : read._data?.notifyName || info?.PushName,
	});
};
