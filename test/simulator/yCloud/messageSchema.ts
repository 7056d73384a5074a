import { schemaChecker } from '../core/jsonSchema';

export interface SendRequest {
	from: string;
	to?: string;
	recipient?: string;
	customerProfile?: { name?: string; username?: string };
	type: 'text';
	text: { body: string; preview_url?: boolean };
	context?: { message_id?: string };
	externalId?: string;
	category?: 'utility' | 'authentication';
	ttlSeconds?: number;
	useDirectSend?: boolean;
	filterUnsubscribed?: boolean;
	filterBlocked?: boolean;
}

/** Message types that YCloud documents and the simulator does not play yet. */
export const typesNotPlayed: readonly string[] = [
	'template',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'location',
	'interactive',
	'contacts',
	'reaction',
];

const phoneNumber = { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' };

/**
 * Promises the first deviation of a send from the documented body.
 * Source: YCloud, "Enqueue a message" and API description v2, read 2026-11-20.
 */
export const checkSendRequest = schemaChecker<SendRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['from', 'type', 'text'],
	properties: {
		from: phoneNumber,
		to: phoneNumber,
		recipient: { type: 'string', pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$' },
		customerProfile: {
			type: 'object',
			additionalProperties: false,
			properties: { name: { type: 'string' }, username: { type: 'string' } },
		},
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
	},
});
