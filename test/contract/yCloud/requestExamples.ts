const toNobody = { from: '+12025550100', type: 'text' };

const toPerson = { ...toNobody, to: '+12025550143' };

const hello = { text: { body: 'Hello' } };

/** Text requests of the shapes that YCloud's pages show, in words of our own. */
export const directExamples = {
	'a text with a preview and an id of one’s own': {
		...toPerson,
		text: { body: 'The programme: https://example.com/may', preview_url: true },
		externalId: 'programme-5',
	},
	'a reply': { ...toPerson, text: { body: 'Noted' }, context: { message_id: 'wamid.dGVzdHM=' } },
	'a text to a business-scoped user id': {
		...toNobody,
		...hello,
		recipient: 'US.20255501430000000001',
	},
};

export const queuedExamples = {
	...directExamples,
	'a text that spares who does not want it': {
		...toPerson,
		...hello,
		filterUnsubscribed: true,
		filterBlocked: true,
	},
};

/** Requests against YCloud's document, one departure each. */
export const queuedForbidden = {
	'no sender': { to: '+12025550143', type: 'text', ...hello },
	'no recipient': { ...toNobody, ...hello },
	'two recipients': { ...toPerson, ...hello, recipient: 'US.20255501430000000001' },
	'a number without its plus': { ...toPerson, ...hello, to: '12025550143' },
	'no text': toPerson,
	'4097 characters': { ...toPerson, text: { body: 'a'.repeat(4097) } },
	'a preview that is a word': { ...toPerson, text: { body: 'Hello', preview_url: 'true' } },
	'a reply to nothing': { ...toPerson, ...hello, context: {} },
	'a filter that is a word': { ...toPerson, ...hello, filterBlocked: 'true' },
	'a field of Meta’s': { ...toPerson, ...hello, biz_opaque_callback_data: 'order-1' },
};

export const directForbidden = {
	'the filter of the other endpoint, blocked': { ...toPerson, ...hello, filterBlocked: true },
	'the filter of the other endpoint, unsubscribed': {
		...toPerson,
		...hello,
		filterUnsubscribed: false,
	},
};
