const fields = {
	from: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
	to: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
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
		required: ['message_id'],
		properties: { message_id: { type: 'string', minLength: 1 } },
	},
	externalId: { type: 'string', minLength: 1 },
	category: { enum: ['utility', 'authentication'] },
	ttlSeconds: { type: 'integer', minimum: 30, maximum: 43200 },
	useDirectSend: { type: 'boolean' },
};

/**
 * The documented body of POST /whatsapp/messages/sendDirectly for a text; SOURCE.md says where
 * each fact is from.
 */
export const directTextRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['from', 'type', 'text'],
	properties: fields,
	// `to` wins over `recipient` when both are there, so two at once is never meant.
	oneOf: [{ required: ['to'] }, { required: ['recipient'] }],
};

/** The same of POST /whatsapp/messages, the only one that knows the two filters. */
export const queuedTextRequest = {
	...directTextRequest,
	properties: {
		...fields,
		filterUnsubscribed: { type: 'boolean' },
		filterBlocked: { type: 'boolean' },
	},
};
