const hello = { chat_id: '12025550143@c.us', message: 'Hello' };

/** Requests of the shapes that Periskope's page shows, in words of our own. */
export const textExamples = {
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
export const textForbidden = {
	'no chat': { message: 'Hello' },
	'nothing to say': { chat_id: '12025550143@c.us' },
	'a number with a plus': { ...hello, chat_id: '+12025550143@c.us' },
	'a channel': { ...hello, chat_id: '120363000000000002@newsletter' },
	'the preview switch outside `options`': { ...hello, hide_url_preview: true },
	'a preview switch that is a word': { ...hello, options: { hide_url_preview: 'true' } },
	'a reply as Meta names it': { ...hello, context: { message_id: 'x' } },
};

const chat = { chat_id: '12025550143@c.us' };

const delivery = { pollName: 'When may we deliver?', pollOptions: ['Mornings', 'Evenings'] };

/** The same for polls. */
export const pollExamples = {
	'a poll with its least': { ...chat, poll: delivery },
	'a poll with everything': {
		...chat,
		poll: { ...delivery, options: { allowMultipleAnswers: true, pollId: 'delivery-time' } },
	},
	'a poll of one choice': {
		...chat,
		poll: { ...delivery, options: { allowMultipleAnswers: false } },
	},
	'a poll with an id of one’s own': { ...chat, poll: { ...delivery, options: { pollId: 'p-1' } } },
	'a poll in reply': {
		...chat,
		poll: delivery,
		reply_to: 'true_12025550143@c.us_3EB0000000000000000001',
	},
	'a poll to a group': { chat_id: '120363000000000001@g.us', poll: delivery },
};

export const pollForbidden = {
	'no chat': { poll: delivery },
	'no poll': chat,
	'no question': { ...chat, poll: { pollOptions: ['Mornings', 'Evenings'] } },
	'no answers': { ...chat, poll: { pollName: 'When may we deliver?' } },
	'answers in one text': { ...chat, poll: { ...delivery, pollOptions: 'Mornings, Evenings' } },
	'answers as objects': {
		...chat,
		poll: { ...delivery, pollOptions: [{ name: 'a' }, { name: 'b' }] },
	},
	'the switch outside `options`': { ...chat, poll: { ...delivery, allowMultipleAnswers: true } },
	'the switch in the options of the message': {
		...chat,
		poll: delivery,
		options: { allowMultipleAnswers: true },
	},
	'a switch that is a word': {
		...chat,
		poll: { ...delivery, options: { allowMultipleAnswers: 'true' } },
	},
	'a poll as Wawp has it': { ...chat, poll: { name: 'When?', options: ['Mornings', 'Evenings'] } },
};

const picture = {
	type: 'image',
	filename: 'may.jpg',
	mimetype: 'image/jpeg',
	url: 'https://example.com/may.jpg',
};

/** The same for media. */
export const mediaExamples = {
	'a linked medium': { ...chat, media: picture },
	'a medium with a caption, in reply': {
		...chat,
		media: picture,
		message: 'May ☂',
		reply_to: 'true_12025550143@c.us_3EB0000000000000000001',
	},
	'a medium in the message itself': {
		...chat,
		media: {
			type: 'document',
			filename: 'may.txt',
			mimetype: 'text/plain; charset=utf-8',
			filedata: 'TWF5',
		},
	},
	'a medium to a group': { chat_id: '120363000000000001@g.us', media: picture },
};

const nowhere = { type: 'image', filename: 'may.jpg', mimetype: 'image/jpeg' };

export const mediaForbidden = {
	'no chat': { media: picture },
	'no medium': { ...chat, message: 'May' },
	'a medium in two places': { ...chat, media: { ...picture, filedata: 'TWF5' } },
	'a medium in no place': { ...chat, media: nowhere },
	'a sticker': { ...chat, media: { ...picture, type: 'sticker' } },
	'a medium without a name': { ...chat, media: { ...picture, filename: '' } },
	'a link as Meta names it': { ...chat, media: { ...nowhere, link: picture.url } },
	'the caption inside the medium': { ...chat, media: { ...picture, caption: 'May' } },
};
