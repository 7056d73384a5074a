import { schemaChecker } from '../core/jsonSchema';
import { chatSchemas, envelopeSchemas } from './envelope';
import type { Envelope } from './envelope';

// What messages with a file may hold, in either of their two spellings.

export interface NestedFile {
	/** Here or below is the file, which the schema alone does not promise. */
	url?: string;
	data?: string;
	filename: string;
	mimetype: string;
}

/** A message with a file in one of two spellings, which the schema alone does not promise. */
export interface FileRequest extends Envelope {
	'file[url]'?: string;
	'file[filename]'?: string;
	'file[mimetype]'?: string;
	file?: NestedFile;
	caption?: string;
	convert?: boolean;
	asNote?: boolean;
}

// The pages ask for a public HTTPS address.
const url = { type: 'string', format: 'uri', pattern: '^https://' };
const filename = { type: 'string', minLength: 1 };
const mimetype = { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+(\\s*;.*)?$' };

const fileSchemas = {
	'file[url]': url,
	'file[filename]': filename,
	'file[mimetype]': mimetype,
	file: {
		type: 'object',
		additionalProperties: false,
		required: ['filename', 'mimetype'],
		properties: { url, data: { type: 'string' }, filename, mimetype },
	},
};

/** Promises a checker of a message with a file and these properties beside it. */
function fileChecker(properties: Record<string, object>, required: string[] = []) {
	return schemaChecker<FileRequest>({
		type: 'object',
		additionalProperties: false,
		required: ['chatId', ...required],
		properties: { ...fileSchemas, ...properties },
	});
}

const caption = { type: 'string' };
const flag = { type: 'boolean' };

/**
 * Promises the first deviation from the documented body of POST /v2/send/image. The summary of the
 * page calls the caption required; its samples do without.
 * Docs: https://api.wawp.net/en/docs/v2/send/image (read 2026-11-20)
 */
export const checkImageRequest = fileChecker({ ...envelopeSchemas, caption });

/**
 * Promises the first deviation from the documented body of POST /v2/send/pdf.
 * Docs: https://api.wawp.net/en/docs/v2/send/pdf (read 2026-11-20)
 */
export const checkDocumentRequest = fileChecker({ ...envelopeSchemas, caption });

/**
 * Promises the first deviation from the documented body of POST /v2/send/voice, which has no caption.
 * Docs: https://api.wawp.net/en/docs/v2/send/voice (read 2026-11-20)
 */
export const checkVoiceRequest = fileChecker({ ...envelopeSchemas, convert: flag }, ['convert']);

/**
 * Promises the first deviation from the documented body of POST /v2/send/video, which has no reply.
 * Docs: https://api.wawp.net/en/docs/v2/send/video (read 2026-11-20)
 */
export const checkVideoRequest = fileChecker({
	...chatSchemas,
	caption,
	convert: flag,
	asNote: flag,
});
