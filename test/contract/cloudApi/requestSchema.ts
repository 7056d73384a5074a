const envelope = {
	messaging_product: { const: 'whatsapp' },
	recipient_type: { enum: ['individual', 'group'] },
	to: { type: 'string', minLength: 1 },
	recipient: { type: 'string', pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$' },
	context: {
		type: 'object',
		additionalProperties: false,
		required: ['message_id'],
		properties: { message_id: { type: 'string', minLength: 1 } },
	},
	biz_opaque_callback_data: { type: 'string', minLength: 1, maxLength: 512 },
	recipient_identity_key_hash: { type: 'string', minLength: 1 },
	messaging_account_id: { type: 'string', minLength: 1 },
};

/** The documented body with one type's content, which stands under the type's own name. */
const requestOf = (type: string, content: object) => ({
	type: 'object',
	additionalProperties: false,
	required: ['messaging_product', 'type', type],
	properties: { ...envelope, type: { const: type }, [type]: content },
	// `to` wins over `recipient` when both are there, so two at once is never meant.
	oneOf: [{ required: ['to'] }, { required: ['recipient'] }],
	if: { properties: { recipient_type: { const: 'group' } }, required: ['recipient_type'] },
	then: {
		required: ['to'],
		properties: { to: { not: { pattern: '^\\+?[0-9]+$' } } },
	},
	// Without the plus Meta puts the sender's own country code in front.
	else: { properties: { to: { pattern: '^\\+[1-9][0-9]{6,14}$' } } },
});

/**
 * The documented body of POST /{version}/{phone-number-id}/messages for a text; SOURCE.md says
 * where each fact is from.
 */
export const textRequest = requestOf('text', {
	type: 'object',
	additionalProperties: false,
	required: ['body'],
	properties: {
		body: { type: 'string', minLength: 1, maxLength: 4096 },
		preview_url: { type: 'boolean' },
	},
});

/** The same for a location, whose coordinates are degrees written as decimal texts. */
export const locationRequest = requestOf('location', {
	type: 'object',
	additionalProperties: false,
	required: ['latitude', 'longitude'],
	properties: {
		latitude: { type: 'string', pattern: '^-?(90(\\.0+)?|[1-8]?[0-9](\\.[0-9]+)?)$' },
		longitude: {
			type: 'string',
			pattern: '^-?(180(\\.0+)?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]+)?)$',
		},
		name: { type: 'string', minLength: 1 },
		address: { type: 'string', minLength: 1 },
	},
});
