import { decodedBase64, sha256Of } from '../core/base64';
import type { Outcome } from '../core/provider';
import { invalidFormat, missingParameter } from './errors';
import type { FileRequest } from './fileSchema';

/** A file as every spelling means it. */
export interface WawpFile {
	filename: string;
	mimetype: string;
	/** Where the file is; absent when it came as bytes. */
	url?: string;
	/** What came as bytes. */
	received?: { bytes: number; sha256: string };
}

const flatNames = ['file[url]', 'file[filename]', 'file[mimetype]'] as const;

/**
 * Promises the file of a request, or the refusal. The pages spell its parts as flat keys; the
 * vendor's own clients nest them, and the engine takes the bytes as base64 there.
 * Docs: https://api.wawp.net/en/docs/v2/send/image (read 2026-11-20)
 */
export function readFile(request: FileRequest): { file: WawpFile } | { refusal: Outcome } {
	const isFlat = flatNames.some((name) => request[name] !== undefined);
	if (request.file === undefined) return flatFile(request);
	if (isFlat) return { refusal: invalidFormat('file', 'is spelled in two ways at once') };
	const { url, data, filename, mimetype } = request.file;
	if ((url === undefined) === (data === undefined)) {
		return { refusal: invalidFormat('file', 'must have either url or data') };
	}
	if (data === undefined) {
		return { file: { filename, mimetype, ...(url === undefined ? {} : { url }) } };
	}
	const bytes = decodedBase64(data);
	if (bytes === undefined) return { refusal: invalidFormat('file.data', 'must be base64') };
	const received = { bytes: bytes.length, sha256: sha256Of(bytes) };
	return { file: { filename, mimetype, received } };
}

function flatFile(request: FileRequest): { file: WawpFile } | { refusal: Outcome } {
	const [url, filename, mimetype] = flatNames.map((name) => request[name]);
	if (url === undefined) return { refusal: missingParameter('file[url]') };
	if (filename === undefined) return { refusal: missingParameter('file[filename]') };
	if (mimetype === undefined) return { refusal: missingParameter('file[mimetype]') };
	return { file: { url, filename, mimetype } };
}
