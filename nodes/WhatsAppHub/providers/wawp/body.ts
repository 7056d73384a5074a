import { z } from 'zod/v4';
import { textInput, textListInput } from '../../core/input';

// instance_id and access_token are added to the body by the credential.

const envelope = {
	/** `…@c.us`, `…@g.us`, `…@newsletter`; `…@lid` by the readme of the vendor's own n8n node. */
	chatId: z.string(),
	reply_to: z.string().min(1).optional(),
};

/** Docs: https://api.wawp.net/en/docs/v2/send/text (read 2026-11-20, v2) */
export const textBody = z.strictObject({
	...envelope,
	message: textInput('Text', { max: 4096 }),
});

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/link-preview (read 2026-11-20, v2)
 *
 * Undocumented: which fields are required is not legible in the stored page; its prose asks for
 * text, url and title.
 */
export const linkPreviewBody = z.strictObject({
	...envelope,
	text: textInput('Text'),
	url: z.string(),
	title: z.string(),
	description: z.string().optional(),
	thumbnail: z.string().optional(),
});

/** Docs: https://api.wawp.net/en/docs/v2/send/location (read 2026-11-20, v2) */
export const locationBody = z.strictObject({
	...envelope,
	latitude: z.string(),
	longitude: z.string(),
	/** The name of the place. */
	title: z.string().optional(),
	/** Its address. */
	message: z.string().optional(),
});

/** Docs: https://api.wawp.net/en/docs/v2/send/poll (read 2026-11-20, v2) */
export const pollBody = z.strictObject({
	...envelope,
	poll: z.strictObject({
		name: z.string(),
		/** Fewer than 255 characters each. */
		options: textListInput('Answers', { min: 2, max: 12, entry: { max: 254 } }),
		multipleAnswers: z.boolean(),
	}),
});

/**
 * Undocumented: the pages list flat keys ("file[url]"), written so for a query string. The vendor's
 * own WordPress plugin and MCP server send JSON with a nested `file`, and base64 under `data` is seen
 * in production and in the engine's documents; some took flat keys for no file at all.
 */
const file = z
	.strictObject({
		url: z.string().optional(),
		data: z.string().optional(),
		filename: z.string().min(1),
		mimetype: z.string().min(1),
	})
	.refine(({ url, data }) => (url === undefined) !== (data === undefined), {
		error: "'Take Media From' names neither a link nor a file",
	});

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/image (read 2026-11-20, v2)
 * Docs: https://api.wawp.net/en/docs/v2/send/pdf, the path for documents of all kinds (read 2026-11-20, v2)
 */
export const captionedBody = z.strictObject({
	...envelope,
	file,
	caption: textInput('Caption').optional(),
});

/** Docs: https://api.wawp.net/en/docs/v2/send/video (read 2026-11-20, v2) */
export const videoBody = z.strictObject({
	...envelope,
	file,
	caption: textInput('Caption').optional(),
	convert: z.boolean().optional(),
	asNote: z.boolean().optional(),
});

/** Docs: https://api.wawp.net/en/docs/v2/send/voice (read 2026-11-20, v2) */
export const voiceBody = z.strictObject({ ...envelope, file, convert: z.boolean() });
