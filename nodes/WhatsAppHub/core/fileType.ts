import { lookUp } from './lookUp';

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
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	odp: 'application/vnd.oasis.opendocument.presentation',
	docm: 'application/vnd.ms-word.document.macroenabled.12',
	xlsm: 'application/vnd.ms-excel.sheet.macroenabled.12',
	pptm: 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
};

/** What some programs put instead; no document of a provider lists them, so that such a file is renamed. */
const typeOfOtherExtension: Readonly<Record<string, string>> = {
	oga: 'audio/ogg',
	jfif: 'image/jpeg',
	m4v: 'video/mp4',
};

/** Other names of a type, as old programs, browsers and phones write them. */
const sameAs: Readonly<Record<string, string>> = {
	'audio/mp3': 'audio/mpeg',
	'audio/x-mp3': 'audio/mpeg',
	'audio/mpeg3': 'audio/mpeg',
	'audio/x-mpeg': 'audio/mpeg',
	'audio/x-mpeg-3': 'audio/mpeg',
	'audio/mpga': 'audio/mpeg',
	'audio/m4a': 'audio/mp4',
	'audio/mp4a-latm': 'audio/mp4',
	'audio/x-m4a': 'audio/mp4',
	'audio/aacp': 'audio/aac',
	'audio/x-aac': 'audio/aac',
	'audio/x-amr': 'audio/amr',
	'audio/opus': 'audio/ogg',
	'audio/x-ogg': 'audio/ogg',
	'application/ogg': 'audio/ogg',
	'application/x-ogg': 'audio/ogg',
	'audio/x-wav': 'audio/wav',
	'image/jpg': 'image/jpeg',
	'image/pjpeg': 'image/jpeg',
	'image/x-png': 'image/png',
	'video/3gp': 'video/3gpp',
	'video/x-m4v': 'video/mp4',
	'application/x-pdf': 'application/pdf',
};

/** Types by which programs say that they do not know (RFC 2046, 4.5.1, and how some write it). */
const meaningless = ['', 'application/octet-stream', 'binary/octet-stream', 'application/binary'];

export const isMeaningless = (mimeType: string): boolean =>
	meaningless.includes(bareMimeType(mimeType));

/** Types that are also given for files of other types; the name of the file shows which it is. */
const wideTypes: Readonly<Record<string, readonly string[]>> = {
	'video/mp4': ['m4a'],
	'text/plain': ['csv'],
	'application/vnd.ms-excel': ['csv'],
	'application/zip': [
		...['docx', 'xlsx', 'pptx'],
		...['docm', 'xlsm', 'pptm'],
		...['odt', 'ods', 'odp'],
	],
	'application/x-cfb': ['doc', 'xls', 'ppt'],
};

/** A type by its usual name, with what follows it. */
export const usualName = (mimeType: string): string => {
	const bare = bareMimeType(mimeType);
	const usual = Object.hasOwn(sameAs, bare) ? sameAs[bare] : undefined;
	return usual === undefined ? mimeType : mimeType.trim().replace(/^[^;]*/, usual);
};

/** What n8n or a server says of a file, made exact by the file's name where that says more. */
export const exactType = (given: string, name: string | undefined): string => {
	const byName = typeOfName(name);
	const wide = wideTypes[bareMimeType(given)] ?? [];
	const saysMore = isMeaningless(given) || wide.includes(extensionIn(name) ?? '');
	return (saysMore ? byName : undefined) ?? (usualName(given) || 'application/octet-stream');
};

/** The extension that a type's files usually have. */
export const extensionOf = (mimeType: string): string | undefined => {
	const bare = bareMimeType(mimeType);
	return Object.keys(typeOfExtension).find((extension) => typeOfExtension[extension] === bare);
};

const extensionIn = (name: string | undefined): string | undefined =>
	/\.([A-Za-z0-9]{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase();

/** Whether a name ends as files' names do. */
export const hasExtension = (name: string): boolean => extensionIn(name) !== undefined;

/** The type that files with this extension have. */
export const typeOfName = (name: string | undefined): string | undefined => {
	const extension = extensionIn(name);
	return lookUp(typeOfExtension, extension) ?? lookUp(typeOfOtherExtension, extension);
};

/** Endings of files that travel as octets; a link may end in what only looks like one: `get.php`, `v1.2`. */
const otherFiles = ['7z', 'dwg', 'eml', 'epub', 'heic', 'ics', 'json', 'rar', 'rtf', 'stl'].concat([
	'svg',
	'tif',
	'tiff',
	'vcf',
	'xml',
]);

/** Whether a name ends as those of files do that people send. */
export const isFileName = (name: string): boolean =>
	typeOfName(name) !== undefined || otherFiles.includes(extensionIn(name) ?? '');

/** What programs put at the end of a name when they do not know better. */
const emptyExtensions = ['bin', 'dat', 'tmp', 'part', 'file', 'download', 'unknown'];

/**
 * The name with an extension that agrees with the type: WhatsApp shows a document's icon by it, and judges
 * an upload by it. A name whose extension says nothing against the type is left as it is.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20)
 */
export const nameByType = (name: string, mimeType: string): string => {
	const extension = extensionOf(mimeType);
	const own = extensionIn(name);
	const isUsual = lookUp(typeOfExtension, own) === bareMimeType(mimeType);
	if (extension === undefined || isUsual) return name;
	if (own === undefined) return `${name.replace(/\.+$/, '')}.${extension}`;
	if (extension === 'zip' && isOfArchive(own)) return name;
	const isKnown = typeOfName(name) !== undefined;
	if (isKnown || emptyExtensions.includes(own)) return name.replace(/[^.]+$/, extension);
	// Logs, settings and the like are all plain text.
	return extension === 'txt' ? name : `${name}.${extension}`;
};

/** Documents, books, apps and maps are all archives; what another known type has is none. */
const isOfArchive = (extension: string): boolean =>
	wideTypes['application/zip']?.includes(extension) === true ||
	(/[a-z]/.test(extension) &&
		typeOfName(`.${extension}`) === undefined &&
		!emptyExtensions.includes(extension));
