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
