import type { HubEvent } from '../../../core/event';
import type { MessageEvent } from '../../../core/messageEvent';
import { answerIn, keysOfPerson } from '../../../core/waiting/answerIn';
import type { Answer } from '../../../core/waiting/messages';
import { type Question, TEXT, UNDELIVERED } from '../../../core/waiting/question';
import {
	isReference,
	isUsualPlace,
	readReference,
	type Reference,
} from '../../../core/waiting/reference';
import { withoutCode } from '../../../core/waiting/words';

// Finds out which question an event answers, by the button that was tapped or by what was written.

export interface Heard {
	readonly reference: Reference;
	readonly answer: Answer;
	/** Whether a button or row of the question was tapped. */
	readonly isTap: boolean;
}

/** What an event is to questions. */
export type Hearing =
	| ({ readonly kind: 'answer' } & Heard)
	/** Delivered again, or a button that nobody can read: it starts nothing, and nothing follows. */
	| { readonly kind: 'nothing' }
	/** Several are open, and it does not say which one it means. */
	| { readonly kind: 'unclear'; readonly answer: Answer; readonly settler: string }
	| { readonly kind: 'event' };

const nothing: Hearing = { kind: 'nothing' };
const other: Hearing = { kind: 'event' };

export const hear = (event: MessageEvent, questions: readonly Question[], now: Date): Hearing => {
	const { messageId } = event;
	if (messageId && questions.some(({ answers }) => answers.includes(messageId))) return nothing;
	const id = event.reply?.id;
	if (isReference(id)) return event.fromMe ? nothing : tapOf(event, id, questions);
	const found = answerIn(questions, event, now);
	if (found === undefined) return other;
	const { question, choice } = found;
	if (choice === undefined) {
		const answer = answerOf(event, referenceOf(question, ''), null);
		return { kind: 'unclear', answer, settler: question.settler.mark };
	}
	const reference = referenceOf(question, choice);
	const said = question.code === undefined ? event.text : withoutCode(event.text ?? '');
	const text = choice === TEXT ? (said ?? '') : null;
	return { kind: 'answer', reference, answer: answerOf(event, reference, text), isTap: false };
};

/** Another path than n8n's usual one is taken from a question that this trigger knows, not from a button. */
const tapOf = (event: MessageEvent, id: string, questions: readonly Question[]): Hearing => {
	const reference = readReference(id);
	if (reference === undefined) return nothing;
	const known = questions.find(({ ask }) => ask === reference.ask);
	if (known?.path !== reference.path && !isUsualPlace(reference)) return nothing;
	return { kind: 'answer', reference, answer: answerOf(event, reference, null), isTap: true };
};

/** That a question did not arrive, which is an event as any other beside. */
export const undeliveredIn = (
	event: HubEvent,
	questions: readonly Question[],
): Heard | undefined => {
	if (event.event !== 'message.status' || event.status !== 'failed') return undefined;
	const ids = [event.messageId, event.correlationId];
	const question = questions.find(
		({ statusIds, closed }) => !closed && ids.some((id) => id && statusIds.includes(id)),
	);
	if (question === undefined) return undefined;
	const { message, hint } = event.error ?? { message: null, hint: null };
	return {
		reference: referenceOf(question, UNDELIVERED),
		isTap: false,
		answer: {
			ask: question.ask,
			choice: UNDELIVERED,
			by: [],
			responder: { id: null, name: null },
			chat: null,
			own: { phone: null, phoneNumberId: null },
			text: [message, hint].filter(Boolean).join('. ') || null,
			messageId: event.messageId,
			respondedAt: event.occurredAt,
		},
	};
};

const referenceOf = (
	{ path, executionId, nodeId, ask, settler, signatures }: Question,
	choice: string,
): Reference => ({
	path,
	executionId,
	nodeId,
	ask,
	choice,
	settler: settler.mark,
	signature: signatures[choice] ?? '',
});

const answerOf = (
	{ from, chat, to, messageId, occurredAt }: MessageEvent,
	{ ask, choice }: Reference,
	text: string | null,
): Answer => ({
	ask,
	choice,
	by: keysOfPerson(from),
	responder: { id: from.phone ?? from.userId ?? from.chatId, name: from.name },
	chat: chat.id,
	own: { phone: to.phone, phoneNumberId: to.phoneNumberId },
	text,
	messageId,
	respondedAt: occurredAt,
});
