import { z } from 'zod/v4';
import { textInput } from '../../core/input';

// Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20, v1)

export const textBody = z.strictObject({
	/** `<digits>@c.us` for a person, `…@g.us` for a group. */
	chat_id: z.string(),
	/** The document sets no length. */
	message: textInput('Text'),
	/** The message_id of the quoted message. */
	reply_to: z.string().min(1).optional(),
	// Undocumented: the page lists hide_url_preview without its place; the vendor's own SDK
	// (periskope-client 1.1.3, types) and code in production nest it under `options`.
	options: z.strictObject({ hide_url_preview: z.boolean() }).optional(),
});
