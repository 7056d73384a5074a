import type { JsonObject } from '../contract';

/** The kinds of media that Periskope sends. */
export type MediaType = 'document' | 'image' | 'video' | 'audio';

export interface Media {
	type: MediaType;
	filename: string;
	mimetype: string;
	/** Here or below is the file, which the schema alone does not promise. */
	url?: string;
	filedata?: string;
}

export interface Poll {
	pollName: string;
	pollOptions: string[];
	options?: { allowMultipleAnswers?: boolean; pollId?: string };
}

/** What sends, broadcasts and scheduled messages say; one of the first three must be there. */
export interface Content {
	message?: string;
	media?: Media;
	poll?: Poll;
	reply_to?: string;
}

/** Periskope names no bounds for the options; a poll that asks nothing is none. */
const poll = {
	type: 'object',
	additionalProperties: false,
	required: ['pollName', 'pollOptions'],
	properties: {
		pollName: { type: 'string', minLength: 1 },
		pollOptions: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
		options: {
			type: 'object',
			additionalProperties: false,
			properties: { allowMultipleAnswers: { type: 'boolean' }, pollId: { type: 'string' } },
		},
	},
};

const media = {
	type: 'object',
	additionalProperties: false,
	required: ['type', 'filename', 'mimetype'],
	properties: {
		type: { enum: ['document', 'image', 'video', 'audio'] },
		filename: { type: 'string', minLength: 1 },
		mimetype: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+(\\s*;.*)?$' },
		url: { type: 'string', format: 'uri', pattern: '^https?://' },
		filedata: { type: 'string' },
	},
};

/**
 * A chat as requests name it. The plus sign is not part of a chat id: the documents want country
 * code and number, with or without @c.us. Undocumented: `@lid`; the page names @c.us and @g.us only,
 * but Periskope's own contacts carry such ids (periskope-client 1.1.3, contact_lid).
 * Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20)
 */
export const chatIdSchema = {
	type: 'string',
	pattern: '^([1-9]\\d{6,14}(@c\\.us)?|[\\d-]+@(g\\.us|lid))$',
};

/**
 * The properties of content, the same wherever a message is described.
 * Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20)
 */
export const contentSchemas: JsonObject = {
	message: { type: 'string', minLength: 1 },
	media,
	poll,
	reply_to: { type: 'string', minLength: 1 },
};

/** Promises the whole id of a chat, whose ending persons may leave out. */
export function wholeChatId(chatId: string): string {
	return chatId.includes('@') ? chatId : `${chatId}@c.us`;
}
