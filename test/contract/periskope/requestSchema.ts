const fields = {
	// `@lid` is a gap of the document: see SOURCE.md.
	chat_id: { type: 'string', pattern: '^([1-9][0-9]{6,14}(@c\\.us)?|[0-9-]+@(g\\.us|lid))$' },
	message: { type: 'string', minLength: 1 },
	media: {
		type: 'object',
		additionalProperties: false,
		required: ['type', 'filename', 'mimetype'],
		properties: {
			type: { enum: ['document', 'image', 'video', 'audio'] },
			filename: { type: 'string', minLength: 1 },
			mimetype: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+(\\s*;.*)?$' },
			url: { type: 'string', format: 'uri', pattern: '^https?://' },
			filedata: { type: 'string', minLength: 1 },
		},
		oneOf: [{ required: ['url'] }, { required: ['filedata'] }],
	},
	poll: {
		type: 'object',
		additionalProperties: false,
		required: ['pollName', 'pollOptions'],
		properties: {
			pollName: { type: 'string', minLength: 1 },
			// The document is silent on how many; fewer than two are no choice.
			pollOptions: { type: 'array', minItems: 2, items: { type: 'string', minLength: 1 } },
			options: {
				type: 'object',
				additionalProperties: false,
				minProperties: 1,
				properties: {
					allowMultipleAnswers: { type: 'boolean' },
					pollId: { type: 'string', minLength: 1 },
				},
			},
		},
	},
	reply_to: { type: 'string', minLength: 1 },
	options: {
		type: 'object',
		additionalProperties: false,
		required: ['hide_url_preview'],
		properties: { hide_url_preview: { type: 'boolean' } },
	},
};

/** The documented body of POST /message/send; SOURCE.md says where each fact is from. */
const requestOf = (content: string) => ({
	type: 'object',
	additionalProperties: false,
	required: ['chat_id', content],
	properties: fields,
});

export const textRequest = requestOf('message');
export const pollRequest = requestOf('poll');

/** The words beside a medium are its caption. */
export const mediaRequest = requestOf('media');

/** The documented header that names the sending phone: bare digits, or the phone's id. */
export const messageHeaders = {
	type: 'object',
	additionalProperties: false,
	required: ['x-phone'],
	properties: { 'x-phone': { type: 'string', pattern: '^([1-9][0-9]{6,14}|phone-[A-Za-z0-9]+)$' } },
};
