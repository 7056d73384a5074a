import { z } from 'zod/v4';
import { textInput } from '../../core/input';
import { bodiesWith } from '../meta/messages/body';

// What the body of a send may hold around its content.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api (read 2026-11-20, v25.0)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20)

const envelope = () => ({
	messaging_product: z.literal('whatsapp'),
	recipient_type: z.enum(['individual', 'group']),
	/** A phone number, or a group id. Exactly one of `to` and `recipient` is sent. */
	to: z.string().optional(),
	/** A business-scoped user id. */
	recipient: z.string().optional(),
	/** The quoted message, by its wamid. */
	context: z.strictObject({ message_id: z.string().min(1) }).optional(),
	/** Comes back in every status of the message; at most 512 characters. */
	biz_opaque_callback_data: textInput('Correlation ID', { max: 512 }).optional(),
	/** The message goes out only while the recipient's identity has this hash. */
	recipient_identity_key_hash: z.string().min(1).optional(),
	/** Of Direct Send: what the message counts as, and the seconds in which it must arrive. */
	category: z.enum(['utility', 'authentication']).optional(),
	ttl_seconds: z.int().min(30).max(43_200).optional(),
	/** The template that Meta makes of a utility message. */
	direct_send_config: z
		.strictObject({ template_name: z.string().regex(/^[a-z0-9_]{1,512}$/) })
		.optional(),
});

/** The body of a message of one type. */
export const messageBody = bodiesWith(envelope);
