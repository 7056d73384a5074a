import { recipientKey } from '../address';
import type { Person } from '../conversation';
import { markOf } from '../eventBase';
import type { MessageEvent } from '../messageEvent';
import { senderKey } from '../phone/own';
import { isOpen, type Question, TEXT } from './question';
import { codeIn, isWord, withoutCode } from './words';

// Which question a message in words answers, and with which choice.

/** All that a person is compared by. */
export const keysOfPerson = ({ phone, userId, chatId }: Partial<Person>): string[] =>
	[phone, userId, chatId].flatMap((id) => (id ? [recipientKey(id)] : []));

/** What a message answers. */
export interface Answered {
	readonly question: Question;
	/** Undefined where several questions are open, and the message does not say which one it means. */
	readonly choice: string | undefined;
}

/**
 * The question that a text answers: the one that it quotes, or names by its code; else the only open one in the chat
 * of which it is a word, or the latest where any text will do. Only who may answer is heard at all, and nothing that was written
 * before the question.
 */
export const answerIn = (
	questions: readonly Question[],
	event: MessageEvent,
	now: Date,
): Answered | undefined => {
	const { text } = event;
	if (event.event !== 'message.received' || event.fromMe || !text?.trim()) return undefined;
	const open = questions.filter((each) => isOpen(each, now) && mayBeAnsweredBy(each, event));
	const named = namedIn(questions, open, text, event.replyTo);
	if (named !== undefined) {
		const meant = open.find(({ ask }) => ask === named?.ask);
		return meant && answered(meant, choiceIn(meant, text, true));
	}
	// Who quotes another message speaks of that.
	if (event.replyTo !== null) return undefined;
	const fitting = [...open]
		.sort((one, other) => other.at - one.at)
		.flatMap((each) => answered(each, choiceIn(each, text, false)) ?? []);
	const [latest, ...more] = fitting;
	// A word of one question may be meant for the other; what any text answers, the latest one gets.
	const isClear = more.length === 0 || fitting.every(({ choice }) => choice === TEXT);
	return isClear ? latest : latest && { question: latest.question, choice: undefined };
};

const answered = (question: Question, choice: string | undefined): Answered | undefined =>
	choice !== undefined && choice in question.signatures ? { question, choice } : undefined;

const mayBeAnsweredBy = (
	{ chat, own, by, at }: Question,
	{ chat: said, from, to, occurredAt }: MessageEvent,
): boolean => {
	const who = keysOfPerson(from);
	const here = [
		...(said.id ? [recipientKey(said.id)] : []),
		...(said.kind === 'private' ? who : []),
	];
	const ours = [to.phoneNumberId, to.phone].flatMap((id) => (id ? [senderKey(id)] : []));
	return (
		here.includes(chat) &&
		by.some((key) => who.includes(key)) &&
		(own === null || ours.length === 0 || ours.includes(own)) &&
		// Providers give whole seconds.
		Date.parse(occurredAt) >= Math.floor(at / 1000) * 1000
	);
};

/**
 * The question that a text names, open or not: by the ID of what it quotes, by a code, or by the words of what it
 * quotes, where only one was asked in them. Null for one that names another than these.
 */
const namedIn = (
	questions: readonly Question[],
	open: readonly Question[],
	text: string,
	replyTo: MessageEvent['replyTo'],
): Question | null | undefined => {
	const quoted = replyTo?.messageId;
	const byId =
		quoted && questions.find(({ messageIds }) => messageIds.some((id) => isSameId(id, quoted)));
	if (byId) return byId;
	const code = codeIn(text) ?? codeIn(replyTo?.text ?? '');
	const byCode = code === undefined ? undefined : questions.find((each) => each.code === code);
	if (byCode !== undefined) return byCode;
	// Elsewhere it is a hashtag.
	if (code !== undefined && open.some((each) => each.code !== undefined)) return null;
	const mark = replyTo?.text ? textMark(replyTo.text) : undefined;
	const byText = questions.filter(({ texts }) => mark !== undefined && texts.includes(mark));
	return byText.length === 1 ? byText[0] : undefined;
};

/** WhatsApp Web writes the chat in front of a message's ID. */
const isSameId = (id: string, quoted: string): boolean =>
	quoted === id || quoted.endsWith(`_${id}`);

/** By what the text of a message that is quoted is known. */
export const textMark = (text: string): string => markOf(text.trim());

const choiceIn = (
	{ words, numbered, code, text: accepted }: Question,
	text: string,
	isNamed: boolean,
): string | undefined => {
	const said = code === undefined ? text : withoutCode(text);
	const index = words.findIndex((word, at) => isWord(said, word, numbered ? at + 1 : undefined));
	if (index >= 0) return String(index);
	return accepted === 'any' || (accepted === 'quoting' && isNamed) ? TEXT : undefined;
};
