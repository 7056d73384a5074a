/**
 * The documented body of POST /message/send; SOURCE.md says where each fact is from. Media and
 * polls are named only, since the node sends neither yet.
 */
export const messageRequest = {
	type: 'object',
	additionalProperties: false,
	required: ['chat_id'],
	properties: {
		// `@lid` is a gap of the document: see SOURCE.md.
		chat_id: { type: 'string', pattern: '^([1-9][0-9]{6,14}(@c\\.us)?|[0-9-]+@(g\\.us|lid))$' },
		message: { type: 'string', minLength: 1 },
		media: { type: 'object' },
		poll: { type: 'object' },
		reply_to: { type: 'string', minLength: 1 },
		options: {
			type: 'object',
			additionalProperties: false,
			required: ['hide_url_preview'],
			properties: { hide_url_preview: { type: 'boolean' } },
		},
	},
	anyOf: [{ required: ['message'] }, { required: ['media'] }, { required: ['poll'] }],
};

/** The documented header that names the sending phone: bare digits, or the phone's id. */
export const messageHeaders = {
	type: 'object',
	additionalProperties: false,
	required: ['x-phone'],
	properties: { 'x-phone': { type: 'string', pattern: '^([1-9][0-9]{6,14}|phone-[A-Za-z0-9]+)$' } },
};
