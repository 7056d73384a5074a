import { type Chat, type OwnNumber, type Person, sessionIdOf } from './conversation';
import { type EventBase, idOf, type ProviderIds } from './eventBase';
import { type Content, noContent } from './receivedContent';

/** What can happen with a message, ours or theirs, beside its delivery. */
export const messageEventKinds = [
	/** Somebody has written to us. */
	'message.received',
	/** We have written, from another device or app, or through the provider. */
	'message.echo',
	'message.edited',
	'message.deleted',
	'reaction.changed',
	/** A button of a message, or a quick reply of a template, was tapped. */
	'reply.button',
	'reply.list',
	/** A flow or an address form was filled in. */
	'reply.flow',
	/** A saved way to pay was chosen. */
	'reply.payment',
	'poll.voted',
	'order.received',
	/** Written by others in a chat that another agent of our number has taken over, or by that agent. */
	'message.observed',
	/** Written before the number was connected to the provider. */
	'message.history',
] as const;

export type MessageEventKind = (typeof messageEventKinds)[number];

/** Somebody said or did something in a chat. All kinds have the same fields. */
export interface MessageEvent extends EventBase, Content {
	readonly event: MessageEventKind;
	/** The id to reply to or react to; of `edited` and `deleted`, the message that was. */
	readonly messageId: string | null;
	/** Of a message of ours, equal to the `correlationId` of the send; null for one of theirs. */
	readonly correlationId: string | null;
	readonly ids: ProviderIds;
	/** Whether this account did it. */
	readonly fromMe: boolean;
	/**
	 * How this account did it: `api` through the provider, `device` on a phone or in an app; null
	 * where not reported, and for what others do.
	 */
	readonly origin: 'api' | 'device' | null;
	readonly from: Person;
	/** The number of ours that it concerns. */
	readonly to: OwnNumber;
	readonly chat: Chat;
	/** The same for all messages of one chat with one number of ours. */
	readonly sessionId: string | null;
	/** Equal to `text`, under the name that n8n's AI Agent looks for. */
	readonly chatInput: string | null;
}

/** What a provider reports of a message event. */
export interface MessageEventFields extends EventBase {
	readonly event: MessageEventKind;
	readonly messageId: string | null;
	readonly ids: ProviderIds;
	readonly from: Person;
	readonly to: OwnNumber;
	readonly chat: Chat;
	/** The other side of a private chat, where the sender is ourselves. */
	readonly partner?: Person;
	readonly fromMe?: boolean;
	readonly origin?: MessageEvent['origin'];
	readonly correlationId?: string | null;
	readonly content: Partial<Content>;
}

/** An event of what is given; everything else is there as null. */
export const messageEvent = ({ content, partner, ...given }: MessageEventFields): MessageEvent => {
	const { messageType, text, ...rest } = { ...noContent, ...content };
	return {
		event: given.event,
		eventId: given.eventId,
		providerEvent: given.providerEvent,
		occurredAt: given.occurredAt,
		messageId: given.messageId,
		correlationId: given.correlationId ?? null,
		ids: given.ids,
		fromMe: given.fromMe ?? false,
		origin: given.origin ?? null,
		from: given.from,
		to: given.to,
		chat: given.chat,
		sessionId: sessionIdOf(given.to, given.chat, partner ?? given.from),
		messageType,
		text,
		chatInput: text,
		...rest,
		raw: given.raw,
	};
};

interface Kind {
	/** The last word of an event's id: what happened to the message that the first words name. */
	readonly happening: string;
	/**
	 * Words that somebody may be looking for, in a message that can be quoted; a deed that can be answered all
	 * the same; or why there is nothing to answer.
	 */
	readonly says: 'words' | 'deed' | NothingToAnswer;
}

/** Why a message event is answered by nothing. */
export type NothingToAnswer = 'deletion' | 'overheard' | 'history';

const kinds: Readonly<Record<MessageEventKind, Kind>> = {
	'message.received': { happening: 'received', says: 'words' },
	'message.echo': { happening: 'echo', says: 'words' },
	'message.edited': { happening: 'edited', says: 'words' },
	'message.deleted': { happening: 'deleted', says: 'deletion' },
	'reaction.changed': { happening: 'reaction', says: 'deed' },
	'reply.button': { happening: 'reply', says: 'words' },
	'reply.list': { happening: 'reply', says: 'words' },
	'reply.flow': { happening: 'reply', says: 'words' },
	'reply.payment': { happening: 'reply', says: 'words' },
	'poll.voted': { happening: 'vote', says: 'deed' },
	'order.received': { happening: 'order', says: 'words' },
	'message.observed': { happening: 'observed', says: 'overheard' },
	'message.history': { happening: 'history', says: 'history' },
};

const saying = (...what: ReadonlyArray<Kind['says']>): ReadonlySet<string> =>
	new Set(messageEventKinds.filter((kind) => what.includes(kinds[kind].says)));

/** The kinds in which somebody says something to us: there are words to look for, and a message to quote. */
export const spokenKinds = saying('words');

/**
 * What others say to us. A workflow that answers its own messages answers forever, and one that answers an
 * edit answers twice.
 */
export const saidKinds: readonly MessageEventKind[] = messageEventKinds.filter(
	(kind) => spokenKinds.has(kind) && kind !== 'message.echo' && kind !== 'message.edited',
);

/** The kinds that have words to look for. */
export const wordedKinds = saying('words', 'overheard', 'history');

/** Why an event of this kind is answered by nothing; undefined where it says or does something. */
export const nothingToAnswerIn = (kind: MessageEventKind): NothingToAnswer | undefined => {
	const { says } = kinds[kind];
	return says === 'words' || says === 'deed' ? undefined : says;
};

/** Whether it is the kind of an event that is about a message. */
export const isMessageKind = (kind: string): kind is MessageEventKind => Object.hasOwn(kinds, kind);

/** An event's id by the message's own, for providers whose events have none that can be relied on. */
export const messageEventId = (
	kind: MessageEventKind,
	...parts: ReadonlyArray<string | null | undefined>
): string => idOf(...parts, kinds[kind].happening);
