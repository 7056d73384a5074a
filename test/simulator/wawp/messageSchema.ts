import { schemaChecker } from '../core/jsonSchema';

export interface TextRequest {
	instance_id?: string;
	access_token?: string;
	chatId: string;
	message: string;
	reply_to?: string | null | false;
}

export interface LinkPreviewRequest {
	instance_id?: string;
	access_token?: string;
	chatId: string;
	text: string;
	url: string;
	title: string;
	description?: string;
	thumbnail?: string;
	linkPreviewHighQuality?: boolean;
	reply_to?: string | null | false;
}

const credentials = { instance_id: { type: 'string' }, access_token: { type: 'string' } };

/** Samples of the documents show null and false where there is nothing to reply to. */
const replyTo = { anyOf: [{ type: 'string' }, { type: 'null' }, { const: false }] };

const webUrl = { type: 'string', format: 'uri', pattern: '^https?://' };

/**
 * Promises the first deviation from the documented body of POST /v2/send/text.
 * Source: Wawp, "Send Text Message", read 2026-11-20.
 */
export const checkTextRequest = schemaChecker<TextRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'message'],
	properties: {
		...credentials,
		chatId: { type: 'string', minLength: 1 },
		message: { type: 'string', minLength: 1, maxLength: 4096 },
		reply_to: replyTo,
	},
});

/**
 * Promises the first deviation from the documented body of POST /v2/send/link-preview.
 * Source: Wawp, "Send Link Preview", read 2026-11-20.
 */
export const checkLinkPreviewRequest = schemaChecker<LinkPreviewRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'text', 'url', 'title'],
	properties: {
		...credentials,
		chatId: { type: 'string', minLength: 1 },
		text: { type: 'string', minLength: 1 },
		url: webUrl,
		title: { type: 'string', minLength: 1 },
		description: { type: 'string' },
		thumbnail: webUrl,
		linkPreviewHighQuality: { type: 'boolean' },
		reply_to: replyTo,
	},
});

/**
 * Promises the chat that a chatId names, or nothing when it names none: digits alone mean a person,
 * a plus sign and spaces do not count, a leading 00 is no country code.
 * Source: Wawp, "Send Text Message" and "Chat ID" notes, read 2026-11-20.
 */
export function chatOf(chatId: string): string | undefined {
	const stripped = chatId.replace(/[+\s]/g, '');
	if (/^[1-9]\d{6,14}$/.test(stripped)) return `${stripped}@c.us`;
	if (/^[1-9]\d{6,14}@c\.us$/.test(stripped)) return stripped;
	return /^[\d-]+@(g\.us|newsletter|lid)$/.test(stripped) ? stripped : undefined;
}
