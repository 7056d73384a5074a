import { buttonsContent, listContent } from '../interactiveDocument';

const envelope = {
	from: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
	to: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
	recipient: { type: 'string', pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$' },
	customerProfile: {
		type: 'object',
		additionalProperties: false,
		properties: { name: { type: 'string' }, username: { type: 'string' } },
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

const filters = {
	filterUnsubscribed: { type: 'boolean' },
	filterBlocked: { type: 'boolean' },
};

/** The documented body with one type's content, which stands under the type's own name. */
const requestOf = (type: string, content: object, more: object = {}) => ({
	type: 'object',
	additionalProperties: false,
	required: ['from', 'type', type],
	properties: { ...envelope, ...more, type: { const: type }, [type]: content },
	// `to` wins over `recipient` when both are there, so two at once is never meant.
	oneOf: [{ required: ['to'] }, { required: ['recipient'] }],
});

const text = {
	type: 'object',
	additionalProperties: false,
	required: ['body'],
	properties: {
		body: { type: 'string', minLength: 1, maxLength: 4096 },
		preview_url: { type: 'boolean' },
	},
};

/** Degrees, and numbers here, unlike at Meta. */
const location = {
	type: 'object',
	additionalProperties: false,
	required: ['latitude', 'longitude'],
	properties: {
		latitude: { type: 'number', minimum: -90, maximum: 90 },
		longitude: { type: 'number', minimum: -180, maximum: 180 },
		name: { type: 'string', minLength: 1 },
		address: { type: 'string', minLength: 1 },
	},
};

/**
 * The documented bodies of POST /whatsapp/messages/sendDirectly; SOURCE.md says where each fact is
 * from.
 */
export const directTextRequest = requestOf('text', text);
export const directLocationRequest = requestOf('location', location);

/** The same of POST /whatsapp/messages, the only one that knows the two filters. */
export const queuedTextRequest = requestOf('text', text, filters);
export const queuedLocationRequest = requestOf('location', location, filters);

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

/** The content of media and reactions; YCloud knows no voice messages, only audio. */
const more = {
	image: medium({ caption }),
	video: medium({ caption }),
	audio: medium(),
	document: medium({ caption, filename: { type: 'string', minLength: 1 } }),
	sticker: medium(),
	reaction: {
		type: 'object',
		additionalProperties: false,
		required: ['message_id', 'emoji'],
		properties: { message_id: { type: 'string', minLength: 1 }, emoji: { type: 'string' } },
	},
} as const;

const interactive = {
	buttons: buttonsContent({ mediaIds: false }),
	list: listContent({ longest: 1024 }),
} as const;

export const queuedInteractive = (type: keyof typeof interactive) =>
	requestOf('interactive', interactive[type], filters);
export const directInteractive = (type: keyof typeof interactive) =>
	requestOf('interactive', interactive[type]);

export type FurtherType = keyof typeof more;

export const queuedRequest = (type: FurtherType) => requestOf(type, more[type], filters);
export const directRequest = (type: FurtherType) => requestOf(type, more[type]);
