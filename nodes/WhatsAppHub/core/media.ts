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
	/** Without parameters; the document lists them or says that they are examples. */
	readonly mimeTypes?: readonly string[];
}

export type MediaRules = Readonly<Partial<Record<MediaKind, MediaRule>>>;

/** `audio/ogg; codecs=opus` without what follows the type. */
export const bareMimeType = (mimeType: string): string =>
	(mimeType.split(';')[0] ?? '').trim().toLowerCase();

/** The types of files that people send; documents of other kinds travel as octets. */
const typeOfExtension: Readonly<Record<string, string>> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	gif: 'image/gif',
	webp: 'image/webp',
	mp4: 'video/mp4',
	'3gp': 'video/3gpp',
	mov: 'video/quicktime',
	aac: 'audio/aac',
	amr: 'audio/amr',
	mp3: 'audio/mpeg',
	m4a: 'audio/mp4',
	ogg: 'audio/ogg',
	opus: 'audio/ogg',
	wav: 'audio/wav',
	pdf: 'application/pdf',
	txt: 'text/plain',
	csv: 'text/csv',
	doc: 'application/msword',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xls: 'application/vnd.ms-excel',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	ppt: 'application/vnd.ms-powerpoint',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	zip: 'application/zip',
};

const usualType: Readonly<Record<MediaKind, string>> = {
	image: 'image/jpeg',
	video: 'video/mp4',
	audio: 'audio/mpeg',
	document: 'application/octet-stream',
	sticker: 'image/webp',
};

/** The extension that a type's files usually have. */
export const extensionOf = (mimeType: string): string | undefined => {
	const bare = bareMimeType(mimeType);
	return Object.keys(typeOfExtension).find((extension) => typeOfExtension[extension] === bare);
};

/** The name and the type of a medium: as given, else by its file or link, else the kind's usual. */
export const describeMedia = ({ kind, source, fileName, mimeType }: Media) => {
	const inner = source.from === 'file' ? source.file : undefined;
	const fromLink = source.from === 'link' ? nameInLink(source.url) : undefined;
	const name = fileName ?? inner?.fileName ?? fromLink;
	const type = mimeType ?? inner?.mimeType ?? typeOfName(name) ?? usualType[kind];
	return { fileName: name ?? `${kind}.${extensionOf(type) ?? 'bin'}`, mimeType: type };
};

/** The type that files with this extension have. */
export const typeOfName = (name: string | undefined): string | undefined => {
	const extension = /\.([A-Za-z0-9]+)$/.exec(name ?? '')?.[1]?.toLowerCase();
	return extension !== undefined && Object.hasOwn(typeOfExtension, extension)
		? typeOfExtension[extension]
		: undefined;
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
