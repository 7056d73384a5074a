import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds, type HubEvent, unknownEvent } from '../../core/event';
import type { EventFailure } from '../../core/failure';
import { looseText } from '../../core/loose';
import { firstTime } from '../../core/time';
import { ackFields, bareId, looseMessageId, stageOf } from './messageId';

// Docs: https://api.wawp.net/en/docs/message.ack (read 2026-11-20, v2)

const envelope = z
	.object({
		id: looseText,
		event: looseText,
		/** Milliseconds. */
		timestamp: looseText,
		payload: z.unknown(),
	})
	.catch({ payload: undefined });

const acknowledgement = z.object({
	id: looseMessageId,
	chatId: looseText,
	to: looseText,
	fromMe: z.boolean().nullish().catch(undefined),
	...ackFields,
});

type Acknowledgement = z.output<typeof acknowledgement>;

export const decode = (raw: unknown, receivedAt: Date): HubEvent[] => {
	const { id, event, timestamp, payload } = envelope.parse(raw);
	const providerEvent = event || 'unknown';
	const occurredAt = firstTime(receivedAt, timestamp);
	const ack = acknowledgement.safeParse(payload).data;
	const status = ack && stageOf(ack);
	if (event !== 'message.ack' || !ack?.id || status === undefined || !isOurs(ack)) {
		return [unknownEvent({ id, messageId: ack?.id, providerEvent, occurredAt, raw })];
	}
	const chat = ack.chatId || ack.to;
	return [
		{
			event: 'message.status',
			eventId: id || `${ack.id}:${status}`,
			providerEvent,
			messageId: ack.id,
			status,
			recipient: chat ? showRecipient(chat) : null,
			occurredAt,
			correlationId: bareId(ack.id),
			ids: givenIds({ id: ack.id, chatId: chat, ack: ack.ack, ackName: ack.ackName }),
			error: status === 'failed' ? notDelivered : null,
			pricing: null,
			conversation: null,
			raw,
		},
	];
};

/** On a message of somebody else's, an ack says what this account did, not the recipient. */
const isOurs = ({ id, fromMe }: Acknowledgement): boolean =>
	fromMe ?? !(id ?? '').startsWith('false_');

/** What is known of a message whose ack says that it failed. */
export const notDelivered: EventFailure = {
	category: 'provider',
	message: 'WhatsApp did not take the message',
	hint: 'Check that the instance is connected on wawp.net and that the recipient is on WhatsApp',
	detail: undefined,
	code: undefined,
};
