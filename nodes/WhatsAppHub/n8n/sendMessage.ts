import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { describeMedia, type Media, mediaIn } from '../core/media';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Message } from '../messages';
import type { MessageOperationId } from '../operations/messageOperations';
import { runStep } from '../outbound/perform';
import { placeMedia, type Upload } from '../outbound/placeMedia';
import type { Connection } from '../providers/provider';
import { formReader } from './form';
import { typeOf } from './operationForm';
import { readSend, type SendCommand } from './parameters';
import { preview } from './preview';
import { addressReply } from './reply';
import { connectionOf, exchangeOf, type Task } from './task';
import { withTemplate } from './templates';

/** Sends the message of one item, or shows the request that would. */
export const sendMessage = async (
	operation: MessageOperationId,
	task: Task,
): Promise<Outcome<INodeExecutionData[]>> => {
	const bare = formReader(task.context, task.itemIndex);
	const form = await withTemplate(task, bare, typeOf(operation) ?? bare.parameter('messageType'));
	if (!form.ok) return form;
	const read = readSend(form.value, task.provider, operation);
	if (!read.ok) return read;
	const command =
		operation === 'reply' ? addressReply(task, form.value, read.value) : succeed(read.value);
	if (!command.ok) return command;
	const connection = await connectionOf(task);
	if (!connection.ok) return connection;
	const sent =
		operation === 'preview'
			? await preview(task, connection.value, command.value)
			: await send(task, connection.value, command.value);
	return sent.ok ? succeed([{ json: sent.value }]) : sent;
};

const send = async (
	task: Task,
	connection: Connection,
	command: SendCommand,
): Promise<Outcome<IDataObject>> => {
	const { message, envelope, providerOptions, includeRaw } = command;
	const rehearsed = await rehearse(task, connection, command);
	if (!rehearsed.ok) return rehearsed;
	const placed = await placeFiles(task, connection, message, envelope.sender);
	if (!placed.ok) return placed;
	const request = connection.encode(placed.value, envelope, providerOptions);
	if (!request.ok) return request;
	const response = await exchangeOf(task)(request.value);
	if (!response.ok) return fail(response.failure);
	const { provider } = task;
	const result = provider.decodeSend(response.value, { envelope, message, now: new Date() });
	if (!result.ok) return result;
	const warnings = provider.advise?.(message) ?? [];
	return succeed({
		provider: provider.id,
		...result.value,
		...(warnings.length > 0 && { warnings }),
		...(includeRaw && { raw: response.value.body }),
	} as IDataObject); // what came as JSON goes on as JSON
};

/** Judges a message whole before one of its files goes up: a caption may be too long all the same. */
const rehearse = async (
	{ provider }: Task,
	connection: Connection,
	{ message, envelope, providerOptions }: SendCommand,
): Promise<Outcome<unknown>> => {
	const hasFiles = mediaIn(message.content).some(({ source }) => source.from === 'file');
	if (provider.media.by === 'inline' || !hasFiles) return succeed(undefined);
	const anyId = async () => await Promise.resolve(succeed('0'));
	const placed = await placeMedia(message, provider.media, anyId);
	return placed.ok ? connection.encode(placed.value, envelope, providerOptions) : placed;
};

/** The message with its files uploaded or inline. */
export const placeFiles = async (
	task: Task,
	connection: Connection,
	message: Message,
	sender: string | undefined,
): Promise<Outcome<Message>> =>
	await placeMedia(message, task.provider.media, uploadOnce(task, connection, sender));

/** The same file goes up once in an execution, however many items send it. */
const uploadOnce =
	(task: Task, connection: Connection, sender: string | undefined): Upload =>
	async (media) => {
		const { uploads } = task.run;
		const { fileName, mimeType } = describeMedia(media);
		const key = [task.provider.id, sender, media.source.file.identity, fileName, mimeType].join(
			'|',
		);
		const known = uploads.get(key);
		if (known !== undefined) return await known;
		const uploading = upload(task, connection, sender, media);
		uploads.set(key, uploading);
		const uploaded = await uploading;
		// The next item tries again what may have been a passing trouble.
		if (!uploaded.ok) uploads.delete(key);
		return uploaded;
	};

const upload = async (
	task: Task,
	connection: Connection,
	sender: string | undefined,
	{ source, ...described }: Media<'file'>,
): Promise<Outcome<string>> => {
	const step = connection.operate(
		'mediaUpload',
		{ file: source.file, fileName: described.fileName, mimeType: described.mimeType },
		{ sender, to: undefined, message: undefined, options: {} },
	);
	if (!step.ok) return step;
	const uploaded = await runStep(step.value, exchangeOf(task), () => new Date());
	// Nothing has been sent to anybody, whatever became of the upload.
	if (!uploaded.ok) return fail({ ...uploaded.failure, accepted: 'no' });
	return succeed(uploaded.value.result.mediaId);
};
