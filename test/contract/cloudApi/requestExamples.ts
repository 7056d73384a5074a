const toNobody = { messaging_product: 'whatsapp', recipient_type: 'individual', type: 'text' };

const toPerson = { ...toNobody, to: '+12025550143' };

/** Text requests of the shapes that Meta's pages show, in words of our own. */
export const examples = {
	'a text with a preview': {
		...toPerson,
		text: { body: 'The programme: https://example.com/may', preview_url: true },
	},
	'a text without a word about previews': { ...toPerson, text: { body: 'See you at nine' } },
	'a reply': {
		...toPerson,
		text: { body: 'Thanks, noted' },
		context: { message_id: 'wamid.dGVzdHMtMDAwMQ==' },
	},
	'a text with data to come back in its statuses': {
		...toPerson,
		text: { body: 'Your parcel left' },
		biz_opaque_callback_data: 'parcel-7',
	},
	'a text to a business-scoped user id': {
		...toNobody,
		recipient: 'US.20255501430000000001',
		text: { body: 'Hello' },
	},
	'a text to a group': {
		...toPerson,
		recipient_type: 'group',
		to: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==',
		text: { body: 'Hello, everybody' },
	},
};

const hello = { text: { body: 'Hello' } };

/** Requests against Meta's document, one departure each. */
export const forbidden = {
	'no recipient': { ...toNobody, ...hello },
	'two recipients': { ...toPerson, ...hello, recipient: 'US.20255501430000000001' },
	'a number without its plus': { ...toPerson, ...hello, to: '12025550143' },
	'a person called a group': { ...toPerson, ...hello, recipient_type: 'group' },
	'an empty text': { ...toPerson, text: { body: '' } },
	'4097 characters': { ...toPerson, text: { body: 'a'.repeat(4097) } },
	'a preview that is a word': { ...toPerson, text: { body: 'Hello', preview_url: 'true' } },
	'a reply to nothing': { ...toPerson, ...hello, context: {} },
	'callback data of 513 characters': {
		...toPerson,
		...hello,
		biz_opaque_callback_data: 'a'.repeat(513),
	},
	'a field that nobody knows': { ...toPerson, ...hello, ttl: 60 },
	'another product': { ...toPerson, ...hello, messaging_product: 'messenger' },
};
