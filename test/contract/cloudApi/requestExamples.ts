const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual' };

const toNobody = { ...envelope, type: 'text' };

const toPerson = { ...toNobody, to: '+12025550143' };

const group = { recipient_type: 'group', to: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==' };

/** Text requests of the shapes that Meta's pages show, in words of our own. */
export const textExamples = {
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
	'a text for one identity only': {
		...toPerson,
		text: { body: 'Your new PIN is on its way' },
		recipient_identity_key_hash: 'dGVzdHM=',
	},
	'a text to a business-scoped user id': {
		...toNobody,
		recipient: 'US.20255501430000000001',
		text: { body: 'Hello' },
	},
	'a text to a group': {
		...toPerson,
		...group,
		text: { body: 'Hello, everybody' },
	},
};

const hello = { text: { body: 'Hello' } };

/** Requests against Meta's document, one departure each. */
export const textForbidden = {
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

const locationToNobody = { ...envelope, type: 'location' };

const locationToPerson = { ...locationToNobody, to: '+12025550143' };

const place = { latitude: '51.477928', longitude: '-0.001545' };

/** The same for locations. */
export const locationExamples = {
	'a bare place': { ...locationToPerson, location: place },
	'a place with a name and an address': {
		...locationToPerson,
		location: { ...place, name: 'The old observatory', address: 'Up the hill, Greenwich' },
	},
	'a place as far as one can go': {
		...locationToPerson,
		location: { latitude: '-90', longitude: '180.0' },
	},
	'a place in reply, with data to come back in its statuses': {
		...locationToPerson,
		location: place,
		context: { message_id: 'wamid.dGVzdHMtMDAwMQ==' },
		biz_opaque_callback_data: 'parcel-7',
	},
	'a place to a business-scoped user id': {
		...locationToNobody,
		recipient: 'US.20255501430000000001',
		location: place,
	},
};

export const locationForbidden = {
	'coordinates as numbers': {
		...locationToPerson,
		location: { latitude: 51.477928, longitude: -0.001545 },
	},
	'a coordinate with an exponent': {
		...locationToPerson,
		location: { ...place, latitude: '1e-7' },
	},
	'a coordinate with a comma': {
		...locationToPerson,
		location: { ...place, latitude: '51,477928' },
	},
	'a latitude beyond the pole': {
		...locationToPerson,
		location: { ...place, latitude: '90.0001' },
	},
	'a longitude beyond the map': {
		...locationToPerson,
		location: { ...place, longitude: '-180.0001' },
	},
	'no longitude': { ...locationToPerson, location: { latitude: '51.477928' } },
	'the coordinates outside `location`': { ...locationToPerson, ...place },
	'a place under the name of a text': { ...locationToPerson, text: { body: 'Hello' } },
	'the name that Wawp gives the name': { ...locationToPerson, location: { ...place, title: 'x' } },
	'no recipient': { ...locationToNobody, location: place },
	'a place to a group': { ...locationToPerson, ...group, location: place },
};
