import { wawpOwnNumber } from '../accounts';
import type { JsonObject, SimulatorSettings } from '../contract';
import { currentStatus, unixSecondsOf } from '../core/acceptedMessages';
import { acknowledgementOf } from './acknowledgement';
import type { StoredMessage } from './storedMessage';

// Builds the answer to a send, in the documented or the observed shape.

const ownId = `${wawpOwnNumber}@c.us`;

/**
 * Promises a message as answers show it at its present status, in one of two shapes: the documented
 * one, where `id` is an object, and the one that live instances give, where `id` is a string.
 * Source: Wawp, "Send Text Message" (expected responses) and client code, read 2026-11-20.
 */
export function sendAnswerBody(
	stored: StoredMessage,
	shape: SimulatorSettings['wawpShape'],
): JsonObject {
	return shape === 'webjs' ? documentedShape(stored) : liveShape(stored);
}

function documentedShape(stored: StoredMessage): JsonObject {
	const { message, chat, stanzaId, fromMe, content } = stored;
	const { type, properties, hasMedia = false } = content;
	const body = bodyOf(stored);
	const [from, to] = fromMe ? [ownId, chat] : [chat, ownId];
	const { ack } = acknowledgementOf[currentStatus(message)];
	const id = { fromMe, remote: chat, id: stanzaId, _serialized: message.id };
	const timestamp = unixSecondsOf(message, 'accepted');
	return {
		_data: {
			id,
			viewed: false,
			body,
			type,
			...properties,
			t: timestamp,
			from: address(from),
			to: address(to),
			ack,
			isNewMsg: true,
			star: false,
			isForwarded: false,
			hasReaction: false,
			links: {},
		},
		id,
		ack,
		hasMedia,
		body,
		type,
		...properties,
		timestamp,
		from,
		to,
		deviceType: 'android',
		isForwarded: false,
		forwardingScore: 0,
		isStatus: false,
		isStarred: false,
		fromMe,
		hasQuotedMsg: false,
		hasReaction: (stored.reaction ?? '') !== '',
		vCards: {},
		mentionedIds: {},
		groupMentions: {},
		isGif: false,
		links: {},
	};
}

function liveShape(stored: StoredMessage): JsonObject {
	const { message, chat, stanzaId, fromMe, content, writer } = stored;
	const [from, to] = fromMe ? [ownId, chat] : [chat, ownId];
	return {
		id: message.id,
		timestamp: unixSecondsOf(message, 'accepted'),
		from,
		to,
		fromMe,
		source: fromMe ? 'api' : 'app',
		body: bodyOf(stored),
		hasMedia: content.hasMedia ?? false,
		...acknowledgementOf[currentStatus(message)],
		_data: {
			Info: {
				ID: stanzaId,
				Chat: engineAddress(chat),
				Sender: engineAddress(writer ?? from),
				SenderAlt: '',
				IsFromMe: fromMe,
				IsGroup: chat.endsWith('@g.us'),
			},
			Message: content.engineMessage,
		},
	};
}

/** Nothing is left of the words of a deleted message. */
function bodyOf({ content, editedText, isDeleted }: StoredMessage): string {
	return isDeleted === true ? '' : (editedText ?? content.body);
}

function address(id: string): JsonObject {
	const [user, server] = id.split('@');
	return { server, user, _serialized: id };
}

/** The engine behind live instances writes persons with another domain. */
function engineAddress(id: string): string {
	return id.replace(/@c\.us$/, '@s.whatsapp.net');
}
