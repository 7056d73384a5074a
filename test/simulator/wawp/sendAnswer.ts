import { wawpOwnNumber } from '../accounts';
import type { AcceptedMessage, JsonObject, SimulatorSettings } from '../contract';
import { unixSecondsOf } from '../core/acceptedMessages';
import type { Content } from './content';

export interface SentMessage {
	message: AcceptedMessage;
	chat: string;
	stanzaId: string;
	content: Content;
}

const ownId = `${wawpOwnNumber}@c.us`;

/**
 * Promises the answer to a send in one of two shapes: the documented one, where `id` is an object,
 * and the one that live instances give, where `id` is a string.
 * Source: Wawp, "Send Text Message" (expected responses) and client code, read 2026-11-20.
 */
export function sendAnswerBody(
	sent: SentMessage,
	shape: SimulatorSettings['wawpShape'],
): JsonObject {
	return shape === 'webjs' ? documentedShape(sent) : liveShape(sent);
}

function documentedShape({ message, chat, stanzaId, content }: SentMessage): JsonObject {
	const { body, type, properties } = content;
	const id = { fromMe: true, remote: chat, id: stanzaId, _serialized: message.id };
	const timestamp = unixSecondsOf(message, 'accepted');
	return {
		_data: {
			id,
			viewed: false,
			body,
			type,
			...properties,
			t: timestamp,
			from: address(ownId),
			to: address(chat),
			ack: 0,
			isNewMsg: true,
			star: false,
			isForwarded: false,
			hasReaction: false,
			links: {},
		},
		id,
		ack: 0,
		hasMedia: false,
		body,
		type,
		...properties,
		timestamp,
		from: ownId,
		to: chat,
		deviceType: 'android',
		isForwarded: false,
		forwardingScore: 0,
		isStatus: false,
		isStarred: false,
		fromMe: true,
		hasQuotedMsg: false,
		hasReaction: false,
		vCards: {},
		mentionedIds: {},
		groupMentions: {},
		isGif: false,
		links: {},
	};
}

function liveShape({ message, chat, stanzaId, content }: SentMessage): JsonObject {
	return {
		id: message.id,
		timestamp: unixSecondsOf(message, 'accepted'),
		from: ownId,
		to: chat,
		fromMe: true,
		source: 'api',
		body: content.body,
		hasMedia: false,
		ack: 0,
		ackName: 'PENDING',
		_data: {
			Info: {
				ID: stanzaId,
				Chat: engineAddress(chat),
				Sender: engineAddress(ownId),
				SenderAlt: '',
				IsFromMe: true,
				IsGroup: chat.endsWith('@g.us'),
			},
			Message: content.engineMessage,
		},
	};
}

function address(id: string): JsonObject {
	const [user, server] = id.split('@');
	return { server, user, _serialized: id };
}

/** The engine behind live instances writes persons with another domain. */
function engineAddress(id: string): string {
	return id.replace(/@c\.us$/, '@s.whatsapp.net');
}
