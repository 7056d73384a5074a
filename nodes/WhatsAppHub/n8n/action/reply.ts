import { parseAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { booleanInput, parseInput } from '../../core/input';
import { spokenKinds } from '../../core/messageEvent';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { MessageType } from '../../messages';
import { findProvider } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import type { SendCommand } from './readItem';
import { readToldEvent, type ToldEvent } from './starter';
import type { Task } from './task';
import { refusalToAnswer } from './unanswerable';

// The operation 'Reply': finds chat, number and quoted message in the trigger's event.

type Answerable = ToldEvent & { readonly chat: { readonly id: string } };

/** The send of an answer: to the chat that the trigger told of, by the number that it was told to. */
export const addressReply = (
	task: Task,
	form: FormReader,
	command: SendCommand,
): Outcome<SendCommand> => {
	const { provider } = task;
	const told = readTrigger(task);
	if (!told.ok) return told;
	const to = parseAddress(told.value.chat.id, "The trigger's chat", { asWritten: true });
	if (!to.ok) return to;
	const quotes = parseInput(booleanInput('Quote Message').optional(), form.option('quoteMessage'));
	if (!quotes.ok) return quotes;
	const { phone, phoneNumberId } = told.value.to;
	return succeed({
		...command,
		envelope: {
			...command.envelope,
			to: to.value,
			sender: provider.senderField && (phoneNumberId || phone || undefined),
			replyTo:
				quotes.value === false ? undefined : quoted(provider, command.message.type, told.value),
		},
	});
};

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
				`It cannot be told which item of '${name}' this item comes from`,
				"Use the operation 'Send' and fill in 'Recipient', or let the nodes between keep the items linked",
			),
		);
	}
	const told = readToldEvent(json);
	const refusal = told && refusalToAnswer(told, starter);
	if (refusal !== undefined) return fail(refusal);
	if (told === undefined || !hasChat(told)) {
		return fail(
			invalidInput(
				`What '${name}' put out names no chat to answer in`,
				"Answer messages only, and leave the trigger's option 'Output' at Simplified; else use the operation 'Send'",
			),
		);
	}
	if (told.provider !== provider.id) {
		return fail(
			unsupportedInput(
				`'${name}' received this through ${findProvider(told.provider)?.label ?? 'an unknown provider'}, and this node sends through ${provider.label}`,
				"Choose the trigger's provider here too, or use the operation 'Send'",
			),
		);
	}
	return succeed(told);
};

const hasChat = (told: ToldEvent): told is Answerable => Boolean(told.chat.id);
