import type { INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { Media } from '../../core/content';
import type { HubEvent } from '../../core/event';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Download, isDownload } from '../../operations/define';
import { exchangeWith, runStep } from '../../outbound/perform';
import { describeFailure } from '../errors';
import { alone } from '../lists/ask';
import { transportOf } from '../transport';
import { connectTrigger } from './connect';

/** More at once would fill the memory when a batch brings many files. */
const AT_ONCE = 4;
const MEGABYTE = 1024 * 1024;
const DEFAULT_MEGABYTES = 20;

/** How inbound files are fetched. */
export interface MediaRules {
	readonly field: string;
	readonly maxBytes: number;
}

/** The form's wishes; undefined where files stay with the provider. */
export const mediaRules = (options: Readonly<Record<string, unknown>>): MediaRules | undefined => {
	if (options.downloadMedia !== true) return undefined;
	const { mediaField: field, maxDownloadSize: given } = options;
	const megabytes = Number(given);
	return {
		field: typeof field === 'string' && field !== '' ? field : 'data',
		maxBytes: Math.floor((megabytes > 0 ? megabytes : DEFAULT_MEGABYTES) * MEGABYTE),
	};
};

/** The file that came with an event, if one did. */
export const mediaOf = (event: HubEvent): Media | null =>
	'media' in event && (event.media?.id || event.media?.url) ? event.media : null;

/**
 * Adds the files to their items. One that cannot be fetched leaves its item as it is, with the reason
 * under `mediaError`: the message itself must not be lost for it.
 */
export const withFiles = async (
	context: IWebhookFunctions,
	items: ReadonlyArray<{ readonly item: INodeExecutionData; readonly media: Media | null }>,
	rules: MediaRules,
): Promise<INodeExecutionData[]> => {
	const done: INodeExecutionData[] = items.map(({ item }) => item);
	const waiting = items.flatMap(({ item, media }, place) =>
		media ? [{ item, media, place }] : [],
	);
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			done[next.place] = await withFile(context, next.item, next.media, rules);
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
	return done;
};

const withFile = async (
	context: IWebhookFunctions,
	item: INodeExecutionData,
	media: Media,
	{ field, maxBytes }: MediaRules,
): Promise<INodeExecutionData> => {
	const file = await download(context, media, maxBytes);
	if (!file.ok) return { json: { ...item.json, mediaError: describeFailure(file.failure) } };
	const { bytes, fileName, mimeType } = file.value;
	const binary = await context.helpers.prepareBinaryData(bytes, fileName, mimeType);
	return { ...item, binary: { [field]: binary } };
};

const download = async (
	context: IWebhookFunctions,
	media: Media,
	maxBytes: number,
): Promise<Outcome<Download>> => {
	const connected = await connectTrigger(context);
	if (!connected.ok) return connected;
	const { provider, connection } = connected.value;
	const step = connection.operate(
		'mediaDownload',
		{ mediaId: media.id ?? undefined, mediaUrl: media.url ?? undefined, maxBytes },
		{ ...alone },
	);
	if (!step.ok) return step;
	const exchange = exchangeWith(
		provider,
		transportOf(context, provider.credential, provider.label),
	);
	const done = await runStep(step.value, exchange, () => new Date());
	if (!done.ok) return fail(done.failure);
	const { result } = done.value;
	return succeed(isDownload(result) ? named(result, media) : result);
};

/** What the event says of its file is better than what the server of the file says. */
const named = (file: Download, { fileName, mimeType }: Media): Download => ({
	...file,
	fileName: fileName ?? file.fileName,
	mimeType: mimeType?.split(';')[0]?.trim() || file.mimeType,
});
