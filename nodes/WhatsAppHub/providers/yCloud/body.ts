import { z } from 'zod/v4';
import { textInput } from '../../core/input';
import { bodiesWith } from '../meta/messages/body';

// What the body of a send may hold around its content.
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20, v2)
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/send-a-message-directly (read 2026-11-20, v2)

const envelope = () => ({
	/** The business number, E.164 with `+`. */
	from: z.string(),
	/** E.164 with `+`. Exactly one of `to` and `recipient` is sent. */
	to: z.string().optional(),
	/** A business-scoped user id. */
	recipient: z.string().optional(),
	/** The quoted message, by its wamid. */
	context: z.strictObject({ message_id: z.string().min(1) }).optional(),
	/** Comes back in every event of the message; the document sets no length. */
	externalId: textInput('Correlation ID').optional(),
	/** Both: for `POST /whatsapp/messages` only. */
	filterUnsubscribed: z.boolean().optional(),
	filterBlocked: z.boolean().optional(),
	customerProfile: z
		.strictObject({ name: z.string().optional(), username: z.string().optional() })
		.optional(),
	/** Of Direct Send: what the message counts as, and the seconds in which it must arrive. */
	category: z.enum(['utility', 'authentication']).optional(),
	ttlSeconds: z.int().min(30).max(43_200).optional(),
	/** Of Direct Send as well, for templates. */
	useDirectSend: z.boolean().optional(),
});

/** The body of a message of one type. */
export const messageBody = bodiesWith(envelope);
