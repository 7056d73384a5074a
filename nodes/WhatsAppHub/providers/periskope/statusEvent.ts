import { showRecipient } from '../../core/address';
import type { MessageStatusEvent } from '../../core/event';
import { givenIds, idOf } from '../../core/eventBase';
import type { MessageStatus } from '../../core/status';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { chatOfChatId } from '../whatsAppWeb/chatId';
import { isTheirs } from './ours';
import { type Payload, type Message, numberOf, readMessage } from './payload';
import { failureOf, stageOfAck } from './message';

// Reads webhooks about how far a sent message got.
// Docs: https://docs.periskope.app/api-reference/webhooks/message.ack.updated (read 2026-11-20, v1)
// Docs: https://docs.periskope.app/api-reference/delivery-status (read 2026-11-20, v1)

/** The event that carries every later stage of an outgoing message. */
export const ACK_UPDATED = 'message.ack.updated';

/** The four names that the send page promises; live accounts report `message.ack.updated`. */
const stageOfName: Readonly<Record<string, MessageStatus>> = {
	'message.sent': 'sent',
	'message.delivered': 'delivered',
	'message.read': 'read',
	'message.failed': 'failed',
};

/** A stage that a message of ours reached; undefined for a stage or message that is not known. */
export const decodeStatus = (payload: Payload): MessageStatusEvent | undefined => {
	const { id, name, timestamp, receivedAt, raw } = payload;
	const data = readMessage(payload.data);
	const status = data && stageOf(name, data);
	if (!data || status === undefined || !isIdentified(data)) return undefined;
	const queueId = data.queue_id || data.sent_message_id;
	const messageId = data.message_id || queueId || data.unique_id || '';
	return {
		event: 'message.status',
		eventId: id || idOf(data.org_phone, messageId, status),
		providerEvent: name,
		messageId,
		status,
		recipient: data.chat_id ? showRecipient(data.chat_id) : null,
		participant: null,
		occurredAt: firstTime(receivedAt, timestamp, data.updated_at, data.timestamp),
		correlationId: queueId || messageId,
		ids: givenIds({
			queue_id: queueId,
			unique_id: data.unique_id,
			message_id: data.message_id,
			ack: data.ack,
		}),
		to: numberOf(data.org_phone),
		chat: chatOfChatId(data.chat_id),
		error: status === 'failed' ? failureOf(data.status_description) : null,
		pricing: null,
		conversation: null,
		raw,
	};
};

/** On a message of somebody else's, an ack says what this account did, not the recipient. */
const stageOf = (name: string, data: Message): MessageStatus | undefined => {
	if (isTheirs(data)) return undefined;
	if (name === ACK_UPDATED) return lookUp(stageOfAck, data.ack);
	return lookUp(stageOfName, name);
};

const isIdentified = (data: Message): boolean =>
	[data.message_id, data.queue_id, data.sent_message_id, data.unique_id].some(Boolean);
