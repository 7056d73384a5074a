import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Address } from '../../core/address';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type InputOf, type OperationId, operations } from '../../operations';
import { type Download, isDownload } from '../../operations/define';
import { runStep } from '../../outbound/perform';
import { behindBrake, type Going } from './brake';
import { formReader } from './formReader';
import { clientFor } from './client';
import { readCommon, readEnvelope, readIncludeRaw, readMessage } from './readItem';
import type { Task } from './task';
import { refusalToAct } from './unanswerable';
import { placeFiles } from './uploads';

/** Carries out an operation that is not a send. */
export const operate = async <O extends OperationId>(
	operation: O,
	task: Task,
): Promise<Outcome<INodeExecutionData[]>> => {
	const form = formReader(task.context, task.run.fields, task.itemIndex);
	const input = operations[operation].parse(form);
	if (!input.ok) return input;
	const common = readCommon(form, task.provider, operation);
	if (!common.ok) return common;
	const includeRaw = readIncludeRaw(form);
	if (!includeRaw.ok) return includeRaw;
	const envelope = readEnvelope(form);
	if (!envelope.ok) return envelope;
	const refusal = refusalToAct(operation, input.value, task.run.starter);
	if (refusal !== undefined) return fail(refusal);
	const client = await clientFor(task);
	if (!client.ok) return client;
	const read = operations[operation].takesMessage ? readMessage(form, task.provider) : undefined;
	if (read?.ok === false) return read;
	const message = read && (await placeFiles(task, client.value, read.value, common.value.sender));
	if (message?.ok === false) return message;
	const step = client.value.connection.operate(operation, input.value as InputOf[O], {
		...common.value,
		...(message && envelope.value),
		message: message?.value,
	}); // parsed by the operation's own definition
	if (!step.ok) return step;
	const run = async () => await runStep(step.value, client.value.exchange, task.run.clock.date);
	const going = goingOf(operation, input.value, common.value, task);
	const done = going === undefined ? await run() : await behindBrake(task, going, run);
	if (!done.ok) return done;
	const { result, answer } = done.value;
	if (isDownload(result)) return succeed([await fileItem(task, result)]);
	const raw = includeRaw.value ? { raw: answer.body } : {};
	const entries: readonly object[] = Array.isArray(result) ? result : [result];
	return succeed(
		entries.map((entry) => ({
			json: { provider: task.provider.id, ...entry, ...raw } as IDataObject, // results are JSON
		})),
	);
};

/** The operations that make messages go which the provider sends later, or to several. */
const sending: readonly OperationId[] = ['schedule', 'broadcast', 'forward'];

const goingOf = (
	operation: OperationId,
	input: object,
	{ sender, to }: { readonly sender: string | undefined; readonly to: Address | undefined },
	{ provider }: Task,
): Going | undefined => {
	if (!sending.includes(operation)) return undefined;
	const several = 'recipients' in input ? (input.recipients as readonly Address[]) : []; // read by its schema
	return {
		provider: provider.id,
		sender,
		to: to === undefined ? several : [to],
		messageId: undefined,
	};
};

const fileItem = async (
	{ context, provider, itemIndex }: Task,
	{ bytes, fileName, mimeType, about }: Download,
): Promise<INodeExecutionData> => {
	const field: unknown = context.getNodeParameter('outputPropertyName', itemIndex, 'data');
	return {
		json: { provider: provider.id, ...about, fileName, mimeType, bytes: bytes.byteLength },
		binary: {
			[typeof field === 'string' && field !== '' ? field : 'data']:
				await context.helpers.prepareBinaryData(bytes, fileName, mimeType),
		},
	};
};
