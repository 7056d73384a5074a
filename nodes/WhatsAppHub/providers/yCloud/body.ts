import { z } from 'zod/v4';
import { textInput } from '../../core/input';
import { locationContent, replyContext, textContent } from '../graphContent';

// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20, v2)
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/send-a-message-directly (read 2026-11-20, v2)

const envelope = {
	/** The business number, E.164 with `+`. */
	from: z.string(),
	/** E.164 with `+`. Exactly one of `to` and `recipient` is sent. */
	to: z.string().optional(),
	/** A business-scoped user id. */
	recipient: z.string().optional(),
	context: replyContext.optional(),
	/** Comes back in every event of the message; the document sets no length. */
	externalId: textInput('Correlation ID').optional(),
	/** Both: for `POST /whatsapp/messages` only. */
	filterUnsubscribed: z.boolean().optional(),
	filterBlocked: z.boolean().optional(),
};

export const textBody = z.strictObject({
	...envelope,
	type: z.literal('text'),
	text: textContent,
});

export const locationBody = z.strictObject({
	...envelope,
	type: z.literal('location'),
	location: locationContent(z.number()),
});
