import type { HubEvent } from '../../../core/event';
import type { MessageEvent } from '../../../core/messageEvent';
import type { Answer } from '../../../core/waiting/messages';
import {
	answerIn,
	keysOfPerson,
	type Question,
	TEXT,
	UNDELIVERED,
} from '../../../core/waiting/question';
import { isReference, readReference, type Reference } from '../../../core/waiting/reference';
import { withoutCode } from '../../../core/waiting/words';

// Finds out which question an event answers, by the button that was tapped or by what was written.

export interface Heard {
	readonly reference: Reference;
	readonly answer: Answer;
	/** Whether a button or row of the question was tapped. */
	readonly isTap: boolean;
}

/** Undefined for an event as any other; `damaged` for a button of a question whose ID nobody can read. */
export const heardIn = (
	event: MessageEvent,
	questions: readonly Question[],
	now: Date,
): Heard | 'damaged' | undefined => {
	const id = event.reply?.id;
	if (isReference(id)) {
		if (event.fromMe) return 'damaged';
		const reference = readReference(id);
		return reference
			? { reference, answer: answerOf(event, reference, null), isTap: true }
			: 'damaged';
	}
	const answered = answerIn(questions, event, now);
	if (answered === undefined) return undefined;
	const { question, choice } = answered;
	const reference = referenceOf(question, choice);
	const text = choice === TEXT ? withoutCode(event.text ?? '') : null;
	return { reference, answer: answerOf(event, reference, text), isTap: false };
};

/** That a question did not arrive, which is an event as any other beside. */
export const undeliveredIn = (
	event: HubEvent,
	questions: readonly Question[],
): Heard | undefined => {
	if (event.event !== 'message.status' || event.status !== 'failed') return undefined;
	const ids = [event.messageId, event.correlationId];
	const question = questions.find(
		({ messageIds, closed }) => !closed && ids.some((id) => id && messageIds.includes(id)),
	);
	if (question === undefined) return undefined;
	const reference = referenceOf(question, UNDELIVERED);
	const { message, hint } = event.error ?? { message: null, hint: null };
	return {
		reference,
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
