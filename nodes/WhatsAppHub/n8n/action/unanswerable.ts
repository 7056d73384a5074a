import { type Failure, invalidInput } from '../../core/failure';
import type { MessageType } from '../../messages';
import type { OperationId } from '../../operations';
import { type Unanswerable, whyUnanswerable } from '../../inbound/said';
import { readTriggerEvent, type Starter, type TriggerEvent } from './starter';
import type { Task } from './task';

// The refusals of 'Reply' and of acts that make no sense or would start the workflow again.

const onlyWhatPeopleSay =
	"Put an IF on 'event' before this node, or choose in the trigger's 'Trigger On' only what people say";

const sentences: Readonly<Record<Unanswerable, (kind: string) => string>> = {
	status: () => 'This event is a delivery status: there is nothing to answer',
	own: () =>
		'This event is a message or a deed of your own: an answer would answer yourself, and go on forever',
	deletion: () => 'This event says that a message was deleted: there is nothing to answer',
	overheard: () =>
		'This event is from a chat that another agent of your number holds: an answer would take the chat over from it',
	history: () =>
		'This event is an old message, from before the number was connected: there is nothing to answer any more',
	change: (kind) =>
		`This event is a change (${kind}): nobody has said anything that could be answered`,
	unknown: () =>
		'This event is none that this node knows, so it cannot tell whether somebody has said something',
};

/** Where an answer may be wrong and a message still be meant: what we did ourselves is left out, as it loops. */
const mayBeWrittenTo: readonly Unanswerable[] = ['deletion', 'change', 'unknown'];

/** Why 'Reply' does not answer an event; undefined where somebody else said or did something. */
export const refusalToAnswer = (event: TriggerEvent, starter: Starter): Failure | undefined => {
	const why = whyUnanswerable(event);
	return (
		why && invalidInput(sentences[why](event.event), withSend(onlyWhatPeopleSay, event, starter))
	);
};

/** A hint that also says how to write in the chat of an event that says nothing, where it has one. */
const withSend = (hint: string, event: TriggerEvent, { name }: Starter): string => {
	const why = whyUnanswerable(event);
	if (why === undefined || !mayBeWrittenTo.includes(why) || !event.chat.id) return hint;
	const node = name.replace(/[\\']/g, '\\$&');
	return `${hint}. To write there all the same, use the operation 'Send' with {{ $('${node}').item.json.chat.id }} as 'Recipient'`;
};

/** Of a failure for want of a message: that the trigger's event is none, and what to do. */
export const explainNoMessage = (failure: Failure, { run, itemIndex }: Task): Failure => {
	const isAboutMessage =
		failure.origin === 'input' && /'Message ID' is empty/.test(failure.message);
	const starter = isAboutMessage ? run.starter() : undefined;
	if (starter === undefined) return failure;
	const event = readTriggerEvent(starter.itemOf(itemIndex));
	if (event === undefined || event.messageId) return failure;
	const why = whyUnanswerable(event);
	if (why === undefined) return failure;
	const hint = withSend(onlyWhatPeopleSay, event, starter);
	return { ...failure, message: `${failure.message}. ${sentences[why](event.event)}`, hint };
};

/** What makes no sense for a message of one's own, or would start the workflow again and again. */
const refusedOfOwn: Readonly<Partial<Record<MessageType | OperationId, string>>> = {
	reaction:
		'A reaction to it would be reported in its turn, and start the workflow again and again',
	pollVote: 'A vote in it would be reported in its turn, and start the workflow again and again',
	markAsRead: 'Only what somebody else wrote can be marked as read',
	showTyping: "Only an answer to somebody else's message can be announced",
};

/** Refuses an act upon the message of the trigger's event, where we are behind it ourselves. */
export const refusalToAct = (
	act: MessageType | OperationId,
	content: unknown,
	starter: () => Starter | undefined,
): Failure | undefined => {
	const reason = refusedOfOwn[act];
	const messageId = messageIdIn(content);
	if (reason === undefined || messageId === undefined) return undefined;
	const event = starter()?.events.find((each) => each.messageId === messageId);
	const why = event && whyUnanswerable(event);
	if (why === 'overheard') {
		return invalidInput(
			"'Message ID' is from a chat that another agent of your number holds: to act in it would take the chat over",
			onlyWhatPeopleSay,
		);
	}
	if (why !== 'status' && why !== 'own') return undefined;
	const what = why === 'status' ? 'a delivery status of a message of your own' : 'your own doing';
	return invalidInput(
		`'Message ID' is from an event that is ${what}. ${reason}`,
		onlyWhatPeopleSay,
	);
};

/** The message that an act is about, where it is about one. */
export const messageIdIn = (content: unknown): string | undefined => {
	const id: unknown =
		typeof content === 'object' && content !== null ? Reflect.get(content, 'messageId') : undefined;
	return typeof id === 'string' ? id : undefined;
};
