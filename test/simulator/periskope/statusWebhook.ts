import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorSettings } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import { acknowledgementUpdated } from './eventNames';
import { acknowledgementOf, contentOf } from './messageStatus';
import type { QueuedMessage } from './messageStatus';

/**
 * Promises the event for the present status of a message in the chosen one of three forms: the one
 * observed on live accounts, the one of the webhook pages, and the four names that only the
 * "Send Message" page promises.
 * Source: Periskope, webhook reference "message.ack.updated" and "Send Message", read 2026-11-20.
 */
export function statusEvent(
	queued: QueuedMessage,
	envelope: SimulatorSettings['periskopeEnvelope'],
): JsonObject {
	const organization = { org_id: periskopeOrganizationId };
	const timestamp = new Date().toISOString();
	const previous = { previous_attributes: { ack: previousAcknowledgement(queued) } };
	switch (envelope) {
		case 'live':
			return {
				data: messageObject(queued, 'live'),
				event_type: acknowledgementUpdated,
				id: randomUUID(),
				...organization,
				...previous,
			};
		case 'docs':
			return {
				event: acknowledgementUpdated,
				data: messageObject(queued, 'docs'),
				...organization,
				...previous,
				timestamp,
			};
		case 'seed':
			return {
				event: `message.${currentStatus(queued.message)}`,
				data: { queue_id: queued.queueId, ...messageObject(queued, 'docs') },
				...organization,
				timestamp,
			};
	}
}

function previousAcknowledgement({ message }: QueuedMessage): string {
	const before = message.timeline[message.timeline.length - 2]?.status ?? 'accepted';
	return String(acknowledgementOf[before]);
}

function messageObject(queued: QueuedMessage, idSpelling: 'live' | 'docs'): JsonObject {
	const { message, request, chatId, phone, queueId, uniqueId, messageId } = queued;
	const status = currentStatus(message);
	const { body, type } = contentOf(request);
	const id =
		idSpelling === 'live'
			? { id: uniqueId, from_me: true, remote: chatId, serialized: messageId }
			: { id: uniqueId, fromMe: true, remote: chatId, _serialized: messageId };
	const sender = `${phone}@c.us`;
	return {
		message_id: messageId,
		org_id: periskopeOrganizationId,
		// A string here, although the status endpoint answers a number.
		ack: String(acknowledgementOf[status]),
		author: null,
		body,
		broadcast: null,
		device_type: null,
		from: null,
		from_me: true,
		has_media: null,
		has_quoted_msg: null,
		id,
		is_deleted: null,
		links: null,
		location: null,
		media: null,
		mentioned_ids: [],
		to: null,
		message_type: type,
		...(request.poll === undefined ? {} : { poll_info: request.poll, poll_results: null }),
		vcards: null,
		chat_id: chatId,
		timestamp: timeOf(message, 'accepted'),
		org_phone: sender,
		broadcast_id: null,
		performed_by: 'api',
		prev_body: null,
		quoted_message_id: request.reply_to ?? null,
		sender_phone: sender,
		sent_message_id: queueId,
		delivery_info: deliveryInformation(queued),
		updated_at: message.timeline[message.timeline.length - 1]?.at,
		message_ticket_id: null,
		unique_id: uniqueId,
	};
}

function deliveryInformation({ message, chatId }: QueuedMessage): JsonObject {
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
