import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';
import { envelopeSchemas, webUrl } from './envelope';
import type { Envelope } from './envelope';

// What texts, link previews, locations and polls may hold.

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

/**
 * Promises the first deviation from the documented body of POST /v2/send/text.
 * Source: Wawp, "Send Text Message", read 2026-11-20.
 */
export const checkTextRequest = schemaChecker<TextRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'message'],
	properties: {
		...envelopeSchemas,
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
		...envelopeSchemas,
		text: { type: 'string', minLength: 1 },
		url: webUrl,
		title: { type: 'string', minLength: 1 },
		description: { type: 'string' },
		thumbnail: webUrl,
		linkPreviewHighQuality: { type: 'boolean' },
	},
});

/** The page names strings, and its example has them. */
const coordinate = { type: 'string' };

/**
 * Promises the first deviation from the documented body of POST /v2/send/location.
 * Source: Wawp, "Send Location", read 2026-11-20.
 */
export const checkLocationRequest = schemaChecker<LocationRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'latitude', 'longitude'],
	properties: {
		...envelopeSchemas,
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
		...envelopeSchemas,
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
