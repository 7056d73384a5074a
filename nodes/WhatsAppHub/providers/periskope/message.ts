import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { type EventFailure, eventFailure } from '../../core/failure';
import { lenientString, lenientText } from '../../core/lenient';
import type { MessageStatus } from '../../core/status';
import { lookUp } from '../../core/lookUp';
import { firstTime, isoTime } from '../../core/time';
import type { StatusReport } from '../../operations/getStatus';

// Reads messages of the queue and of the status page, and their stages.

/**
 * Docs: https://docs.periskope.app/api-reference/delivery-status (read 2026-11-20, v1)
 *
 * The numbering of the latest page; it is not WhatsApp Web's.
 */
export const stageOfAck: Readonly<Record<string, MessageStatus>> = {
	'-1': 'failed',
	'0': 'queued',
	// 1 is "sent, unconfirmed", 2 "on WhatsApp's servers": both are sent.
	'1': 'sent',
	'2': 'sent',
	'3': 'delivered',
	'4': 'read',
	// Undocumented: 5 is "played / read by all" on one page and "read by all" on another; read is
	// true of both.
	'5': 'read',
};

/** Docs: https://docs.periskope.app/api-reference/message/message-status (read 2026-11-20, v1) */
const stageOfWord: Readonly<Record<string, MessageStatus>> = {
	queued: 'queued',
	sending: 'sending',
	sent: 'sent',
	delivered: 'delivered',
	read: 'read',
	failed: 'failed',
};

/** A message of the queue, as the status page and the list of jobs show it. */
export const job = z.lazy(() =>
	z.object({
		queue_id: lenientText,
		unique_id: lenientText,
		/** Not there before WhatsApp has the message. */
		message_id: lenientText,
		chat_id: lenientText,
		status: lenientText,
		status_description: lenientString,
		ack: lenientText,
		// Undocumented: the example has queued_at and sent_at; the others are named after them.
		timeline: z
			.object({
				queued_at: lenientText,
				sent_at: lenientText,
				delivered_at: lenientText,
				read_at: lenientText,
			})
			.nullish()
			.catch(undefined),
		attempts: z.coerce.number().nullish().catch(undefined),
	}),
);

export type Job = z.output<typeof job>;

/** A job in the common words; undefined for one that names no message or no known stage. */
export const reportOf = (shown: Job, now: Date): StatusReport | undefined => {
	// The word says more than the number: 'sending' has none.
	const status = lookUp(stageOfWord, shown.status) ?? lookUp(stageOfAck, shown.ack);
	const messageId = shown.message_id || shown.queue_id || shown.unique_id;
	if (status === undefined || !messageId) return undefined;
	const { queued_at, sent_at, delivered_at, read_at } = shown.timeline ?? {};
	const times = { queued: queued_at, sent: sent_at, delivered: delivered_at, read: read_at };
	return {
		messageId,
		status,
		recipient: shown.chat_id ? showRecipient(shown.chat_id) : null,
		correlationId: shown.queue_id || messageId,
		occurredAt: firstTime(now, lookUp(times, status)),
		timestamps: {
			queued: isoTime(queued_at) ?? null,
			sent: isoTime(sent_at) ?? null,
			delivered: isoTime(delivered_at) ?? null,
			read: isoTime(read_at) ?? null,
		},
		error: status === 'failed' ? failureOf(shown.status_description) : null,
		ids: givenIds({
			queue_id: shown.queue_id,
			unique_id: shown.unique_id,
			message_id: shown.message_id,
			ack: shown.ack,
		}),
	};
};

/** Why a message was not delivered, as far as Periskope says. */
export const failureOf = (description: string | null | undefined): EventFailure =>
	eventFailure({
		category: 'provider',
		message: description || 'Periskope could not deliver the message',
		hint: 'Check that the phone is connected in Periskope and that the recipient is on WhatsApp',
		detail: description,
	});
