import { z } from 'zod/v4';
import { textInput } from '../../core/input';
import { textListInput } from '../../core/listInput';

// What the bodies of a send may hold, without instance_id and access_token, which the credential adds.

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
export const linkPreviewBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		text: textInput('Text'),
		url: z.string(),
		title: z.string(),
		description: z.string().optional(),
		thumbnail: z.string().optional(),
		linkPreviewHighQuality: z.boolean().optional(),
	}),
);

/** Docs: https://api.wawp.net/en/docs/v2/send/location (read 2026-11-20, v2) */
export const locationBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		latitude: z.string(),
		longitude: z.string(),
		/** The name of the place. */
		title: z.string().optional(),
		/** Its address. */
		message: z.string().optional(),
	}),
);

/** Docs: https://api.wawp.net/en/docs/v2/send/poll (read 2026-11-20, v2) */
export const pollBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		poll: z.strictObject({
			name: z.string(),
			/** Fewer than 255 characters each. */
			options: textListInput('Answers', { min: 2, max: 12, entry: { max: 254 } }),
			multipleAnswers: z.boolean(),
		}),
	}),
);

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/event (read 2026-11-20, v2)
 *
 * Undocumented: the page lists dotted names (`event.location.name`); nested is the shape of the
 * engine behind the API (WAHA), as with the poll beside it. Which parts are required is not legible.
 */
export const eventBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		event: z.strictObject({
			name: z.string(),
			description: z.string().optional(),
			/** UNIX seconds, as the end. */
			startTime: z.number(),
			endTime: z.number().optional(),
			location: z.strictObject({ name: z.string() }).optional(),
			extraGuestsAllowed: z.boolean().optional(),
		}),
	}),
);

/** What is done to a message answers none besides. */
const toMessage = {
	chatId: z.string(),
	messageId: z.string(),
	reply_to: z
		.undefined({ error: "'Reply to Message ID' has no place here: 'Message ID' names the message" })
		.optional(),
};

/** Docs: https://api.wawp.net/en/docs/v2/send/poll/vote (read 2026-11-20, v2) */
export const pollVoteBody = z.lazy(() =>
	// In the words of the poll's answers; they replace an earlier vote, none takes it back.
	z.strictObject({ ...toMessage, votes: z.array(z.string()) }),
);

/** Docs: https://api.wawp.net/en/docs/v2/send/reaction (read 2026-11-20, v2) */
export const reactionBody = z.strictObject({
	...toMessage,
	/** Empty takes the reaction off. */
	reaction: z.string(),
});

/**
 * Undocumented: the pages list flat keys ("file[url]"), written so for a query string. The vendor's
 * own WordPress plugin and MCP server send JSON with a nested `file`, and base64 under `data` is seen
 * in production and in the engine's documents; some took flat keys for no file at all.
 */
const file = z.lazy(() =>
	z
		.strictObject({
			url: z.string().optional(),
			data: z.string().optional(),
			filename: z.string().min(1),
			mimetype: z.string().min(1),
		})
		.refine(({ url, data }) => (url === undefined) !== (data === undefined), {
			error: "'Take Media From' names neither a link nor a file",
		}),
);

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/image (read 2026-11-20, v2)
 * Docs: https://api.wawp.net/en/docs/v2/send/pdf, the path for documents of all kinds (read 2026-11-20, v2)
 */
export const captionedBody = z.lazy(() =>
	z.strictObject({ ...envelope, file, caption: textInput('Caption').optional() }),
);

/** Docs: https://api.wawp.net/en/docs/v2/send/video (read 2026-11-20, v2) */
export const videoBody = z.lazy(() =>
	z.strictObject({
		/** The one page of a send that lists no reply_to. */
		chatId: envelope.chatId,
		file,
		caption: textInput('Caption').optional(),
		convert: z.boolean().optional(),
		asNote: z.boolean().optional(),
	}),
);

/** Docs: https://api.wawp.net/en/docs/v2/send/voice (read 2026-11-20, v2) */
export const voiceBody = z.strictObject({ ...envelope, file, convert: z.boolean() });

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/list (read 2026-11-20, v2)
 *
 * Undocumented: only a row's description is marked as optional, and no limits are named; a list
 * without a footer or a description counts as complete.
 */
export const listBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		message: z.strictObject({
			title: z.string({ error: "'Header Text' is empty: a list of Wawp's has a title" }),
			description: textInput('Body'),
			footer: textInput('Footer').optional(),
			button: textInput('Button Text'),
			sections: z
				.array(
					z.strictObject({
						title: z.string({ error: "'Section Title' is empty: Wawp wants one for each section" }),
						rows: z
							.array(
								z.strictObject({
									title: textInput('Row Title'),
									rowId: textInput('Row ID'),
									description: z.string().optional(),
								}),
							)
							.min(1, { error: "'Rows' is empty: each section has at least one row" }),
					}),
				)
				.min(1, { error: "'Sections' is empty" }),
		}),
	}),
);

/**
 * Docs: https://api.wawp.net/en/docs/v2/send/contact (read 2026-11-20, v2)
 *
 * Undocumented: which of the four parts may be missing; without a name and a number it is no contact.
 */
export const contactsBody = z.lazy(() =>
	z.strictObject({
		...envelope,
		contacts: z
			.array(
				z.strictObject({
					fullName: textInput('Full Name'),
					organization: z.string().optional(),
					phoneNumber: z.string({ error: "'Phone Number' is empty" }),
					whatsappId: z.string().optional(),
				}),
			)
			.min(1, { error: "'Contacts' is empty" }),
	}),
);
