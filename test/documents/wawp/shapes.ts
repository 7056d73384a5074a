import type { INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../vendors/json';
import { at, listAt, pick, textAt } from '../json';
import type { Difference, Shape } from '../shape';

// Wawp's documented requests, with the form that leads to each.

const chatId = '12025550143@c.us';
const theirs = 'false_12025550143@c.us_3EB0000000000000000001';

/** Stands for the ID of a message that was sent just before. */
export const sentMessage = 'true_12025550143@c.us_3EB0000000000000000003';

/** The pages' flat keys, `file[url]`, are those of a query; JSON has an object. */
const nestedFile: Difference = {
	reason:
		'the file is an object: the pages’ flat keys are for a query, and the vendor’s own clients send an object',
	apply: (body) => {
		const parts = Object.entries(body).flatMap(([name, value]) => {
			const part = /^file\[(\w+)\]$/.exec(name)?.[1];
			return part === undefined ? [] : [[part, value] as const];
		});
		const others = Object.entries(body).filter(([name]) => !name.startsWith('file['));
		return parts.length === 0
			? body
			: { ...Object.fromEntries(others), file: Object.fromEntries(parts) };
	},
};

const fileOf = (type: string) => ({
	'file[url]': `https://example.com/may.${type}`,
	'file[filename]': `programme.${type}`,
});

const mediaForm =
	(messageType: string) =>
	(body: JsonObject): INodeParameters => ({
		messageType,
		mediaPath: 'useMediaLink',
		mediaLink: pick(body, 'file[url]'),
		options: {
			mediaFilename: pick(body, 'file[filename]'),
			mediaMimeType: pick(body, 'file[mimetype]'),
			mediaCaption: pick(body, 'caption'),
			...(messageType === 'video' && {
				mediaConvertVideo: pick(body, 'convert'),
				mediaAsNote: pick(body, 'asNote'),
			}),
			...(messageType === 'audio' && { mediaConvertAudio: pick(body, 'convert') }),
		},
	});

const linkPreviewForm = (body: JsonObject): INodeParameters => ({
	messageType: 'text',
	textBody: pick(body, 'text'),
	options: {
		customPreview: {
			preview: {
				url: pick(body, 'url'),
				title: pick(body, 'title'),
				description: pick(body, 'description'),
				thumbnail: pick(body, 'thumbnail'),
				highQuality: pick(body, 'linkPreviewHighQuality'),
			},
		},
	},
});

const listForm = (body: JsonObject): INodeParameters => ({
	messageType: 'list',
	interactiveBody: pick(body, 'message.description'),
	listButton: pick(body, 'message.button'),
	listSections: {
		section: listAt(body, 'message.sections').map((section) => ({
			title: pick(section, 'title'),
			rows: {
				row: listAt(section, 'rows').map((row) => ({
					title: pick(row, 'title'),
					id: pick(row, 'rowId'),
					description: pick(row, 'description'),
				})),
			},
		})),
	},
	options: {
		headerText: pick(body, 'message.title'),
		interactiveFooter: pick(body, 'message.footer'),
	},
});

const contactsForm = (body: JsonObject): INodeParameters => ({
	messageType: 'contacts',
	contacts: {
		contact: listAt(body, 'contacts').map((contact) => ({
			formattedName: pick(contact, 'fullName'),
			phones: {
				phone: [{ phone: pick(contact, 'phoneNumber'), waId: pick(contact, 'whatsappId') }],
			},
			details: { company: pick(contact, 'organization') },
		})),
	},
});

const moment = (body: JsonObject, path: string): string =>
	new Date(Number(at(body, path)) * 1000).toISOString();

const eventForm = (body: JsonObject): INodeParameters => ({
	messageType: 'event',
	eventName: pick(body, 'event.name'),
	eventStart: moment(body, 'event.startTime'),
	options: {
		eventEnd: moment(body, 'event.endTime'),
		eventDescription: pick(body, 'event.description'),
		eventLocation: pick(body, 'event.location.name'),
		eventGuests: pick(body, 'event.extraGuestsAllowed'),
	},
});

/** What is done to a message. */
const toMessage =
	(operation: string, more: (body: JsonObject) => INodeParameters = () => ({})) =>
	(body: JsonObject): INodeParameters => ({
		operation,
		messageId: textAt(body, 'messageId'),
		...more(body),
	});

export const shapes = {
	'send/text': {
		form: (body) => ({ messageType: 'text', textBody: pick(body, 'message') }),
		own: { chatId, message: 'Good morning ☂', reply_to: theirs },
	},
	'send/image': {
		form: mediaForm('image'),
		differs: [nestedFile],
		own: {
			chatId,
			...fileOf('jpg'),
			'file[mimetype]': 'image/jpeg',
			caption: 'May',
			reply_to: theirs,
		},
	},
	'send/pdf': {
		form: mediaForm('document'),
		differs: [nestedFile],
		own: { chatId, ...fileOf('pdf'), 'file[mimetype]': 'application/pdf', caption: 'All of May' },
	},
	'send/voice': {
		form: mediaForm('audio'),
		differs: [nestedFile],
		own: { chatId, ...fileOf('ogg'), 'file[mimetype]': 'audio/ogg; codecs=opus', convert: false },
	},
	'send/video': {
		form: mediaForm('video'),
		differs: [nestedFile],
		own: {
			chatId,
			...fileOf('mp4'),
			'file[mimetype]': 'video/mp4',
			caption: 'May in motion',
			convert: false,
			asNote: true,
		},
	},
	'send/link-preview': {
		form: linkPreviewForm,
		own: {
			chatId,
			text: 'Our programme',
			url: 'https://example.com/may',
			title: 'May',
			description: 'Four evenings',
			thumbnail: 'https://example.com/may.jpg',
			linkPreviewHighQuality: true,
		},
	},
	'send/location': {
		form: (body) => ({
			messageType: 'location',
			locationLatitude: pick(body, 'latitude'),
			locationLongitude: pick(body, 'longitude'),
			options: { locationName: pick(body, 'title'), locationAddress: pick(body, 'message') },
		}),
		own: {
			chatId: '12025550143',
			latitude: '51.477928',
			longitude: '-0.001545',
			title: 'The old observatory',
			message: 'Up the hill, Greenwich',
		},
	},
	'send/poll': {
		form: (body) => ({
			messageType: 'poll',
			pollQuestion: pick(body, 'poll.name'),
			pollOptions: pick(body, 'poll.options'),
			options: { pollMultipleAnswers: pick(body, 'poll.multipleAnswers') },
		}),
		own: {
			chatId,
			poll: {
				name: 'When may we deliver?',
				options: ['Mornings', 'Evenings'],
				multipleAnswers: false,
			},
		},
	},
	'send/poll/vote': {
		form: toMessage('vote', (body) => ({ pollVotes: pick(body, 'votes') })),
		own: { chatId, messageId: theirs, votes: ['Mornings', 'Evenings'] },
	},
	'send/contact': {
		form: contactsForm,
		own: {
			chatId,
			contacts: [
				{
					fullName: 'Front Desk',
					organization: 'Example Shop',
					phoneNumber: '+12025550101',
					whatsappId: '12025550101',
				},
				{
					fullName: 'Repairs',
					organization: 'Example Shop',
					phoneNumber: '+12025550102',
					whatsappId: '12025550102',
				},
			],
		},
	},
	'send/list': {
		form: listForm,
		own: {
			chatId,
			message: {
				title: 'Our services',
				description: 'What is it about?',
				footer: 'Open on weekdays',
				button: 'Services',
				sections: [
					{
						title: 'Repairs',
						rows: [
							{ title: 'Screen', rowId: 'screen', description: 'Ready on the same day' },
							{ title: 'Battery', rowId: 'battery' },
						],
					},
				],
			},
		},
	},
	'send/event': {
		form: eventForm,
		own: {
			chatId,
			event: {
				name: 'Delivery of your order',
				description: 'Somebody must be in',
				startTime: 1_810_000_800,
				endTime: 1_810_008_000,
				location: { name: '1 Market Street' },
				extraGuestsAllowed: false,
			},
		},
	},
	'send/seen': {
		form: (body) => ({ operation: 'markAsRead', messageId: pick(body, 'messageIds.0') }),
		own: { chatId, messageIds: [theirs] },
	},
	'send/start-typing': { form: () => ({ operation: 'showTyping' }), own: { chatId } },
	'send/stop-typing': { form: () => ({ operation: 'stopTyping' }), own: { chatId } },
	'send/reaction': {
		call: 'PUT /v2/send/reaction',
		form: toMessage('react', (body) => ({ reactionEmoji: pick(body, 'reaction') })),
		own: { chatId, messageId: theirs, reaction: '👍🏽' },
	},
	'messages/edit': {
		call: 'PUT /v2/messages/edit',
		form: toMessage('edit', (body) => ({ editedText: pick(body, 'text') })),
		own: {
			chatId,
			messageId: 'true_12025550143@c.us_3EB0000000000000000002',
			text: 'From nine, not from eight',
		},
	},
	'messages/delete': {
		call: 'DELETE /v2/messages/delete',
		asQuery: 'a proxy may drop the body of a DELETE; the vendor’s own client sends a query',
		form: toMessage('delete'),
		own: { chatId, messageId: 'true_12025550143@c.us_3EB0000000000000000002' },
	},
	'messages/get': {
		form: toMessage('getStatus'),
		own: { chatId, messageId: sentMessage, downloadMedia: false },
	},
} satisfies Record<string, Shape>;
