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
