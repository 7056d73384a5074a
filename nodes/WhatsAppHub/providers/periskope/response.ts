import { z } from 'zod/v4';
import { shownTo, showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { lenientText } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Envelope, SendResult } from '../../operations/envelope';
import type { DecodeContext } from '../contract/provider';

// Reads the answer to a send, which usually is a place in the queue.
// Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20, v1)

const queued = z.lazy(() =>
	z.object({
		queue_id: z.string().min(1),
		/** Zero-based; a number in the examples, a text in the vendor's SDK. */
		queue_position: z.coerce.number().nullish().catch(undefined),
		/** Given "when available". */
		unique_id: lenientText,
		track_by: z.unknown(),
	}),
);

/** The answer of a waiting send, once WhatsApp has the message. */
const confirmed = z.lazy(() =>
	z.object({
		status: z.literal('sent'),
		unique_id: lenientText,
		message: z
			.object({
				message_id: lenientText,
				unique_id: lenientText,
				/** Equal to the queue_id of the send. */
				sent_message_id: lenientText,
				chat_id: lenientText,
				ack: lenientText,
			})
			.nullish()
			.catch(undefined),
	}),
);

export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, message, now }: DecodeContext,
): Outcome<SendResult> => {
	if (message.type === 'reaction' || message.type === 'pin') {
		return succeed(doneTo(message.content.messageId, envelope, now));
	}
	const sent = confirmed.safeParse(body).data;
	if (sent !== undefined) return decodeConfirmed(sent, status, envelope, now);
	const parsed = queued.safeParse(body);
	if (!parsed.success) return fail(unexpectedResponse('Periskope', status));
	const {
		queue_id: queueId,
		queue_position: position,
		unique_id: uniqueId,
		track_by: trackBy,
	} = parsed.data;
	return succeed({
		// Every documented path with a {message_id} takes the queue_id as well, it is always there,
		// and events repeat it as sent_message_id.
		messageId: queueId,
		status: 'queued',
		recipient: shownTo(envelope.to),
		correlationId: queueId,
		ids: {
			...givenIds({ queue_id: queueId, queue_position: position, unique_id: uniqueId }),
			...(trackBy !== undefined && { track_by: trackBy }),
		},
		occurredAt: now.toISOString(),
	});
};

const decodeConfirmed = (
	{ message, ...sent }: z.output<typeof confirmed>,
	httpStatus: number,
	{ to }: Envelope,
	now: Date,
): Outcome<SendResult> => {
	const uniqueId = sent.unique_id || message?.unique_id;
	const queueId = message?.sent_message_id;
	const messageId = message?.message_id || queueId || uniqueId;
	if (!messageId) return fail(unexpectedResponse('Periskope', httpStatus));
	const chat = message?.chat_id;
	return succeed({
		messageId,
		status: 'sent',
		recipient: chat ? showRecipient(chat) : shownTo(to),
		correlationId: queueId || messageId,
		ids: givenIds({
			queue_id: queueId,
			unique_id: uniqueId,
			message_id: message?.message_id,
			ack: message?.ack,
		}),
		occurredAt: now.toISOString(),
	});
};

/**
 * What was done to a message is answered by 204 without a body: it is done, and nothing follows. The
 * named message is all there is to know it by; Periskope's reaction events name the same.
 */
const doneTo = (messageId: string, { to }: Envelope, now: Date): SendResult => ({
	messageId,
	status: 'sent',
	recipient: shownTo(to) ?? chatOf(messageId),
	correlationId: messageId,
	ids: { message_id: messageId },
	occurredAt: now.toISOString(),
});

/** `true_15555550100@c.us_3EB0…` names its chat; a queue_id names none. */
const chatOf = (messageId: string): string | null => {
	const chat = messageId.split('_')[1];
	return chat?.includes('@') === true ? showRecipient(chat) : null;
};
