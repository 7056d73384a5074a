import {
	captionedBody,
	linkPreviewBody,
	locationBody,
	pollBody,
	textBody,
	videoBody,
	voiceBody,
} from '../../../nodes/WhatsAppHub/providers/wawp/body';
import { describeRequests } from '../describeRequests';
import * as examples from './requestExamples';
import * as documents from './requestSchema';
import { vendorDocument } from './vendorDocument';

const text = 'POST https://api.wawp.net/v2/send/text';
const linkPreview = 'POST https://api.wawp.net/v2/send/link-preview';
const location = 'POST https://api.wawp.net/v2/send/location';
const poll = 'POST https://api.wawp.net/v2/send/poll';
const image = 'POST https://api.wawp.net/v2/send/image';
const video = 'POST https://api.wawp.net/v2/send/video';
const voice = 'POST https://api.wawp.net/v2/send/voice';
const pdf = 'POST https://api.wawp.net/v2/send/pdf';

const captioned = {
	document: documents.captionedRequest,
	body: captionedBody,
	examples: examples.captionedExamples,
	forbidden: examples.captionedForbidden,
};

const card = { url: 'https://example.com/may', title: 'May' };

describeRequests({
	axes: {
		provider: 'wawp',
		credentials: {
			baseUrl: 'https://api.wawp.net',
			instanceId: 'TESTS0000001',
			accessToken: 'token of the tests',
		},
		// One instance is one number: a sender that is given all the same must not travel.
		senders: [undefined, '+12025550100'],
		options: [{}],
		previews: [
			undefined,
			card,
			{ ...card, description: 'Four evenings' },
			{ ...card, description: 'Four evenings', thumbnail: 'https://example.com/may.jpg' },
			{ ...card, thumbnail: 'https://example.com/may.jpg', highQuality: true },
		],
		mediaIds: false,
		replyTo: 'false_12025550143@c.us_3EB0000000000000000001',
		withoutReply: ['video'],
		correlationIds: [undefined, 'order-1001'],
	},
	reaches: ['phone', 'group chat', 'channel', 'hidden number'],
	endpoints: {
		text: {
			[text]: {
				document: documents.textRequest,
				body: textBody,
				examples: examples.textExamples,
				forbidden: examples.textForbidden,
			},
			[linkPreview]: {
				document: documents.linkPreviewRequest,
				body: linkPreviewBody,
				examples: examples.linkPreviewExamples,
				forbidden: examples.linkPreviewForbidden,
			},
		},
		location: {
			[location]: {
				document: documents.locationRequest,
				body: locationBody,
				examples: examples.locationExamples,
				forbidden: examples.locationForbidden,
			},
		},
		poll: {
			[poll]: {
				document: documents.pollRequest,
				body: pollBody,
				examples: examples.pollExamples,
				forbidden: examples.pollForbidden,
			},
		},
		image: { [image]: captioned },
		document: { [pdf]: captioned },
		video: {
			[video]: {
				document: documents.videoRequest,
				body: videoBody,
				examples: examples.videoExamples,
				forbidden: examples.videoForbidden,
			},
		},
		audio: {
			[voice]: {
				document: documents.voiceRequest,
				body: voiceBody,
				examples: examples.voiceExamples,
				forbidden: examples.voiceForbidden,
			},
		},
		sticker: {},
	},
	notSent: [],
	vendor: () =>
		vendorDocument({
			text: [text, linkPreview],
			location: [location],
			poll: [poll],
			image: [image],
			video: [video],
			audio: [voice],
			document: [pdf],
		}),
});
