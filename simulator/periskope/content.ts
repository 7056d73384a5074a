import type { ReceivedMedia, SimulatorSettings } from '../contract';
import { decodedBase64, sha256Of } from '../core/base64';
import { isSerializedMessageId, takesUnknownIds } from '../core/messageIds';
import type { Outcome } from '../core/provider';
import type { Content, Media } from './contentSchema';
import { validationError } from './errors';
import type { MessageStore } from './messageStore';

// Reads what a message consists of, and refuses what no schema can judge.

export interface ReadContent {
	/** Without the text of a file that came as bytes. */
	content: Content;
	file?: Pick<ReceivedMedia, 'fileName' | 'mimeType' | 'bytes' | 'sha256'>;
}

/**
 * Promises the content of a message as it will be kept, or the refusal for what no schema can express.
 * Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20)
 */
export function readContent(
	{ message, media, poll, reply_to: quoted }: Content,
	store: MessageStore,
	settings: SimulatorSettings,
): ReadContent | { refusal: Outcome } {
	if (message === undefined && media === undefined && poll === undefined) {
		const problem = 'at least one of message, media, poll is required';
		return { refusal: validationError('body.message', problem) };
	}
	if (quoted !== undefined && !isQuotable(quoted, store, settings)) {
		return { refusal: validationError('body.reply_to', 'reply_to must be a message_id') };
	}
	const content: Content = {
		...(message === undefined ? {} : { message }),
		...(poll === undefined ? {} : { poll }),
		...(quoted === undefined ? {} : { reply_to: quoted }),
	};
	return media === undefined ? { content } : withMedia(content, media);
}

function isQuotable(id: string, store: MessageStore, settings: SimulatorSettings): boolean {
	if (!isSerializedMessageId(id)) return false;
	return takesUnknownIds(settings) || store.find(id) !== undefined;
}

function withMedia(content: Content, media: Media): ReadContent | { refusal: Outcome } {
	const { filedata, ...described } = media;
	if ((filedata === undefined) === (media.url === undefined)) {
		return {
			refusal: validationError('body.media', 'exactly one of filedata and url is required'),
		};
	}
	if (filedata === undefined) return { content: { ...content, media: described } };
	const bytes = decodedBase64(filedata);
	if (bytes === undefined) {
		return { refusal: validationError('body.media.filedata', 'filedata must be base64') };
	}
	const file = {
		fileName: media.filename,
		mimeType: media.mimetype,
		bytes: bytes.length,
		sha256: sha256Of(bytes),
	};
	return { content: { ...content, media: described }, file };
}

/** Promises the files of a request as the ledger lists them. */
export function receivedMedia(
	{ content, file }: ReadContent,
	id: string,
	phone: string,
): ReceivedMedia[] {
	if (file === undefined || content.media === undefined) return [];
	const fields = { type: content.media.type };
	return [{ id, provider: 'periskope', sender: phone, ...file, fields }];
}
