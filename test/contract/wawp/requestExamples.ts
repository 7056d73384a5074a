const hello = { chatId: '12025550143@c.us', message: 'Hello' };

const card = {
	chatId: '12025550143@c.us',
	text: 'Our programme for May',
	url: 'https://example.com/may',
	title: 'May',
};

/** Requests of the shapes that Wawp's pages show, in words of our own. */
export const textExamples = {
	'a text': hello,
	'a reply': { ...hello, reply_to: 'false_12025550143@c.us_3EB0000000000000000001' },
	'a text to bare digits': { ...hello, chatId: '12025550143' },
	'a text to a group': { ...hello, chatId: '120363000000000001@g.us' },
	'a text to a channel': { ...hello, chatId: '120363000000000002@newsletter' },
};

export const textForbidden = {
	'no chat': { message: 'Hello' },
	'no message': { chatId: '12025550143@c.us' },
	'the name that an old snippet gave the message': { chatId: '12025550143@c.us', text: 'Hello' },
	'4097 characters': { ...hello, message: 'a'.repeat(4097) },
	'an international prefix in digits': { ...hello, chatId: '0012025550143@c.us' },
	'the credential in the wrong hands': { ...hello, access_token: 'x' },
};

export const linkPreviewExamples = {
	'a card with its least': card,
	'a card with everything the form has': {
		...card,
		description: 'Four evenings',
		thumbnail: 'https://example.com/may.jpg',
		linkPreviewHighQuality: true,
		reply_to: 'false_12025550143@c.us_3EB0000000000000000001',
	},
};

export const linkPreviewForbidden = {
	'a quality that is a word': { ...card, linkPreviewHighQuality: 'true' },
	'no title': { chatId: card.chatId, text: card.text, url: card.url },
	'no address': { chatId: card.chatId, text: card.text, title: card.title },
	'an address of another kind': { ...card, url: 'ftp://example.com/may' },
	'the text under its other name': { ...card, message: 'Hello' },
};

const place = { chatId: '12025550143@c.us', latitude: '51.477928', longitude: '-0.001545' };

export const locationExamples = {
	'a bare place': place,
	'a place with a name and an address, in reply': {
		...place,
		title: 'The old observatory',
		message: 'Up the hill, Greenwich',
		reply_to: 'false_12025550143@c.us_3EB0000000000000000001',
	},
	'a place as far as one can go': { ...place, latitude: '-90', longitude: '180' },
	'a place to bare digits': { ...place, chatId: '12025550143' },
};

export const locationForbidden = {
	'coordinates as numbers': { ...place, latitude: 51.477928, longitude: -0.001545 },
	'a coordinate with an exponent': { ...place, longitude: '-1e-7' },
	'a latitude beyond the pole': { ...place, latitude: '-90.0001' },
	'a longitude beyond the map': { ...place, longitude: '180.0001' },
	'no longitude': { chatId: place.chatId, latitude: place.latitude },
	'no chat': { latitude: place.latitude, longitude: place.longitude },
	'the names that Meta gives name and address': { ...place, name: 'x', address: 'y' },
	'the place in an object': {
		chatId: place.chatId,
		location: { latitude: place.latitude, longitude: place.longitude },
	},
};

const chat = { chatId: '12025550143@c.us' };

const delivery = {
	name: 'When may we deliver?',
	options: ['Mornings', 'Evenings'],
	multipleAnswers: false,
};

export const pollExamples = {
	'a poll of one choice': { ...chat, poll: delivery },
	'a poll of several choices, in reply': {
		...chat,
		poll: { ...delivery, multipleAnswers: true },
		reply_to: 'false_12025550143@c.us_3EB0000000000000000001',
	},
	'a poll with all the answers there can be': {
		...chat,
		poll: { ...delivery, options: [...'abcdefghijk', 'a'.repeat(254)] },
	},
	'a poll to a channel': { chatId: '120363000000000002@newsletter', poll: delivery },
};

export const pollForbidden = {
	'no poll': chat,
	'no chat': { poll: delivery },
	'1 answer': { ...chat, poll: { ...delivery, options: ['Mornings'] } },
	'13 answers': { ...chat, poll: { ...delivery, options: [...'abcdefghijklm'] } },
	'an answer of 255 characters': {
		...chat,
		poll: { ...delivery, options: ['Mornings', 'a'.repeat(255)] },
	},
	'answers in one text': { ...chat, poll: { ...delivery, options: 'Mornings, Evenings' } },
	'a switch that is a word': { ...chat, poll: { ...delivery, multipleAnswers: 'false' } },
	'an id, as Periskope has one': { ...chat, poll: { ...delivery, pollId: 'delivery-time' } },
	'a poll as Periskope has it': {
		...chat,
		poll: { pollName: delivery.name, pollOptions: delivery.options },
	},
	'the poll outside `poll`': { ...chat, ...delivery },
};

const picture = {
	chatId: '12025550143@c.us',
	file: { url: 'https://example.com/may.jpg', filename: 'may.jpg', mimetype: 'image/jpeg' },
};

export const captionedExamples = {
	'a file without a word': picture,
	'a file with a caption, in reply': {
		...picture,
		caption: 'May ☂',
		reply_to: 'false_12025550143@c.us_3EB0000000000000000001',
	},
	'a file in the message itself': {
		...picture,
		file: { data: 'TWF5', filename: 'may.txt', mimetype: 'text/plain; charset=utf-8' },
	},
};

export const captionedForbidden = {
	'no file': { chatId: picture.chatId, caption: 'May' },
	'the keys of a query': {
		chatId: picture.chatId,
		'file[url]': picture.file.url,
		'file[filename]': picture.file.filename,
		'file[mimetype]': picture.file.mimetype,
	},
	'a file in two places': { ...picture, file: { ...picture.file, data: 'TWF5' } },
	'a file in no place': { ...picture, file: { filename: 'may.jpg', mimetype: 'image/jpeg' } },
	'a file without a name': {
		...picture,
		file: { url: picture.file.url, mimetype: picture.file.mimetype },
	},
	'a file without a type': {
		...picture,
		file: { url: picture.file.url, filename: picture.file.filename },
	},
	'a caption under the name of a text': { ...picture, message: 'May' },
};

export const videoExamples = {
	'a video without a word': picture,
	'a video with a caption': { ...picture, caption: 'May in motion' },
	'a round note that is converted': { ...picture, convert: true, asNote: true },
};

export const videoForbidden = {
	...captionedForbidden,
	'a switch that is a word': { ...picture, asNote: 'true' },
};

export const voiceExamples = {
	'a voice message': {
		chatId: picture.chatId,
		file: {
			url: 'https://example.com/may.ogg',
			filename: 'may.ogg',
			mimetype: 'audio/ogg; codecs=opus',
		},
		convert: false,
	},
};

export const voiceForbidden = {
	'no word on converting': picture,
	'a caption': { ...picture, convert: true, caption: 'May' },
};
