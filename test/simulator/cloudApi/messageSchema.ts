import { schemaChecker } from '../core/jsonSchema';

export interface MessageRequest {
	messaging_product: 'whatsapp';
	recipient_type?: 'individual' | 'group';
	to?: string;
	recipient?: string;
	type?: 'text';
	text: { body: string; preview_url?: boolean };
	context?: { message_id: string };
	biz_opaque_callback_data?: string;
	recipient_identity_key_hash?: string;
	messaging_account_id?: string;
}

/** Message types that Meta documents and the simulator does not play yet. */
export const typesNotPlayed: readonly string[] = [
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'location',
	'contacts',
	'reaction',
	'interactive',
	'template',
	'pin',
];

/**
 * Promises the first deviation of a send from the documented envelope.
 * Source: Meta, Cloud API "Message API" reference and "Text messages" guide, read 2026-11-20.
 */
export const checkMessageRequest = schemaChecker<MessageRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['messaging_product', 'text'],
	properties: {
		messaging_product: { const: 'whatsapp' },
		recipient_type: { enum: ['individual', 'group'] },
		to: { type: 'string', minLength: 1 },
		recipient: { type: 'string', minLength: 1 },
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
			required: ['message_id'],
			properties: { message_id: { type: 'string', minLength: 1 } },
		},
		biz_opaque_callback_data: { type: 'string', maxLength: 512 },
		recipient_identity_key_hash: { type: 'string', minLength: 1 },
		messaging_account_id: { type: 'string', minLength: 1 },
	},
});
