import { describeMedia, type Media, mediaIn } from '../../core/media';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { senderKey } from '../../core/phone/own';
import type { Message } from '../../messages';
import { runStep } from '../../outbound/perform';
import { placeMedia, type Upload } from '../../outbound/placeMedia';
import { noEnvelope } from '../../operations/envelope';
import type { ProviderClient } from './run';
import type { Task } from './task';

/** The message with its files uploaded or inline. */
export const placeFiles = async (
	task: Task,
	client: ProviderClient,
	message: Message,
	sender: string | undefined,
): Promise<Outcome<Message>> =>
	await placeMedia(message, task.provider.media, uploadOnce(task, client, sender));

export const hasFiles = ({ content }: Message): boolean =>
	mediaIn(content).some(({ source }) => source.from === 'file');

/** The same file goes up once in an execution, however many items send it. */
const uploadOnce =
	(task: Task, client: ProviderClient, sender: string | undefined): Upload =>
	async (media) => {
		const { uploads } = task.run;
		const { fileName, mimeType } = describeMedia(media);
		const from = sender && senderKey(sender);
		const key = [task.provider.id, from, media.source.file.identity, fileName, mimeType].join('|');
		const known = uploads.get(key);
		if (known !== undefined) return await known;
		const uploading = upload(task, client, sender, media);
		uploads.set(key, uploading);
		const uploaded = await uploading;
		// The next item tries again what may have been a passing trouble.
		if (!uploaded.ok) uploads.delete(key);
		return uploaded;
	};

const upload = async (
	{ run }: Task,
	{ connection, exchange }: ProviderClient,
	sender: string | undefined,
	media: Media<'file'>,
): Promise<Outcome<string>> => {
	const step = connection.operate(
		'mediaUpload',
		{ file: media.source.file, ...describeMedia(media) },
		{ ...noEnvelope, sender },
	);
	if (!step.ok) return step;
	const uploaded = await runStep(step.value, exchange, run.clock.date);
	// Nothing has been sent to anybody, whatever became of the upload.
	if (!uploaded.ok) return fail({ ...uploaded.failure, accepted: 'no' });
	return succeed(uploaded.value.result.mediaId);
};
