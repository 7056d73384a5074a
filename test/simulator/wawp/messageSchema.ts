import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';

interface Envelope {
	instance_id?: string;
	access_token?: string;
	chatId: string;
	reply_to?: string | null | false;
}

export interface TextRequest extends Envelope {
	message: string;
}

export interface LinkPreviewRequest extends Envelope {
	text: string;
	url: string;
	title: string;
	description?: string;
	thumbnail?: string;
	linkPreviewHighQuality?: boolean;
}

export interface LocationRequest extends Envelope, Coordinates {
	title?: string;
	/** The address. */
	message?: string;
}

export interface PollRequest extends Envelope {
	poll: { name: string; options: string[]; multipleAnswers?: boolean };
}

const envelope = {
	instance_id: { type: 'string' },
	access_token: { type: 'string' },
	chatId: { type: 'string', minLength: 1 },
	// Samples of the documents show null and false where there is nothing to reply to.
	reply_to: { anyOf: [{ type: 'string' }, { type: 'null' }, { const: false }] },
};

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
		...envelope,
		message: { type: 'string', minLength: 1, maxLength: 4096 },
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
		...envelope,
		text: { type: 'string', minLength: 1 },
		url: webUrl,
		title: { type: 'string', minLength: 1 },
		description: { type: 'string' },
		thumbnail: webUrl,
		linkPreviewHighQuality: { type: 'boolean' },
	},
});

/** The documents name strings; numbers say the same. */
const coordinate = { type: ['string', 'number'] };

/**
 * Promises the first deviation from the documented body of POST /v2/send/location.
 * Source: Wawp, "Send Location", read 2026-11-20.
 */
export const checkLocationRequest = schemaChecker<LocationRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'latitude', 'longitude'],
	properties: {
		...envelope,
		latitude: coordinate,
		longitude: coordinate,
		title: { type: 'string' },
		message: { type: 'string' },
	},
});

/**
 * Promises the first deviation from the documented body of POST /v2/send/poll.
 * Source: Wawp, "Send Poll", read 2026-11-20.
 */
export const checkPollRequest = schemaChecker<PollRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'poll'],
	properties: {
		...envelope,
		poll: {
			type: 'object',
			additionalProperties: false,
			required: ['name', 'options'],
			properties: {
				name: { type: 'string', minLength: 1 },
				options: {
					type: 'array',
					minItems: 2,
					maxItems: 12,
					items: { type: 'string', minLength: 1, maxLength: 254 },
				},
				multipleAnswers: { type: 'boolean' },
			},
		},
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
