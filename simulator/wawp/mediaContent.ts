import type { JsonObject } from '../contract';
import type { Content } from './content';
import type { WawpFile } from './file';

/**
 * Promises the content of a message with a file; the caption is its body.
 * Source: Wawp, "Send Text Message" (expected responses, whose sample is an image), read 2026-11-20;
 * the other shapes are the engines'.
 */
export function mediaContent(
	type: 'image' | 'document' | 'ptt' | 'video',
	file: WawpFile,
	caption: string | undefined,
	asNote = false,
): Content {
	const size = file.received === undefined ? {} : { size: file.received.bytes };
	const described = { mimetype: file.mimetype, ...(caption === undefined ? {} : { caption }) };
	const name = type === 'document' ? { filename: file.filename } : {};
	return {
		type,
		body: caption ?? (type === 'document' ? file.filename : ''),
		hasMedia: true,
		properties: { ...described, ...name, ...size, mediaKey: 'simulated-media-key' },
		engineMessage: engineMessage(type, file, described, asNote),
	};
}

function engineMessage(
	type: 'image' | 'document' | 'ptt' | 'video',
	file: WawpFile,
	described: JsonObject,
	asNote: boolean,
): JsonObject {
	switch (type) {
		case 'image':
			return { imageMessage: described };
		case 'ptt':
			return { audioMessage: { ...described, PTT: true } };
		case 'video':
			return asNote ? { ptvMessage: described } : { videoMessage: described };
		case 'document': {
			const documentMessage = { ...described, fileName: file.filename };
			return 'caption' in described
				? { documentWithCaptionMessage: { message: { documentMessage } } }
				: { documentMessage };
		}
	}
}
