import { z } from 'zod/v4';
import { recipientKey } from '../address';
import type { Person } from '../conversation';
import { markOf } from '../eventBase';
import type { MessageEvent } from '../messageEvent';
import { codeIn, isWord } from './words';

// A question that an execution waits for, as a trigger keeps it, and which of them a message answers.

export const question = z.lazy(() =>
	z.object({
		ask: z.string(),
		/** Where it waits for the answer. */
		path: z.string(),
		executionId: z.string(),
		nodeId: z.string(),
		/** n8n's signatures, by the choices that they are for. */
		signatures: z.record(z.string(), z.string()),
		/** The trigger that settles it: the path of its URL, and how its references name it. */
		settler: z.object({ path: z.string(), mark: z.string() }),
		/** As recipients are compared. */
		chat: z.string(),
		/** Who may answer, as recipients are compared. */
		by: z.array(z.string()),
		/** What the choices are called, in their order; none of a question that any text answers. */
		words: z.array(z.string()),
		/** Whether the choices are numbered in it, from 1. */
		numbered: z.boolean(),
		/** Which text is an answer that is none of the words: any, or one that quotes it. */
		text: z.enum(['any', 'quoting', 'none']),
		/** By which an answer may name it. */
		code: z.string().optional(),
		/** The messages that it was asked with, for who quotes one: all of their IDs, and marks of what they say. */
		messageIds: z.array(z.string()),
		texts: z.array(z.string()),
		/** Milliseconds since 1970. */
		at: z.number(),
		until: z.number(),
		/** What is said to who answers it too late; nothing where it is empty. */
		closedText: z.string(),
		/** Whether it is settled. */
		closed: z.boolean(),
	}),
);

export type Question = z.output<typeof question>;

/** What somebody is told who taps too late, unless the question has other words for it. */
export const CLOSED_QUESTION = 'This question is closed.';

/** The choice under which a text goes that is none of the choices. */
export const TEXT = 't';

/** The choice under which it is said that a question did not arrive. */
export const UNDELIVERED = 'u';

/** All that a person is compared by. */
export const keysOfPerson = ({ phone, userId, chatId }: Partial<Person>): string[] =>
	[phone, userId, chatId].flatMap((id) => (id ? [recipientKey(id)] : []));

/** What a message answers. */
export interface Answered {
	readonly question: Question;
	readonly choice: string;
}

/**
 * The question that a text answers: the one that it quotes, or names by its code; else the latest in the chat, if
 * the text is one of its words, or any will do. Only who may answer is heard at all.
 */
export const answerIn = (
	questions: readonly Question[],
	event: MessageEvent,
	now: Date,
): Answered | undefined => {
	const { text, chat, from, replyTo } = event;
	if (event.event !== 'message.received' || event.fromMe || !text?.trim()) return undefined;
	const who = keysOfPerson(from);
	const chatKeys = chat.kind === 'private' ? who : [];
	const here = new Set([...(chat.id ? [recipientKey(chat.id)] : []), ...chatKeys]);
	const open = questions
		.filter(
			(each) =>
				!each.closed &&
				each.until > now.getTime() &&
				here.has(each.chat) &&
				each.by.some((key) => who.includes(key)),
		)
		.sort((one, other) => other.at - one.at);
	const code = codeIn(text) ?? codeIn(replyTo?.text ?? '');
	const named = open.find(
		(each) => (code !== undefined && each.code === code) || isQuoted(each, replyTo),
	);
	// Who quotes another message speaks of that.
	const meant = named ?? (replyTo === null ? open[0] : undefined);
	const choice = meant && choiceIn(meant, text, named !== undefined);
	return meant && choice !== undefined && choice in meant.signatures
		? { question: meant, choice }
		: undefined;
};

/** Not every provider says by which ID a message of ours is quoted that it has only queued when it is sent. */
const isQuoted = ({ messageIds, texts }: Question, replyTo: MessageEvent['replyTo']): boolean =>
	messageIds.some((id) => replyTo?.messageId === id || replyTo?.messageId?.endsWith(`_${id}`)) ||
	(replyTo?.text != null && texts.includes(textMark(replyTo.text)));

/** By what the text of a message that is quoted is known. */
export const textMark = (text: string): string => markOf(text.trim());

const choiceIn = (
	{ words, numbered, text: accepted }: Question,
	text: string,
	isNamed: boolean,
): string | undefined => {
	const index = words.findIndex((word, at) => isWord(text, word, numbered ? at + 1 : undefined));
	if (index >= 0) return String(index);
	return accepted === 'any' || (accepted === 'quoting' && isNamed) ? TEXT : undefined;
};
