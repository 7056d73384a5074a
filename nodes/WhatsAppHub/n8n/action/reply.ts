import { parseAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { booleanInput, parseInput } from '../../core/input';
import { spokenKinds } from '../../core/messageEvent';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { MessageType } from '../../messages';
import { findProvider } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import { type Answer, answerTo } from './once/answers';
import type { SendCommand } from './readItem';
import { readTriggerEvent, type TriggerEvent } from './starter';
import type { Task } from './task';
import { refusalToAnswer } from './unanswerable';

// The operation 'Reply': finds chat, number and quoted message in the trigger's event.

type Answerable = TriggerEvent & { readonly chat: { readonly id: string } };

/** The send of an answer: to the chat of the trigger's event, from the number that it was addressed to. */
export const addressReply = (
	task: Task,
	form: FormReader,
	command: SendCommand,
): Outcome<SendCommand> => {
	const { provider } = task;
	const event = readTrigger(task);
	if (!event.ok) return event;
	const to = parseAddress(event.value.chat.id, "The trigger's chat", { asWritten: true });
	if (!to.ok) return to;
	const quotes = parseInput(booleanInput('Quote Message').optional(), form.option('quoteMessage'));
	if (!quotes.ok) return quotes;
	const { phone, phoneNumberId } = event.value.to;
	return succeed({
		...command,
		once: command.once && { ...command.once, answer: answerIn(task, event.value) },
		envelope: {
			...command.envelope,
			to: to.value,
			sender: provider.senderField && (phoneNumberId || phone || undefined),
			replyTo:
				quotes.value === false ? undefined : quoted(provider, command.message.type, event.value),
		},
	});
};

/** By the event, as a model may word an answer anew, and n8n start two executions for one event. */
const answerIn = (
	{ context, run, itemIndex }: Task,
	{ eventId }: Answerable,
): Answer | undefined =>
	eventId
		? answerTo(
				context,
				eventId,
				context.getWorkflowDataProxy(itemIndex).$runIndex,
				run.starter()?.placeOf(itemIndex) ?? 0,
			)
		: undefined;

const quoted = (
	{ carries }: Provider,
	type: MessageType,
	{ event, messageId }: Answerable,
): string | undefined => {
	const { replyTo } = carries;
	const isCarried = typeof replyTo === 'boolean' ? replyTo : !replyTo.except.includes(type);
	return isCarried && spokenKinds.has(event) ? messageId || undefined : undefined;
};

const readTrigger = ({ run, provider, itemIndex }: Task): Outcome<Answerable> => {
	const starter = run.starter();
	if (starter === undefined) {
		return fail(
			invalidInput(
				"There is no WhatsApp Hub Trigger before this node whose message 'Reply' could answer",
				"Start the workflow by a WhatsApp Hub Trigger, or use the operation 'Send' and fill in 'Recipient'",
			),
		);
	}
	const { name } = starter;
	const json = starter.itemOf(itemIndex);
	if (json === undefined) {
		return fail(
			invalidInput(
				`n8n cannot tell which item of '${name}' this item comes from`,
				"Use the operation 'Send' and fill in 'Recipient', or let the nodes between keep the items linked",
			),
		);
	}
	const event = readTriggerEvent(json);
	const refusal = event && refusalToAnswer(event, starter);
	if (refusal !== undefined) return fail(refusal);
	if (event === undefined || !hasChat(event)) {
		return fail(
			invalidInput(
				`What '${name}' put out names no chat to answer in`,
				"Answer messages only, and leave the trigger's option 'Output' at Simplified; else use the operation 'Send'",
			),
		);
	}
	if (event.provider !== provider.id) {
		return fail(
			unsupportedInput(
				`'${name}' received this through ${findProvider(event.provider)?.label ?? 'an unknown provider'}, and this node sends through ${provider.label}`,
				"Choose the trigger's provider here too, or use the operation 'Send'",
			),
		);
	}
	return succeed(event);
};

const hasChat = (event: TriggerEvent): event is Answerable => Boolean(event.chat.id);
