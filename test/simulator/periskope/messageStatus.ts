import type { AcceptedMessage, JsonObject, MessageStatus } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import type { SendRequest } from './messageSchema';

export interface QueuedMessage {
	message: AcceptedMessage;
	request: SendRequest;
	chatId: string;
	/** Digits of the phone that sends. */
	phone: string;
	queueId: string;
	uniqueId: string;
	messageId: string;
}

/**
 * The acknowledgement numbers of the newest of three generations of the documents, where 2 means
 * that WhatsApp's servers have the message.
 * Source: Periskope, "Delivery status" reference, read 2026-11-20.
 */
export const acknowledgementOf: Record<MessageStatus, number> = {
	failed: -1,
	accepted: 0,
	sent: 2,
	delivered: 3,
	read: 4,
};

/** Promises the text and the kind of a message; a poll without a text is known by its question. */
export function contentOf({ message, poll }: SendRequest): { body: string; type: string } {
	if (poll === undefined) return { body: message ?? '', type: 'chat' };
	return { body: message ?? poll.pollName, type: 'poll_creation' };
}

const descriptionOf: Record<MessageStatus, string> = {
	failed: 'Delivery failed: the recipient is not on WhatsApp.',
	accepted: 'Waiting to be processed.',
	sent: 'Successfully submitted.',
	delivered: 'Delivered to the recipient.',
	read: 'Read by recipient.',
};

/** Promises one job as POST /message/queues lists it. Source: Periskope, read 2026-11-20. */
export function queueJob(queued: QueuedMessage): JsonObject {
	const { message, request, chatId, queueId, uniqueId, messageId } = queued;
	const status = currentStatus(message);
	const quoted = request.reply_to;
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
			...contentOf(request),
			...(quoted === undefined ? {} : { quoted_message_id: quoted }),
		},
		timeline: {
			queued_at: timeOf(message, 'accepted'),
			...(sentAt === undefined ? {} : { sent_at: sentAt }),
		},
		attempts: status === 'accepted' ? 0 : 1,
	};
}

/** Promises the answer of GET /message/{unique_id}/status. Source: Periskope, read 2026-11-20. */
export function messageStatus(queued: QueuedMessage): JsonObject {
	const status = currentStatus(queued.message);
	return {
		...queueJob(queued),
		ack: acknowledgementOf[status],
		delivered_count: status === 'delivered' || status === 'read' ? 1 : 0,
		read_count: status === 'read' ? 1 : 0,
	};
}
