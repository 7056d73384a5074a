const toNobody = { from: '+12025550100', type: 'text' };

const toPerson = { ...toNobody, to: '+12025550143' };

const hello = { text: { body: 'Hello' } };

/** Text requests of the shapes that YCloud's pages show, in words of our own. */
export const directTextExamples = {
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
	'a text to somebody whose name is kept': {
		...toPerson,
		...hello,
		customerProfile: { name: 'Front desk', username: 'front_desk' },
	},
	'a utility text without a template': {
		...toPerson,
		text: { body: 'Your parcel left' },
		category: 'utility',
		ttlSeconds: 600,
	},
	'a one-time password without a template': {
		...toPerson,
		text: { body: '204817 is your code' },
		category: 'authentication',
		ttlSeconds: 30,
	},
};

export const queuedTextExamples = {
	...directTextExamples,
	'a text that spares who does not want it': {
		...toPerson,
		...hello,
		filterUnsubscribed: true,
		filterBlocked: true,
	},
};

/** Requests against YCloud's document, one departure each. */
export const queuedTextForbidden = {
	'no sender': { to: '+12025550143', type: 'text', ...hello },
	'no recipient': { ...toNobody, ...hello },
	'two recipients': { ...toPerson, ...hello, recipient: 'US.20255501430000000001' },
	'a number without its plus': { ...toPerson, ...hello, to: '12025550143' },
	'no text': toPerson,
	'4097 characters': { ...toPerson, text: { body: 'a'.repeat(4097) } },
	'a preview that is a word': { ...toPerson, text: { body: 'Hello', preview_url: 'true' } },
	'a reply to nothing': { ...toPerson, ...hello, context: {} },
	'a filter that is a word': { ...toPerson, ...hello, filterBlocked: 'true' },
	'a profile with a number': { ...toPerson, ...hello, customerProfile: { number: '12025550143' } },
	'a category of templates only': { ...toPerson, ...hello, category: 'marketing' },
	'a lifetime that is too short': { ...toPerson, ...hello, category: 'utility', ttlSeconds: 29 },
	'a lifetime that is too long': { ...toPerson, ...hello, category: 'utility', ttlSeconds: 43_201 },
	'a field of Meta’s': { ...toPerson, ...hello, biz_opaque_callback_data: 'order-1' },
};

export const directTextForbidden = {
	'the filter of the other endpoint, blocked': { ...toPerson, ...hello, filterBlocked: true },
	'the filter of the other endpoint, unsubscribed': {
		...toPerson,
		...hello,
		filterUnsubscribed: false,
	},
};

const placeToNobody = {
	from: '+12025550100',
	type: 'location',
	location: { latitude: 51.477928, longitude: -0.001545 },
};

const placeToPerson = { ...placeToNobody, to: '+12025550143' };

/** The same for locations. */
export const directLocationExamples = {
	'a bare place': placeToPerson,
	'a place with a name, an address and an id of one’s own': {
		...placeToPerson,
		location: { ...placeToPerson.location, name: 'The old observatory', address: 'Up the hill' },
		externalId: 'observatory-5',
	},
	'a place in whole degrees': { ...placeToPerson, location: { latitude: -90, longitude: 180 } },
	'a place in reply': { ...placeToPerson, context: { message_id: 'wamid.dGVzdHM=' } },
	'a place to a business-scoped user id': {
		...placeToNobody,
		recipient: 'US.20255501430000000001',
	},
};

export const queuedLocationExamples = {
	...directLocationExamples,
	'a place that spares who does not want it': {
		...placeToPerson,
		filterUnsubscribed: true,
		filterBlocked: false,
	},
};

export const queuedLocationForbidden = {
	'coordinates as texts': {
		...placeToPerson,
		location: { latitude: '51.477928', longitude: '-0.001545' },
	},
	'a latitude beyond the pole': {
		...placeToPerson,
		location: { latitude: 90.0001, longitude: 0 },
	},
	'a longitude beyond the map': {
		...placeToPerson,
		location: { latitude: 0, longitude: -180.0001 },
	},
	'no longitude': { ...placeToPerson, location: { latitude: 51.477928 } },
	'no place': { from: '+12025550100', to: '+12025550143', type: 'location' },
	'a text beside the place': { ...placeToPerson, ...hello },
	'a link, as received places have one': {
		...placeToPerson,
		location: { ...placeToPerson.location, url: 'https://example.com/' },
	},
	'no recipient': placeToNobody,
};

export const directLocationForbidden = {
	...queuedLocationForbidden,
	'the filter of the other endpoint': { ...placeToPerson, filterBlocked: true },
};
