import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';
import type { SchemaResult } from '../core/jsonSchema';
import { namedType } from '../core/messageType';

interface Envelope {
	from: string;
	to?: string;
	recipient?: string;
	customerProfile?: { name?: string; username?: string };
	context?: { message_id?: string };
	externalId?: string;
	category?: 'utility' | 'authentication';
	ttlSeconds?: number;
	useDirectSend?: boolean;
	filterUnsubscribed?: boolean;
	filterBlocked?: boolean;
}

export interface TextRequest extends Envelope {
	type: 'text';
	text: { body: string; preview_url?: boolean };
}

export interface LocationRequest extends Envelope {
	type: 'location';
	location: Coordinates & { name?: string; address?: string };
}

export type SendRequest = TextRequest | LocationRequest;

/** Message types that the simulator plays. */
export const typesPlayed: readonly string[] = ['text', 'location'];

/** Message types that YCloud documents and the simulator does not play yet. */
export const typesNotPlayed: readonly string[] = [
	'template',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'interactive',
	'contacts',
	'reaction',
];

const phoneNumber = { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' };

const envelope = {
	from: phoneNumber,
	to: phoneNumber,
	recipient: { type: 'string', pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$' },
	customerProfile: {
		type: 'object',
		additionalProperties: false,
		properties: { name: { type: 'string' }, username: { type: 'string' } },
	},
	context: {
		type: 'object',
		additionalProperties: false,
		// The id must be the one of WhatsApp; YCloud's own message id finds nothing there.
		properties: { message_id: { type: 'string', pattern: '^wamid\\.' } },
	},
	externalId: { type: 'string' },
	category: { enum: ['utility', 'authentication'] },
	ttlSeconds: { type: 'integer', minimum: 30, maximum: 43_200 },
	useDirectSend: { type: 'boolean' },
	filterUnsubscribed: { type: 'boolean' },
	filterBlocked: { type: 'boolean' },
};

const checkText = schemaChecker<TextRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['from', 'type', 'text'],
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

const checkLocation = schemaChecker<LocationRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['from', 'type', 'location'],
	properties: {
		...envelope,
		type: { const: 'location' },
		location: {
			type: 'object',
			additionalProperties: false,
			required: ['latitude', 'longitude'],
			properties: {
				latitude: { type: 'number' },
				longitude: { type: 'number' },
				name: { type: 'string' },
				address: { type: 'string' },
			},
		},
	},
});

/**
 * Promises the first deviation of a send from what is documented for its type.
 * Source: YCloud, "Enqueue a message" and API description v2, read 2026-11-20.
 */
export function checkSendRequest(body: unknown): SchemaResult<SendRequest> {
	return namedType(body) === 'location' ? checkLocation(body) : checkText(body);
}
