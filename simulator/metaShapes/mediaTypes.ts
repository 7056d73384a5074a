import type { FormFile } from '../core/multipart';
import type { MediaKind } from './media';

// Which MIME types and sizes WhatsApp takes, by kind of media.

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * The MIME types and the largest sizes of each kind of media.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/upload-whatsapp-media (read 2026-11-20)
 */
const kinds: Record<MediaKind, { largest: number; mimeTypes: string[] }> = {
	image: { largest: 5 * megabyte, mimeTypes: ['image/jpeg', 'image/png'] },
	video: { largest: 16 * megabyte, mimeTypes: ['video/mp4', 'video/3gpp'] },
	audio: {
		largest: 16 * megabyte,
		mimeTypes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
	},
	document: {
		largest: 100 * megabyte,
		mimeTypes: [
			'text/plain',
			'application/pdf',
			'application/msword',
			'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			'application/vnd.ms-excel',
			'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'application/vnd.ms-powerpoint',
			'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		],
	},
	sticker: { largest: 500 * kilobyte, mimeTypes: ['image/webp'] },
};

/** The extensions of the documented types; a name with another ending says nothing. */
const extensions: Readonly<Record<string, readonly string[]>> = {
	jpg: ['image/jpeg'],
	jpeg: ['image/jpeg'],
	png: ['image/png'],
	webp: ['image/webp'],
	mp4: ['video/mp4', 'audio/mp4'],
	m4a: ['audio/mp4'],
	'3gp': ['video/3gpp'],
	aac: ['audio/aac'],
	amr: ['audio/amr'],
	mp3: ['audio/mpeg'],
	ogg: ['audio/ogg'],
	txt: ['text/plain'],
	pdf: ['application/pdf'],
	doc: ['application/msword'],
	docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	xls: ['application/vnd.ms-excel'],
	xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	ppt: ['application/vnd.ms-powerpoint'],
	pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
};

/** Promises whether the extension of a file's name belongs to another type than the file was given. */
export function isMisnamed({
	fileName,
	mimeType,
}: {
	fileName: string;
	mimeType: string;
}): boolean {
	const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	const known = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
	return known !== undefined && !known.includes(bareMimeType(mimeType));
}

const largestStillSticker = 100 * kilobyte;

/** Promises a MIME type without its parameters, in lower case. */
export function bareMimeType(mimeType: string): string {
	return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** Promises the kind of media that a MIME type belongs to, or nothing for a type not documented. */
export function kindOf(mimeType: string): MediaKind | undefined {
	const bare = bareMimeType(mimeType);
	for (const [kind, { mimeTypes }] of Object.entries(kinds) as KindEntry[]) {
		if (mimeTypes.includes(bare)) return kind;
	}
	return undefined;
}

/** Object.entries forgets the names of the keys of an object; these are all of them. */
type KindEntry = [MediaKind, (typeof kinds)[MediaKind]];

/** Every documented MIME type. */
export const documentedMimeTypes = Object.values(kinds).flatMap(({ mimeTypes }) => mimeTypes);

/** Promises the largest size in bytes of a file of this kind. */
export function largestSize(kind: MediaKind, file: FormFile): number {
	return kind === 'sticker' && !isAnimated(file.content)
		? largestStillSticker
		: kinds[kind].largest;
}

/** An extended WebP file says in its flags whether it is animated. */
function isAnimated(content: Buffer | undefined): boolean {
	return content?.toString('latin1', 12, 16) === 'VP8X' && ((content[20] ?? 0) & 2) !== 0;
}
