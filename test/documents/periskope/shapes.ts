import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../vendors/json';
import { at, listAt, objectAt, pick, textAt } from '../json';
import type { Shape } from '../shape';

// Periskope's documented requests, with the form that leads to each.

const person = '12025550143@c.us';
const group = '120363000000000001@g.us';

const textForm = (body: JsonObject): INodeParameters => {
	const hidden = at(body, 'options.hide_url_preview');
	return {
		messageType: 'text',
		textBody: pick(body, 'message'),
		options: { ...(hidden !== undefined && { linkPreview: hidden !== true }) },
	};
};

const mediaForm = (body: JsonObject): INodeParameters => ({
	messageType: pick(body, 'media.type'),
	...(at(body, 'media.url') === undefined
		? { mediaPath: 'useMedian8n', mediaPropertyName: 'data' }
		: { mediaPath: 'useMediaLink', mediaLink: pick(body, 'media.url') }),
	options: {
		mediaCaption: pick(body, 'message'),
		mediaFilename: pick(body, 'media.filename'),
		mediaMimeType: pick(body, 'media.mimetype'),
	},
});

/** The name and the type are the file's own. */
const fileOfItem = (body: JsonObject): INodeParameters => ({
	...mediaForm(body),
	options: { mediaCaption: pick(body, 'message') },
});

const fileOf = (body: JsonObject): IBinaryKeyData => ({
	data: {
		data: textAt(body, 'media.filedata'),
		mimeType: textAt(body, 'media.mimetype'),
		fileName: textAt(body, 'media.filename'),
	},
});

const pollForm = (body: JsonObject): INodeParameters => ({
	messageType: 'poll',
	pollQuestion: pick(body, 'poll.pollName'),
	pollOptions: pick(body, 'poll.pollOptions'),
	options: {
		pollMultipleAnswers: pick(body, 'poll.options.allowMultipleAnswers'),
		pollId: pick(body, 'poll.options.pollId'),
	},
});

const variables = (body: JsonObject) =>
	listAt(body, 'variables').flatMap((entry) =>
		Object.entries(objectAt(entry, 'values')).map(([name, value]) => ({
			recipient: textAt(entry, 'chat_id'),
			name,
			value: String(value),
		})),
	);

const broadcastForm = (body: JsonObject): INodeParameters => ({
	operation: 'broadcast',
	recipients: pick(body, 'chat_ids'),
	messageType: 'text',
	textBody: pick(body, 'message'),
	options: {
		broadcastDelay: pick(body, 'delay'),
		scheduledAt: pick(body, 'scheduled_at'),
		broadcastVariables: { variable: variables(body) },
	},
});

const broadcastByJson = (body: JsonObject): INodeParameters => ({
	...broadcastForm(body),
	options: {
		broadcastDelay: pick(body, 'delay'),
		scheduledAt: pick(body, 'scheduled_at'),
		broadcastVariablesJson: JSON.stringify(
			Object.fromEntries(
				listAt(body, 'variables').map((entry) => [
					textAt(entry, 'chat_id'),
					objectAt(entry, 'values'),
				]),
			),
		),
	},
});

export const shapes = {
	'send.text': {
		form: textForm,
		own: {
			chat_id: person,
			message: 'The programme: https://example.com/may',
			options: { hide_url_preview: true },
		},
	},
	'send.reply': {
		form: textForm,
		own: {
			chat_id: person,
			message: 'Noted, thanks',
			reply_to: 'true_12025550143@c.us_3EB0000000000000000000000000000000000001',
		},
	},
	'send.media-url': {
		form: mediaForm,
		own: {
			chat_id: group,
			message: 'May ☂',
			media: {
				type: 'video',
				url: 'https://example.com/may.mp4',
				filename: 'programme.mp4',
				mimetype: 'video/mp4',
			},
		},
	},
	'send.media-base64': {
		form: mediaForm,
		otherForms: { 'file of the item': fileOfItem },
		files: fileOf,
		own: {
			chat_id: person,
			message: 'Your invoice',
			media: {
				type: 'document',
				filedata: Buffer.from('An invoice of the tests').toString('base64'),
				filename: 'invoice.pdf',
				mimetype: 'application/pdf',
			},
		},
	},
	'send.poll': {
		form: pollForm,
		own: {
			chat_id: person,
			poll: {
				pollName: 'When may we deliver?',
				pollOptions: ['Mornings', 'Evenings'],
				options: { allowMultipleAnswers: false, pollId: 'delivery-7' },
			},
		},
	},
	broadcast: {
		call: 'POST /message/broadcast',
		form: broadcastForm,
		otherForms: { 'variables as JSON': broadcastByJson },
		differs: [
			{
				reason: 'a moment is written with its milliseconds, as ISO 8601 allows',
				apply: (body) => ({
					...body,
					scheduled_at: textAt(body, 'scheduled_at').replace(/(:\d\d)Z$/, '$1.000Z'),
				}),
			},
		],
		own: {
			chat_ids: [person, group],
			message: 'Order {{order}} leaves on {{day}}',
			variables: [{ chat_id: person, values: { order: 'A-1001', day: '9 May' } }],
			delay: 7,
			scheduled_at: '2027-05-09T08:30:00Z',
		},
	},
} satisfies Record<string, Shape>;
