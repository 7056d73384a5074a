import { showCount, showSize } from '../core/count';
import { invalidInput, unsupportedInput } from '../core/failure';
import { emptyFile } from '../core/file';
import { bareMimeType } from '../core/fileType';
import {
	describeMedia,
	type Media,
	mediaIn,
	type MediaKind,
	type MediaRule,
	replaceMedia,
} from '../core/media';
import { fail, type Outcome, succeed } from '../core/outcome';
import { isMoving } from '../core/webp';
import type { Message } from '../messages';
import type { MediaCarriage } from '../providers/contract/provider';

/** Uploads a file and yields its media ID. */
export type Upload = (media: Media<'file'>) => Promise<Outcome<string>>;

/**
 * The message with its files where the provider wants them: uploaded and named by ID, or inline.
 * Each is checked against the provider's limits before anything is sent.
 */
export const placeMedia = async (
	message: Message,
	carriage: MediaCarriage,
	upload: Upload,
): Promise<Outcome<Message>> => {
	const files = mediaIn(message.content).filter(isFile);
	for (const file of files) {
		const allowed = await judge(file, carriage);
		if (!allowed.ok) return allowed;
	}
	const placed = new Map<Media, Media>();
	for (const file of files) {
		const media = await place(file, carriage, upload);
		if (!media.ok) return media;
		placed.set(file, media.value);
	}
	return succeed(placed.size === 0 ? message : replaceMedia(message, placed));
};

const isFile = (media: Media): media is Media<'file'> => media.source.from === 'file';

const place = async (
	media: Media<'file'>,
	{ by }: MediaCarriage,
	upload: Upload,
): Promise<Outcome<Media>> => {
	const described = describeMedia(media);
	if (by === 'inline') {
		const base64 = await media.source.file.base64();
		return succeed({ ...media, ...described, source: { from: 'data', base64 } });
	}
	const id = await upload(media);
	if (!id.ok) return id;
	return succeed({ ...media, ...described, source: { from: 'id', id: id.value } });
};

/** `5,242,880 (5 MB)`: exact, so that a file one byte too large is not said to have the right size. */
const inBytes = (bytes: number): string => `${showCount(bytes)} (${showSize(bytes)})`;

/** Judges a file by the provider's document, before anything is sent. */
const judge = async (
	media: Media<'file'>,
	{ rules }: MediaCarriage,
): Promise<Outcome<undefined>> => {
	const { file } = media.source;
	const bytes = await file.size();
	if (bytes === 0) return fail(emptyFile(file.field));
	const rule = rules[media.kind];
	if (rule === undefined) return succeed(undefined);
	const type = judgeType(media, rule);
	if (!type.ok) return type;
	if (bytes <= rule.maxBytes) {
		const { maxBytesStill: most = rule.maxBytes } = rule;
		if (bytes <= most || (await isMoving(file))) return succeed(undefined);
		return fail(
			invalidInput(
				`The file has ${showCount(bytes)} bytes, at most ${inBytes(most)} are allowed for ${nounOf[media.kind]} that stands still`,
				'Make it smaller: a sticker is a WebP of 512 x 512 pixels',
			),
		);
	}
	return fail(
		invalidInput(
			`The file has ${showCount(bytes)} bytes, at most ${inBytes(rule.maxBytes)} are allowed for ${nounOf[media.kind]}`,
			media.kind === 'document' ? 'Make it smaller' : 'Make it smaller, or send it as a document',
		),
	);
};

const judgeType = (media: Media<'file'>, { mimeTypes }: MediaRule): Outcome<undefined> => {
	const type = bareMimeType(describeMedia(media).mimeType);
	if (mimeTypes === undefined || mimeTypes.includes(type)) return succeed(undefined);
	return fail(
		unsupportedInput(
			`The file is of the type ${type}, ${nounOf[media.kind]} must be one of: ${mimeTypes.join(', ')}`,
			"Convert it, send it as a document, or set the option 'MIME Type' if n8n took it for something else",
		),
	);
};

const nounOf: Readonly<Record<MediaKind, string>> = {
	image: 'an image',
	video: 'a video',
	audio: 'audio',
	document: 'a document',
	sticker: 'a sticker',
};
