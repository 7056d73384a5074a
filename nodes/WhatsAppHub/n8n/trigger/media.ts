import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { ReceivedMedia } from '../../core/receivedContent';
import { type Failure, invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Download, isDownload } from '../../operations/define';
import { exchangeWith, runStep, type Transport } from '../../outbound/perform';
import { findProvider } from '../../providers';
import { noEnvelope } from '../../operations/envelope';
import type { Provider } from '../../providers/contract/provider';
import { systemClock } from '../clock';
import { type Connected, connectTo } from '../connect';
import { describeFailure } from '../errors';
import { transportOf } from '../transport';
import { ALL_FILES_MS, FILE_MS, inTime, notStored, tooSlow } from './mediaTime';

// Downloads the files of received messages into their items.

/** More at once would fill the memory when a batch brings many files. */
const AT_ONCE = 4;
const MEGABYTE = 1024 * 1024;
const DEFAULT_MEGABYTES = 20;

/** How inbound files are fetched. */
interface MediaRules {
	readonly field: string;
	readonly maxBytes: number;
}

/** The form's wishes; undefined where files stay with the provider. */
const mediaRules = (context: IExecuteFunctions): MediaRules | undefined => {
	const { downloadMedia, mediaField, maxDownloadSize, output } = wishes.parse(
		context.getNodeParameter('options', 0, {}),
	);
	if (downloadMedia !== true) return undefined;
	// What is handed over as the provider's own trigger does names no file in our way.
	if (output === 'raw' && chosenProvider(context)?.webhook.native) return undefined;
	const megabytes = Number(maxDownloadSize);
	return {
		field: typeof mediaField === 'string' && mediaField !== '' ? mediaField : 'data',
		maxBytes: Math.floor((megabytes > 0 ? megabytes : DEFAULT_MEGABYTES) * MEGABYTE),
	};
};

const wishes = z
	.object({
		downloadMedia: z.unknown(),
		mediaField: z.unknown(),
		maxDownloadSize: z.unknown(),
		output: z.unknown(),
	})
	.partial()
	.catch({});

const text = z.string().nullable().catch(null);
const withMedia = z.object({
	media: z.object({ id: text, url: text, mimeType: text, fileName: text, error: text }),
});
type File = Pick<ReceivedMedia, 'id' | 'url' | 'mimeType' | 'fileName' | 'error'>;

/** The file that an item names, if it does. */
const fileOf = ({ json }: INodeExecutionData): File | undefined =>
	withMedia.safeParse(json).data?.media;

/** For a file that the provider mentions and does not have. */
const notThere = ({ error }: File): Failure => ({
	category: 'media',
	message: 'The provider has no file of this message',
	hint: 'Ask for the file again, or look at the message on a phone',
	detail: error ?? undefined,
	accepted: 'no',
	origin: 'provider',
});

/**
 * Adds the files to the items of an execution that has begun. One that cannot be fetched in time leaves
 * its item as it is, with the reason under `mediaError`: the message itself must not be lost for it.
 */
export const withFiles = async (
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> => {
	if (items.every((item) => fileOf(item) === undefined)) return items;
	const rules = mediaRules(context);
	if (rules === undefined) return items;
	const until = performance.now() + ALL_FILES_MS;
	const connected = await connect(context);
	const done = [...items];
	const waiting = [...items.entries()].values();
	const work = async () => {
		for (const [place, item] of waiting) {
			const file = fileOf(item);
			if (file === undefined) continue;
			const fetched =
				file.id || file.url
					? await inTime(Math.min(FILE_MS, until - performance.now()), async (isOver) =>
							connected.ok
								? await fetchFile(context, connected.value, file, rules, isOver)
								: connected,
						)
					: fail(notThere(file));
			done[place] = fetched.ok
				? { ...item, binary: { ...item.binary, [rules.field]: fetched.value } }
				: { ...item, json: { ...item.json, mediaError: describeFailure(fetched.failure) } };
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return done;
};

const chosenProvider = (context: IExecuteFunctions): Provider | undefined =>
	findProvider(context.getNodeParameter('provider', 0));

const connect = async (context: IExecuteFunctions): Promise<Outcome<Connected>> => {
	try {
		return await connectTo(
			context.getNodeParameter('provider', 0),
			async (credential) => await context.getCredentials(credential, 0),
		);
	} catch (error) {
		return fail({
			...invalidInput('The credential could not be read', 'Open it in the node and save it again'),
			detail: error instanceof Error ? error.message : undefined,
		});
	}
};

type Stored = NonNullable<INodeExecutionData['binary']>[string];

const fetchFile = async (
	context: IExecuteFunctions,
	connected: Connected,
	file: File,
	{ field, maxBytes }: MediaRules,
	isOver: () => boolean,
): Promise<Outcome<Stored>> => {
	const fetched = await download(context, connected, file, maxBytes, isOver);
	if (!fetched.ok) return fetched;
	const { bytes, fileName, mimeType } = fetched.value;
	try {
		return succeed(await context.helpers.prepareBinaryData(bytes, fileName, mimeType));
	} catch (error) {
		return fail(notStored(error, field));
	}
};

const download = async (
	context: IExecuteFunctions,
	{ provider, connection }: Connected,
	file: File,
	maxBytes: number,
	isOver: () => boolean,
): Promise<Outcome<Download>> => {
	const step = connection.operate(
		'mediaDownload',
		{ mediaId: file.id ?? undefined, mediaUrl: file.url ?? undefined, maxBytes },
		{ ...noEnvelope },
	);
	if (!step.ok) return step;
	const transport = transportOf(context, provider.credential, provider.label, {
		timeoutMs: FILE_MS,
	});
	// What was given up must not ask for the next address.
	const whileWanted: Transport = async (request) =>
		isOver() ? fail(tooSlow) : await transport(request);
	const done = await runStep(step.value, exchangeWith(provider, whileWanted), systemClock.date);
	if (!done.ok) return fail(done.failure);
	const { result } = done.value;
	return succeed(isDownload(result) ? named(result, file) : result);
};

/** What the event says of its file is better than what the server of the file says. */
const named = (download: Download, { fileName, mimeType }: File): Download => ({
	...download,
	fileName: fileName ?? download.fileName,
	mimeType: mimeType?.split(';')[0]?.trim() || download.mimeType,
});
