import {
	exactType,
	extensionOf,
	isFileName,
	isMeaningless,
	nameByType,
	typeOfName,
	usualName,
} from './fileType';
import { isBareObject } from './json';

/** The kinds of media that WhatsApp tells apart. */
export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file of an n8n item: described at once, read only when it is sent. */
export interface FileHandle {
	/** The item's field that holds it, for words about it. */
	readonly field: string;
	/** The same for the same bytes, so that they are uploaded once in an execution. */
	readonly identity: string;
	readonly fileName: string | undefined;
	readonly mimeType: string;
	/** In bytes. */
	readonly size: () => Promise<number>;
	/** Opens the content again each time. */
	readonly stream: () => Promise<AsyncIterable<Uint8Array>>;
	readonly base64: () => Promise<string>;
}

/** Where the bytes of a medium are. */
export type MediaSource =
	| { readonly from: 'link'; readonly url: string }
	/** An ID that the provider gave for an upload. */
	| { readonly from: 'id'; readonly id: string }
	/** A file of the item that has not been read yet. */
	| { readonly from: 'file'; readonly file: FileHandle }
	/** The bytes themselves, for a provider that takes them in the message. */
	| { readonly from: 'data'; readonly base64: string };

/** A medium that is part of a message. */
export interface Media<From extends MediaSource['from'] = MediaSource['from']> {
	readonly kind: MediaKind;
	readonly source: MediaSource & { readonly from: From };
	/** As the recipient sees it. */
	readonly fileName: string | undefined;
	readonly mimeType: string | undefined;
}

/** What a provider's document allows for a kind. */
export interface MediaRule {
	readonly maxBytes: number;
	/** For a picture that stands still, where that may have less. */
	readonly maxBytesStill?: number;
	/** Without parameters; the document lists them or says that they are examples. */
	readonly mimeTypes?: readonly string[];
}

export type MediaRules = Readonly<Partial<Record<MediaKind, MediaRule>>>;

const usualType: Readonly<Record<MediaKind, string>> = {
	image: 'image/jpeg',
	video: 'video/mp4',
	audio: 'audio/mpeg',
	document: 'application/octet-stream',
	sticker: 'image/webp',
};

/**
 * The name and the type of a medium: as given, else by its file or link, else the kind's usual. The name ends
 * as files of the type do.
 */
export const describeMedia = (media: Media) => {
	const { kind, source, fileName } = media;
	const mimeType = typeOf(media);
	const name =
		fileName ??
		(source.from === 'file' ? source.file.fileName : undefined) ??
		(source.from === 'link' ? nameInLink(source.url) : undefined);
	return {
		fileName:
			name === undefined ? `${kind}.${extensionOf(mimeType) ?? 'bin'}` : nameByType(name, mimeType),
		mimeType,
	};
};

const typeOf = ({ kind, source, fileName, mimeType }: Media): string => {
	if (mimeType !== undefined) return usualName(mimeType);
	const byName = typeOfName(fileName);
	switch (source.from) {
		case 'file':
			return isMeaningless(source.file.mimeType) && byName !== undefined
				? byName
				: exactType(source.file.mimeType, source.file.fileName);
		case 'link':
			return byName ?? typeOfName(nameInLink(source.url)) ?? usualType[kind];
		default:
			return byName ?? usualType[kind];
	}
};

/** A document's name as the recipient sees it; undefined where nothing gives one that ends as names do. */
export const documentName = (media: Media): string | undefined => {
	const { kind, source, fileName } = media;
	if (kind !== 'document') return undefined;
	const { fileName: name } = describeMedia(media);
	if (fileName !== undefined) return name;
	return source.from === 'link' && isFileName(nameInLink(source.url) ?? '') ? name : undefined;
};

/** The last part of a link's path. */
export const nameInLink = (url: string): string | undefined => {
	const last = URL.canParse(url) ? new URL(url).pathname.split('/').at(-1) : undefined;
	if (!last) return undefined;
	try {
		return decodeURIComponent(last);
	} catch {
		return last; // a per cent sign that escapes nothing
	}
};

/** A content that a person writes as JSON may have a `kind`, but no source with a `from`. */
const isMedia = (value: object): value is Media =>
	'kind' in value &&
	mediaKinds.some((kind) => kind === value.kind) &&
	'source' in value &&
	typeof value.source === 'object' &&
	value.source !== null &&
	'from' in value.source;

/** Every medium in a message's content, wherever it sits. */
export const mediaIn = (value: unknown): Media[] => {
	if (typeof value !== 'object' || value === null) return [];
	if (isMedia(value)) return [value];
	if (!Array.isArray(value) && !isBareObject(value)) return [];
	return Object.values(value).flatMap(mediaIn);
};

/** The content with some of its media instead of others; a date and the like stays what it is. */
export const replaceMedia = <T>(value: T, replacements: ReadonlyMap<Media, Media>): T => {
	if (typeof value !== 'object' || value === null) return value;
	if (isMedia(value)) return (replacements.get(value) ?? value) as T; // a medium for a medium
	if (Array.isArray(value)) return value.map((each) => replaceMedia(each, replacements)) as T; // same entries
	if (!isBareObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, replaceMedia(each, replacements)]),
	) as T; // the same fields
};
