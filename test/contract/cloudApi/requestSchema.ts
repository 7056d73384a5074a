import { buttonsContent, listContent } from '../interactiveDocument';

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

/** Groups take texts, media and templates: what is of another type goes to people only. */
const toPeople = (request: ReturnType<typeof requestOf>) => ({
	...request,
	properties: { ...request.properties, recipient_type: { const: 'individual' } },
});

/** The same for a location, whose coordinates are degrees written as decimal texts. */
export const locationRequest = toPeople(
	requestOf('location', {
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
	}),
);

const link = { type: 'string', format: 'uri', pattern: '^https?://' };
const id = { type: 'string', minLength: 1 };
const caption = { type: 'string', minLength: 1, maxLength: 1024 };

/** A medium by its link or its ID, never both, and what its kind has beside. */
const medium = (more: object = {}) => ({
	type: 'object',
	additionalProperties: false,
	properties: { link, id, ...more },
	oneOf: [{ required: ['link'] }, { required: ['id'] }],
});

export const imageRequest = requestOf('image', medium({ caption }));
export const videoRequest = requestOf('video', medium({ caption }));
export const audioRequest = requestOf('audio', medium({ voice: { type: 'boolean' } }));
export const documentRequest = requestOf(
	'document',
	medium({ caption, filename: { type: 'string', minLength: 1 } }),
);
export const stickerRequest = requestOf('sticker', medium());

/** An empty emoji takes the reaction off. */
export const reactionRequest = toPeople(
	requestOf('reaction', {
		type: 'object',
		additionalProperties: false,
		required: ['message_id', 'emoji'],
		properties: { message_id: { type: 'string', minLength: 1 }, emoji: { type: 'string' } },
	}),
);

export const buttonsRequest = toPeople(
	requestOf('interactive', buttonsContent({ mediaIds: true })),
);
export const listRequest = toPeople(requestOf('interactive', listContent({ longest: 4096 })));
