import type { JsonObject, MessageStatus } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import { contentOf } from './storedMessage';
import type { StoredMessage } from './storedMessage';

/**
 * The acknowledgement numbers of the newest of three generations of the documents, where 2 means
 * that WhatsApp's servers have the message.
 * Docs: https://docs.periskope.app/api-reference/delivery-status (read 2026-11-20)
 */
export const acknowledgementOf: Record<MessageStatus, number> = {
	failed: -1,
	accepted: 0,
	sent: 2,
	delivered: 3,
	read: 4,
};

const descriptionOf: Record<MessageStatus, string> = {
	failed: 'Delivery failed: the recipient is not on WhatsApp.',
	accepted: 'Waiting to be processed.',
	sent: 'Successfully submitted.',
	delivered: 'Delivered to the recipient.',
	read: 'Read by recipient.',
};

/**
 * Promises one job as POST /message/queues lists it.
 * Source: Periskope, "List All Message Queues" reference and SDK, read 2026-11-20.
 */
export function queueJob(stored: StoredMessage): JsonObject {
	const { message, content, chatId, queueId, uniqueId, messageId } = stored;
	const status = currentStatus(message);
	const quoted = content.reply_to;
	const sentAt = timeOf(message, 'sent');
	return {
		queue_id: queueId,
		unique_id: uniqueId,
		message_id: messageId,
		chat_id: chatId,
		performed_by: 'api',
		status: status === 'accepted' ? 'queued' : status,
		status_description: descriptionOf[status],
		message: {
			...contentOf(stored),
			...(quoted === undefined ? {} : { quoted_message_id: quoted }),
		},
		timeline: {
			queued_at: timeOf(message, 'accepted'),
			...(sentAt === undefined ? {} : { sent_at: sentAt }),
		},
		attempts: status === 'accepted' ? 0 : 1,
	};
}

/**
 * Promises the answer of GET /message/{unique_id}/status.
 * Docs: https://docs.periskope.app/api-reference/message/message-status (read 2026-11-20)
 */
export function messageStatus(stored: StoredMessage): JsonObject {
	const status = currentStatus(stored.message);
	return {
		...queueJob(stored),
		ack: acknowledgementOf[status],
		delivered_count: status === 'delivered' || status === 'read' ? 1 : 0,
		read_count: status === 'read' ? 1 : 0,
	};
}
