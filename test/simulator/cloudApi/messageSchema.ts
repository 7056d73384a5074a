import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';
import type { SchemaResult } from '../core/jsonSchema';
import { namedType } from '../core/messageType';

interface Envelope {
	messaging_product: 'whatsapp';
	recipient_type?: 'individual' | 'group';
	to?: string;
	recipient?: string;
	context?: { message_id: string };
	biz_opaque_callback_data?: string;
	recipient_identity_key_hash?: string;
	messaging_account_id?: string;
}

export interface TextRequest extends Envelope {
	type?: 'text';
	text: { body: string; preview_url?: boolean };
}

export interface LocationRequest extends Envelope {
	type: 'location';
	location: Coordinates & { name?: string; address?: string };
}

export type MessageRequest = TextRequest | LocationRequest;

/** Message types that the simulator plays; each names the property that holds its content. */
export const typesPlayed: readonly string[] = ['text', 'location'];

/** Message types that Meta documents and the simulator does not play yet. */
export const typesNotPlayed: readonly string[] = [
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'contacts',
	'reaction',
	'interactive',
	'template',
	'pin',
];

const envelope = {
	messaging_product: { const: 'whatsapp' },
	recipient_type: { enum: ['individual', 'group'] },
	to: { type: 'string', minLength: 1 },
	recipient: { type: 'string', minLength: 1 },
	context: {
		type: 'object',
		additionalProperties: false,
		required: ['message_id'],
		properties: { message_id: { type: 'string', minLength: 1 } },
	},
	biz_opaque_callback_data: { type: 'string', maxLength: 512 },
	recipient_identity_key_hash: { type: 'string', minLength: 1 },
	messaging_account_id: { type: 'string', minLength: 1 },
};

const checkText = schemaChecker<TextRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['messaging_product', 'text'],
	properties: {
		...envelope,
		type: { const: 'text' },
		text: {
			type: 'object',
			additionalProperties: false,
			required: ['body'],
			properties: {
				body: { type: 'string', minLength: 1, maxLength: 4096 },
				preview_url: { type: 'boolean' },
			},
		},
	},
});

/** The guide shows coordinates as strings, the request samples of the reference as numbers. */
const coordinate = { type: ['string', 'number'] };

const checkLocation = schemaChecker<LocationRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['messaging_product', 'location'],
	properties: {
		...envelope,
		type: { const: 'location' },
		location: {
			type: 'object',
			additionalProperties: false,
			required: ['latitude', 'longitude'],
			properties: {
				latitude: coordinate,
				longitude: coordinate,
				name: { type: 'string' },
				address: { type: 'string' },
			},
		},
	},
});

/**
 * Promises the first deviation of a send from what is documented for its type; without a type it
 * is a text.
 * Source: Meta, Cloud API "Message API" reference, "Text messages" and "Location messages" guides,
 * read 2026-11-20.
 */
export function checkMessageRequest(body: unknown): SchemaResult<MessageRequest> {
	return namedType(body) === 'location' ? checkLocation(body) : checkText(body);
}
