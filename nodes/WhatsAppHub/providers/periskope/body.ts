import { z } from 'zod/v4';
import { textInput } from '../../core/input';

// What the bodies of a send may hold.
// Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20, v1)

const envelope = {
	/** `<digits>@c.us` for a person, `…@g.us` for a group. */
	chat_id: z.string(),
	/** The message_id of the quoted message. */
	reply_to: z.string().min(1).optional(),
};

export const textBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		/** The document sets no length. */
		message: textInput('Text'),
		// Undocumented: the page lists hide_url_preview without its place; the vendor's own SDK
		// (periskope-client 1.1.3, types) and code in production nest it under `options`.
		options: z.strictObject({ hide_url_preview: z.boolean() }).optional(),
	}),
);

/** Docs: the vendor's SDK (periskope-client 1.1.3, types) names what is required (read 2026-11-20). */
export const mediaBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		/** The caption; the document sets no length. */
		message: textInput('Caption').optional(),
		media: z
			.strictObject({
				type: z.enum(['document', 'image', 'video', 'audio']),
				filename: z.string().min(1),
				mimetype: z.string().min(1),
				/** Either a public link or the file in base64. */
				url: z.string().optional(),
				filedata: z.string().optional(),
			})
			.refine(({ url, filedata }) => (url === undefined) !== (filedata === undefined), {
				error: "'Take Media From' names neither a link nor a file",
			}),
	}),
);

export const pollBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		poll: z.strictObject({
			pollName: z.string(),
			// Undocumented: the page describes pollOptions as base64, a slip of the pen; its example and
			// the vendor's SDK (periskope-client 1.1.3) have a list of texts.
			pollOptions: z.array(z.string()),
			options: z
				.strictObject({
					allowMultipleAnswers: z.boolean().optional(),
					pollId: z.string().optional(),
				})
				.optional(),
		}),
	}),
);
