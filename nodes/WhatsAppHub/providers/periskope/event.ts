import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds, type HubEvent, unknownEvent } from '../../core/event';
import { looseString, looseText } from '../../core/loose';
import type { MessageStatus } from '../../core/status';
import { firstTime } from '../../core/time';
import { lookUp } from '../../core/table';
import { failureOf, stageOfAck } from './message';

// Docs: https://docs.periskope.app/api-reference/webhooks/message.ack.updated (read 2026-11-20, v1)

// Undocumented: the pages call the event's name `event`; four code bases in production receive
// `event_type`, as the vendor's SDK types it, and one `current_attributes` for `data`.
const envelope = z
	.object({
		id: looseText,
		event: looseText,
		event_type: looseText,
		timestamp: looseText,
		data: z.unknown(),
		current_attributes: z.unknown(),
	})
	.catch({ data: undefined, current_attributes: undefined });

const message = z.object({
	message_id: looseText,
	unique_id: looseText,
	queue_id: looseText,
	/** Equal to the queue_id of the send. */
	sent_message_id: looseText,
	chat_id: looseText,
	org_phone: looseText,
	from_me: z.boolean().nullish().catch(undefined),
	ack: looseText,
	status_description: looseString,
	updated_at: looseText,
	timestamp: looseText,
});

type Message = z.output<typeof message>;

/** The event that carries every later stage of an outgoing message. */
export const ACK_UPDATED = 'message.ack.updated';

/** The four names that the send page promises; live accounts report `message.ack.updated`. */
const stageOfName: Readonly<Record<string, MessageStatus>> = {
	'message.sent': 'sent',
	'message.delivered': 'delivered',
	'message.read': 'read',
	'message.failed': 'failed',
};

export const decode = (raw: unknown, receivedAt: Date): HubEvent[] => {
	const outer = envelope.parse(raw);
	const name = outer.event_type || outer.event || 'unknown';
	const data = message.safeParse(outer.data ?? outer.current_attributes).data;
	const status = data && stageOf(name, data);
	if (data === undefined || status === undefined || !isIdentified(data)) {
		const occurredAt = firstTime(receivedAt, outer.timestamp);
		const messageId = data?.message_id;
		return [unknownEvent({ id: outer.id, messageId, providerEvent: name, occurredAt, raw })];
	}
	const queueId = data.queue_id || data.sent_message_id;
	const messageId = data.message_id || queueId || data.unique_id || '';
	return [
		{
			event: 'message.status',
			eventId: outer.id || [data.org_phone, messageId, status].filter(Boolean).join(':'),
			providerEvent: name,
			messageId,
			status,
			recipient: data.chat_id ? showRecipient(data.chat_id) : null,
			occurredAt: firstTime(receivedAt, outer.timestamp, data.updated_at, data.timestamp),
			correlationId: queueId || messageId,
			ids: givenIds({
				queue_id: queueId,
				unique_id: data.unique_id,
				message_id: data.message_id,
				ack: data.ack,
			}),
			error: status === 'failed' ? failureOf(data.status_description) : null,
			pricing: null,
			conversation: null,
			raw,
		},
	];
};

/** On a message of somebody else's, an ack says what this account did, not the recipient. */
const stageOf = (name: string, data: Message): MessageStatus | undefined => {
	if (data.from_me === false) return undefined;
	if (name === ACK_UPDATED) return lookUp(stageOfAck, data.ack);
	return lookUp(stageOfName, name);
};

const isIdentified = (data: Message): boolean =>
	[data.message_id, data.queue_id, data.sent_message_id, data.unique_id].some(Boolean);
