import { type Failure, invalidInput } from './failure';
import type { HttpResponse } from './http';
import { bareMimeType, extensionOf, hasExtension, isMeaningless, typeOfName } from './fileType';
import { nameInLink } from './media';

/** Providers take it, and nobody can open it. */
export const emptyFile = (field: string): Failure =>
	invalidInput(
		`The file in '${field}' is empty`,
		'See why the node before this one yields no bytes',
	);

/** A file with a name and a type that other nodes can work with. */
export interface NamedFile {
	readonly bytes: Buffer;
	readonly fileName: string;
	readonly mimeType: string;
}

interface Known {
	/** Where it came from, where the last part of that names it. */
	readonly url?: string;
	/** What a file without a name is called, without an extension. */
	readonly name: string;
	/** What is known of its type beside what its server says. */
	readonly mimeType?: string | null | undefined;
}

/** The file in an answer to a download; undefined where the answer is none. */
export const fileIn = ({ body, headers }: HttpResponse, known: Known): NamedFile | undefined => {
	if (!Buffer.isBuffer(body)) return undefined;
	const given = nameInDisposition(headers['content-disposition']) ?? nameInLink(known.url ?? '');
	const mimeType =
		[known.mimeType ?? '', headers['content-type'] ?? '']
			.map(bareMimeType)
			.find((type) => !isMeaningless(type)) ??
		typeOfName(given) ??
		'application/octet-stream';
	return { bytes: body, fileName: named(given, known.name, mimeType), mimeType };
};

/** A name with an extension: as it was given, else by the type. */
const named = (given: string | undefined, fallback: string, mimeType: string): string => {
	const name = clean(given ?? '');
	if (hasExtension(name)) return name;
	const extension = extensionOf(mimeType);
	return [name || clean(fallback) || 'file', extension ?? 'bin'].join('.');
};

/** Nothing of a path and nothing that cannot be seen. */
const clean = (name: string): string =>
	(name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').replace(/^\.+/, '').trim();

/** Docs: RFC 6266; `filename*` carries what `filename` cannot. */
const nameInDisposition = (header: string | undefined): string | undefined => {
	const extended = /filename\*\s*=\s*[\w-]+'[^']*'([^;]+)/i.exec(header ?? '')?.[1];
	const [, quoted, bare] =
		/filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header ?? '') ?? [];
	const name = decoded(extended) ?? quoted?.replace(/\\(.)/g, '$1') ?? bare;
	return name?.trim() || undefined;
};

const decoded = (text: string | undefined): string | undefined => {
	try {
		return text && decodeURIComponent(text.trim());
	} catch {
		return undefined; // not written as it should be: the plain name serves
	}
};
