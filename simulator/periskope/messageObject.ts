import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, MessageStatus } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import { acknowledgementOf } from './messageStatus';
import { contentOf } from './storedMessage';
import type { StoredMessage } from './storedMessage';

/**
 * Promises a message as Periskope shows it, at its present status unless another is given. The answers
 * of the API and the live webhooks spell the parts of `id` in one way, the webhook pages in another.
 * Source: Periskope, "Get Message" reference and SDK, read 2026-11-20.
 */
export function messageObject(
	stored: StoredMessage,
	idSpelling: 'live' | 'docs',
	status: MessageStatus = currentStatus(stored.message),
): JsonObject {
	const { message, content, fromMe, chatId, phone, queueId, uniqueId, messageId } = stored;
	const { body, type } = contentOf(stored);
	const { writer = null } = stored;
	const id =
		idSpelling === 'live'
			? { id: uniqueId, from_me: fromMe, remote: chatId, serialized: messageId }
			: { id: uniqueId, fromMe, remote: chatId, _serialized: messageId };
	return {
		message_id: messageId,
		org_id: periskopeOrganizationId,
		// A string here, although the status endpoint answers a number.
		ack: String(fromMe ? acknowledgementOf[status] : 1),
		// Live events often leave it out, so that only sender_phone says who wrote.
		author: idSpelling === 'docs' ? writer : null,
		body,
		broadcast: null,
		device_type: null,
		from: idSpelling === 'docs' ? writer : null,
		from_me: fromMe,
		has_media: null,
		has_quoted_msg: content.reply_to === undefined ? null : true,
		has_reaction: stored.reaction === undefined ? null : true,
		id,
		is_deleted: stored.isDeleted ?? null,
		...(stored.isForwarded ? { is_forwarded: true } : {}),
		links: null,
		location: null,
		media: mediaOf(stored),
		mentioned_ids: [],
		to: idSpelling === 'docs' && writer !== null ? chatId : null,
		message_type: type,
		...(content.poll === undefined ? {} : { poll_info: content.poll, poll_results: null }),
		vcards: null,
		chat_id: chatId,
		timestamp: timeOf(message, 'accepted'),
		org_phone: `${phone}@c.us`,
		broadcast_id: stored.broadcastId,
		performed_by: fromMe ? 'api' : null,
		prev_body: stored.editedBody === undefined ? null : (content.message ?? null),
		quoted_message_id: content.reply_to ?? null,
		sender_phone: fromMe ? `${phone}@c.us` : (writer ?? chatId),
		sent_message_id: queueId,
		delivery_info: fromMe ? deliveryInformation(stored) : null,
		updated_at: message.timeline[message.timeline.length - 1]?.at,
		message_ticket_id: null,
		unique_id: uniqueId,
	};
}

/** Undocumented: where the file of a message sent by URL is kept; the URL itself stands for it. */
function mediaOf({ content, fileSize, uniqueId }: StoredMessage): JsonObject | null {
	const { media } = content;
	if (media === undefined) return null;
	return {
		path: media.url ?? `/storage/v1/object/public/message-media/${uniqueId}/${media.filename}`,
		filename: media.filename,
		mimetype: media.mimetype,
		...(fileSize === undefined ? {} : { size: fileSize }),
	};
}

function deliveryInformation({ message, chatId }: StoredMessage): JsonObject {
	const deliveredAt = timeOf(message, 'delivered');
	const readAt = timeOf(message, 'read');
	return {
		delivered: deliveredAt === undefined ? {} : { [chatId]: Date.parse(deliveredAt) },
		read: readAt === undefined ? {} : { [chatId]: Date.parse(readAt) },
		pending: deliveredAt === undefined ? [chatId] : [],
		delivered_count: deliveredAt === undefined ? 0 : 1,
		read_count: readAt === undefined ? 0 : 1,
	};
}
