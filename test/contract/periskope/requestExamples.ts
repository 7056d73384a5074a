const hello = { chat_id: '12025550143@c.us', message: 'Hello' };

/** Requests of the shapes that Periskope's page shows, in words of our own. */
export const examples = {
	'a text': hello,
	'a text to bare digits': { chat_id: '12025550143', message: 'Hello' },
	'a text to a group': { chat_id: '120363000000000001@g.us', message: 'Hello, everybody' },
	'a reply': { ...hello, reply_to: 'true_12025550143@c.us_3EB0000000000000000001' },
	'a text without a preview': {
		chat_id: '12025550143@c.us',
		message: 'The programme: https://example.com/may',
		options: { hide_url_preview: true },
	},
};

/** Requests against Periskope's document, one departure each. */
export const forbidden = {
	'no chat': { message: 'Hello' },
	'nothing to say': { chat_id: '12025550143@c.us' },
	'a number with a plus': { ...hello, chat_id: '+12025550143@c.us' },
	'a channel': { ...hello, chat_id: '120363000000000002@newsletter' },
	'the preview switch outside `options`': { ...hello, hide_url_preview: true },
	'a preview switch that is a word': { ...hello, options: { hide_url_preview: 'true' } },
	'a reply as Meta names it': { ...hello, context: { message_id: 'x' } },
};
