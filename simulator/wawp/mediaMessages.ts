import type { SchemaResult } from '../core/jsonSchema';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { invalidFormat } from './errors';
import { readFile } from './file';
import type { WawpFile } from './file';
import {
	checkDocumentRequest,
	checkImageRequest,
	checkVideoRequest,
	checkVoiceRequest,
} from './fileSchema';
import type { FileRequest } from './fileSchema';
import { mediaContent } from './mediaContent';
import { readBody } from './parameters';
import type { WawpSends } from './sends';

/**
 * Promises the verdict on POST /v2/send/image, which takes PNG and JPEG.
 * Docs: https://api.wawp.net/en/docs/v2/send/image (read 2026-11-20)
 */
export function judgeImage(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readWithFile(request, checkImageRequest);
	if ('refusal' in read) return read.refusal;
	const { value, file } = read;
	if (!/^image\/(png|jpeg)$/.test(file.mimetype)) return notA('PNG or JPEG image');
	return sends.send(value, mediaContent('image', file, value.caption), file);
}

/**
 * Promises the verdict on POST /v2/send/pdf. Undocumented: documents that are no PDF; there is no
 * other endpoint for them, so every kind is taken.
 * Docs: https://api.wawp.net/en/docs/v2/send/pdf (read 2026-11-20)
 */
export function judgeDocument(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readWithFile(request, checkDocumentRequest);
	if ('refusal' in read) return read.refusal;
	const { value, file } = read;
	return sends.send(value, mediaContent('document', file, value.caption), file);
}

/**
 * Promises the verdict on POST /v2/send/voice: audio as OGG, or anything of sound to be converted.
 * Docs: https://api.wawp.net/en/docs/v2/send/voice (read 2026-11-20)
 */
export function judgeVoice(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readWithFile(request, checkVoiceRequest);
	if ('refusal' in read) return read.refusal;
	const { value, file } = read;
	if (!file.mimetype.startsWith('audio/')) return notA('sound');
	if (value.convert === false && !/^audio\/ogg\s*(;|$)/.test(file.mimetype)) {
		return invalidFormat('convert', 'must be true for sound that is not OGG/Opus');
	}
	return sends.send(value, mediaContent('ptt', file, undefined), file);
}

/**
 * Promises the verdict on POST /v2/send/video.
 * Docs: https://api.wawp.net/en/docs/v2/send/video (read 2026-11-20)
 */
export function judgeVideo(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readWithFile(request, checkVideoRequest);
	if ('refusal' in read) return read.refusal;
	const { value, file } = read;
	if (!file.mimetype.startsWith('video/')) return notA('video');
	return sends.send(value, mediaContent('video', file, value.caption, value.asNote), file);
}

function readWithFile(
	request: ReceivedRequest,
	check: (body: unknown) => SchemaResult<FileRequest>,
): { value: FileRequest; file: WawpFile } | { refusal: Outcome } {
	const read = readBody(request, check);
	if ('refusal' in read) return read;
	const found = readFile(read.value);
	return 'refusal' in found ? found : { value: read.value, file: found.file };
}

function notA(what: string): Outcome {
	return invalidFormat('file[mimetype]', `is no ${what}`);
}
