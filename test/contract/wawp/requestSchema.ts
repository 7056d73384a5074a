const envelope = {
	// `@lid` is a gap of the page: see SOURCE.md. The samples also show bare digits.
	chatId: {
		type: 'string',
		pattern: '^([1-9][0-9]{6,14}(@c\\.us)?|[0-9-]+@(g\\.us|newsletter|lid))$',
	},
	reply_to: { type: 'string', minLength: 1 },
};

/** The documented body of POST /v2/send/text, but for the two fields of the credential. */
export const textRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'message'],
	properties: { ...envelope, message: { type: 'string', minLength: 1, maxLength: 4096 } },
};

/** The same of POST /v2/send/link-preview. */
export const linkPreviewRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'text', 'url', 'title'],
	properties: {
		...envelope,
		text: { type: 'string', minLength: 1 },
		url: { type: 'string', format: 'uri', pattern: '^https?://' },
		title: { type: 'string', minLength: 1 },
		description: { type: 'string', minLength: 1 },
		thumbnail: { type: 'string', format: 'uri', pattern: '^https?://' },
		linkPreviewHighQuality: { type: 'boolean' },
	},
};

/** The same of POST /v2/send/location; coordinates are degrees written as decimal texts. */
export const locationRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'latitude', 'longitude'],
	properties: {
		...envelope,
		latitude: { type: 'string', pattern: '^-?(90(\\.0+)?|[1-8]?[0-9](\\.[0-9]+)?)$' },
		longitude: {
			type: 'string',
			pattern: '^-?(180(\\.0+)?|(1[0-7][0-9]|[1-9]?[0-9])(\\.[0-9]+)?)$',
		},
		title: { type: 'string', minLength: 1 },
		message: { type: 'string', minLength: 1 },
	},
};

/** The same of POST /v2/send/poll. */
export const pollRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'poll'],
	properties: {
		...envelope,
		poll: {
			type: 'object',
			additionalProperties: false,
			required: ['name', 'options', 'multipleAnswers'],
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
};

/** `data`, base64, is a gap of the pages: see SOURCE.md. */
const file = {
	type: 'object',
	additionalProperties: false,
	required: ['filename', 'mimetype'],
	properties: {
		url: { type: 'string', format: 'uri', pattern: '^https?://' },
		data: { type: 'string', minLength: 1 },
		filename: { type: 'string', minLength: 1 },
		mimetype: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+(\\s*;.*)?$' },
	},
	oneOf: [{ required: ['url'] }, { required: ['data'] }],
};

const fileRequest = (properties: object, required: readonly string[] = []) => ({
	type: 'object',
	additionalProperties: false,
	required: ['chatId', 'file', ...required],
	properties: { ...envelope, file, ...properties },
});

const caption = { type: 'string', minLength: 1 };
const convert = { type: 'boolean' };

/** The same of POST /v2/send/image and of POST /v2/send/pdf, for documents of all kinds. */
export const captionedRequest = fileRequest({ caption });

/** The same of POST /v2/send/video; a reply is not on its page, and is refused before. */
export const videoRequest = fileRequest({ caption, convert, asNote: { type: 'boolean' } });

/** The same of POST /v2/send/voice. */
export const voiceRequest = fileRequest({ convert }, ['convert']);
