import { z } from 'zod/v4';
import { parseAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { booleanInput, parseInput } from '../../core/input';
import { looseText } from '../../core/loose';
import { spokenKinds } from '../../core/messageEvent';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { MessageType } from '../../messages';
import type { Provider } from '../../providers/provider';
import type { SendCommand } from './parameters';
import type { Task } from './task';

/** What of the trigger's item an answer needs. */
const answerable = z.object({
	event: z.string(),
	provider: z.string(),
	messageId: looseText,
	chat: z.object({ id: z.string().min(1) }),
	to: z.object({ phone: looseText, phoneNumberId: looseText }),
});

type Answerable = z.output<typeof answerable>;

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
	{ form }: Provider,
	type: MessageType,
	{ event, messageId }: Answerable,
): string | undefined => {
	const carried = form.carries.replyTo;
	const isCarried = carried !== undefined && carried.except?.includes(type) !== true;
	return isCarried && spokenKinds.has(event) ? messageId || undefined : undefined;
};

const readTrigger = ({ context, provider, itemIndex }: Task): Outcome<Answerable> => {
	const name = triggerBefore(context);
	if (name === undefined) {
		return fail(
			invalidInput(
				"There is no WhatsApp Hub Trigger before this node whose message 'Reply' could answer",
				"Start the workflow by a WhatsApp Hub Trigger, or use the operation 'Send' and fill in 'Recipient'",
			),
		);
	}
	const json = itemOf(context, name, itemIndex);
	if (json === undefined) {
		return fail(
			invalidInput(
				`It cannot be told which item of '${name}' this item comes from`,
				"Use the operation 'Send' and fill in 'Recipient', or let the nodes between keep the items linked",
			),
		);
	}
	const told = answerable.safeParse(json).data;
	if (told === undefined) {
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
				`'${name}' was told by another provider (${told.provider}) than this node sends through`,
				"Choose the trigger's provider here too, or use the operation 'Send'",
			),
		);
	}
	return succeed(told);
};

/** The trigger that has started this execution, of those that lead here. */
const triggerBefore = (context: Task['context']): string | undefined => {
	const proxy = context.getWorkflowDataProxy(0);
	return context
		.getParentNodes(context.getNode().name)
		.filter(({ type }) => /(^|\.)whatsAppHubTrigger$/.test(type))
		.map(({ name }) => name)
		.find((name) => proxy.$(name).isExecuted === true);
};

/** The trigger's item that an item comes from; where n8n has lost the link, the only one there was. */
const itemOf = (context: Task['context'], name: string, itemIndex: number): unknown => {
	const node: { readonly item: unknown; all(): unknown[] } = context
		.getWorkflowDataProxy(itemIndex)
		.$(name);
	try {
		return jsonOf(node.item);
	} catch {
		const all = node.all();
		return all.length === 1 ? jsonOf(all[0]) : undefined;
	}
};

const jsonOf = (item: unknown): unknown =>
	z.object({ json: z.unknown() }).safeParse(item).data?.json;
