import { wawpOwnNumber } from '../accounts';
import type {
	IncomingMessage,
	JsonObject,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import { randomHex } from '../core/identifiers';
import { refuseTap, webGroupOf, writerName, writerOf, writtenAt } from '../core/incoming';
import type { KeptMedia } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { textContent } from './content';
import { wawpRefusal } from './errors';
import type { MessageStore } from './messageStore';
import type { StoredMessage } from './storedMessage';

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
	refuseTap(message, 'Wawp');
	const { settings, store } = parts;
	const writer = `${writerOf(message)}@c.us`;
	const group = webGroupOf(message);
	const stored = store.addReceived(
		group ?? writer,
		textContent(message.text ?? ''),
		writtenAt(message),
		group === undefined ? undefined : writer,
	);
	const { id } = stored.message;
	const payload = payloadOf(stored, message, parts);
	const events = ['message', 'message.any'].map((event) => ({
		id: `evt_01${randomHex(24)}`,
		timestamp: Date.now(),
		session: 'default',
		metadata: { 'user.id': '1', 'user.email': 'owner@example.com' },
		engine: settings.wawpShape === 'gows' ? 'GOWS' : 'WEBJS',
		event,
		payload,
		me: { id: ownChatId, lid: '100000000000130@lid', pushName: 'Simulated Instance' },
	}));
	return { id, events };
}

const ownChatId = `${wawpOwnNumber}@c.us`;

/** Undocumented: which fields name the member of a group; it is as the engines behind Wawp have it. */
function payloadOf(
	stored: StoredMessage,
	message: IncomingMessage,
	{ account, settings, store, picture: kept }: IncomingParts,
): JsonObject {
	const { text = '', name = writerName, picture, quotes } = message;
	const { chat, writer = null } = stored;
	const isGows = settings.wawpShape === 'gows';
	const url = account.baseUrl + filePath.replace(':name', kept.fileName);
	const { mimeType: mimetype, fileName: filename } = kept;
	const media = picture === true ? { url, mimetype, filename, s3: null, error: null } : null;
	return {
		id: stored.message.id,
		timestamp: Math.floor(writtenAt(message).getTime() / 1000),
		from: chat,
		fromMe: false,
		source: 'app',
		to: isGows && writer !== null ? null : ownChatId,
		participant: writer,
		body: text,
		hasMedia: media !== null,
		media,
		ack: 1,
		ackName: 'SERVER',
		author: isGows ? null : writer,
		location: null,
		vCards: [],
		// Where the engine keeps what the page does not show, such as the writer's name.
		_data: isGows ? { Info: { PushName: name } } : { notifyName: name },
		replyTo: quotes === undefined ? null : quoteOf(quotes, store),
	};
}

/** The id of what is quoted comes bare; of a message that is not here no text is known. */
function quoteOf(id: string, store: MessageStore): JsonObject {
	const quoted = store.find(id);
	const [direction, chat = null, stanzaId = id, member] = id.split('_');
	if (quoted === undefined) {
		const participant = direction === 'true' ? ownChatId : (member ?? chat);
		return { id: stanzaId, participant, body: null, _data: {} };
	}
	const { fromMe, writer = quoted.chat, content, editedText } = quoted;
	return {
		id: quoted.stanzaId,
		participant: fromMe ? ownChatId : writer,
		body: editedText ?? content.body,
		_data: {},
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
