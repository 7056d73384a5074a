import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { addressKey } from '../../core/address';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { senderKey } from '../../core/phone/own';
import type { MessageOperationId } from '../../operations/messageOperations';
import type { Gate } from '../../outbound/sendPaced';
import { typeOf } from '../operations';
import { formReader } from './formReader';
import { clientFor } from './client';
import { behindBrake, type Going } from './brake';
import { sendOnce } from './once/sendOnce';
import { readSend, type SendCommand } from './readItem';
import { preview } from './preview';
import { rehearse } from './rehearse';
import { addressReply } from './reply';
import type { ProviderClient } from './run';
import type { Task } from './task';
import { withTemplate } from './templates';
import { messageIdIn, refusalToAct } from './unanswerable';
import { hasFiles, placeFiles } from './uploads';

/** A message read from the form, and what carries it out. */
export interface PreparedSend {
	/** Messages to the same recipient go in the order of their items. */
	readonly lane: string | undefined;
	readonly perform: () => Promise<Outcome<INodeExecutionData[]>>;
}

/** Reads the message of one item, to be sent or shown. */
export const prepareSend = async (
	operation: MessageOperationId,
	task: Task,
): Promise<Outcome<PreparedSend>> => {
	const bare = formReader(task.context, task.run.fields, task.itemIndex);
	const form = await withTemplate(task, bare, typeOf(operation) ?? bare.parameter('messageType'));
	if (!form.ok) return form;
	const read = readSend(form.value, task.provider, operation);
	if (!read.ok) return read;
	const command =
		operation === 'reply' ? addressReply(task, form.value, read.value) : succeed(read.value);
	if (!command.ok) return command;
	const isPreview = operation === 'preview';
	const { type, content } = command.value.message;
	const refusal = isPreview ? undefined : refusalToAct(type, content, task.run.starter);
	if (refusal !== undefined) return fail(refusal);
	const client = await clientFor(task);
	if (!client.ok) return client;
	const { sender, to } = command.value.envelope;
	return succeed({
		lane: isPreview
			? undefined
			: [task.provider.id, sender && senderKey(sender), to && addressKey(to)].join('|'),
		perform: async () => {
			const sent = isPreview
				? await preview(task, client.value.connection, command.value)
				: await send(task, client.value, command.value);
			return sent.ok ? succeed([{ json: sent.value }]) : sent;
		},
	});
};

const send = async (
	task: Task,
	client: ProviderClient,
	command: SendCommand,
): Promise<Outcome<IDataObject>> => {
	const rehearsed = await rehearse(task, client, command);
	if (!rehearsed.ok) return rehearsed;
	return await sendOnce(task, command, async (gate) => {
		const isHeavy = task.provider.media.by === 'inline' && hasFiles(command.message);
		const go = async () => await deliver(task, client, command, gate);
		return await behindBrake(task, goingOf(task, command), async () =>
			isHeavy ? await task.run.inlineSlots.hold(go) : await go(),
		);
	});
};

const goingOf = ({ provider }: Task, { envelope, message }: SendCommand): Going => ({
	provider: provider.id,
	sender: envelope.sender,
	to: envelope.to === undefined ? [] : [envelope.to],
	messageId: messageIdIn(message.content),
});

const deliver = async (
	task: Task,
	client: ProviderClient,
	{ message, envelope, providerOptions, includeRaw }: SendCommand,
	gate: Gate | undefined,
): Promise<Outcome<IDataObject>> => {
	const { provider } = task;
	const { sender, to } = envelope;
	const placed = await placeFiles(task, client, message, sender);
	if (!placed.ok) return placed;
	const request = client.connection.encode(placed.value, envelope, providerOptions);
	if (!request.ok) return request;
	const recipient = to && addressKey(to);
	const response = await client.send({ sender, recipient, gate })(request.value);
	if (!response.ok) return fail(response.failure);
	const result = provider.decodeSend(response.value, {
		envelope,
		message,
		now: task.run.clock.date(),
	});
	if (!result.ok) return result;
	const warnings = [...(result.value.warnings ?? []), ...(provider.advise?.(message) ?? [])];
	return succeed({
		provider: provider.id,
		...result.value,
		...(warnings.length > 0 && { warnings }),
		...(includeRaw && { raw: response.value.body }),
	} as IDataObject); // what came as JSON goes on as JSON
};
