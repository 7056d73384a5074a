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
		reply_to: 'false_12025550143@c.us_3EB0000000000000000001',
	},
};

export const linkPreviewForbidden = {
	'no title': { chatId: card.chatId, text: card.text, url: card.url },
	'no address': { chatId: card.chatId, text: card.text, title: card.title },
	'an address of another kind': { ...card, url: 'ftp://example.com/may' },
	'the text under its other name': { ...card, message: 'Hello' },
};
