import { wawpOwnNumber } from '../accounts';
import type {
	IncomingMessage,
	JsonObject,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import { randomHex } from '../core/identifiers';
import { writerName, writerOf } from '../core/incoming';
import type { KeptMedia } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { textContent } from './content';
import { wawpRefusal } from './errors';
import type { MessageStore } from './messageStore';

// Plays somebody who writes to the instance: the webhooks and the file behind them.

interface IncomingParts {
	account: SimulatorAccounts['wawp'];
	settings: Pick<SimulatorSettings, 'wawpShape'>;
	store: MessageStore;
	picture: KeptMedia;
}

/** The path of received files; the sample of the page shows it below the API's own host. */
export const filePath = '/api/files/:name';

/**
 * Promises the events that report a message from somebody: live instances send it both as
 * `message` and as `message.any`.
 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20)
 */
export function receiveWawpMessage(
	message: IncomingMessage,
	parts: IncomingParts,
): { id: string; events: JsonObject[] } {
	const { settings, store } = parts;
	const chat = `${writerOf(message)}@c.us`;
	const stored = store.addReceived(chat, textContent(message.text ?? ''));
	const { id } = stored.message;
	const payload = payloadOf(id, chat, message, parts);
	const events = ['message', 'message.any'].map((event) => ({
		id: `evt_01${randomHex(24)}`,
		timestamp: Date.now(),
		session: 'default',
		metadata: { 'user.id': '1', 'user.email': 'owner@example.com' },
		engine: settings.wawpShape === 'gows' ? 'GOWS' : 'WEBJS',
		event,
		payload,
		me: { id: `${wawpOwnNumber}@c.us`, lid: '100000000000130@lid', pushName: 'Simulated Instance' },
	}));
	return { id, events };
}

function payloadOf(
	id: string,
	chat: string,
	{ text = '', name = writerName, picture }: IncomingMessage,
	{ account, settings, picture: kept }: IncomingParts,
): JsonObject {
	const url = account.baseUrl + filePath.replace(':name', kept.fileName);
	const { mimeType: mimetype, fileName: filename } = kept;
	const media = picture === true ? { url, mimetype, filename, s3: null, error: null } : null;
	return {
		id,
		timestamp: Math.floor(Date.now() / 1000),
		from: chat,
		fromMe: false,
		source: 'app',
		to: `${wawpOwnNumber}@c.us`,
		participant: null,
		body: text,
		hasMedia: media !== null,
		media,
		ack: 1,
		ackName: 'SERVER',
		author: null,
		location: null,
		vCards: [],
		// Where the engine keeps what the page does not show, such as the writer's name.
		_data: settings.wawpShape === 'gows' ? { Info: { PushName: name } } : { notifyName: name },
		replyTo: null,
	};
}

/** Promises the verdict on the download of a received file. */
export function judgeFile(request: ReceivedRequest, kept: KeptMedia): Outcome {
	if (request.pathParameters['name'] !== kept.fileName) {
		return wawpRefusal({ status: 404, message: 'File not found', error: 'Not Found' });
	}
	const headers = { 'content-type': kept.mimeType };
	const bytes = kept.content ?? Buffer.alloc(0);
	return { verdict: 'accepted', answer: { status: 200, headers, bytes } };
}
