import * as body from '../../../nodes/WhatsAppHub/providers/wawp/body';
import { createJudge } from '../../../simulator';
import { judgeOfWawp } from '../../vendors/wawp';
import { describeRequests } from '../describeRequests';

const { baseUrl, instanceId } = createJudge().accounts.wawp;

const card = { url: 'https://example.com/may', title: 'May' };

const bodies = {
	text: [body.textBody, body.linkPreviewBody],
	location: [body.locationBody],
	image: [body.captionedBody],
	document: [body.captionedBody],
	video: [body.videoBody],
	audio: [body.voiceBody],
	contacts: [body.contactsBody],
	list: [body.listBody],
	event: [body.eventBody],
	poll: [body.pollBody],
	pollVote: [body.pollVoteBody],
	reaction: [body.reactionBody],
};

describeRequests({
	axes: {
		provider: 'wawp',
		credentials: { baseUrl, instanceId, accessToken: 'token of the tests' },
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
		// Its pages ask for a public HTTPS address.
		headerIds: false,
		plainLinks: false,
		untitledLists: false,
		messageId: 'false_12025550143@c.us_3EB0000000000000000001',
		reactionsComeOff: true,
		correlationIds: [undefined, 'order-1001'],
	},
	calls: {
		text: ['POST /v2/send/text', 'POST /v2/send/link-preview'],
		location: ['POST /v2/send/location'],
		image: ['POST /v2/send/image'],
		document: ['POST /v2/send/pdf'],
		video: ['POST /v2/send/video'],
		audio: ['POST /v2/send/voice'],
		contacts: ['POST /v2/send/contact'],
		list: ['POST /v2/send/list'],
		event: ['POST /v2/send/event'],
		poll: ['POST /v2/send/poll'],
		pollVote: ['POST /v2/send/poll/vote'],
		reaction: ['PUT /v2/send/reaction'],
	},
	reaches: ['phone', 'group chat', 'channel', 'hidden number'],
	withoutReply: ['video', 'pollVote', 'reaction'],
	bodies: ({ type }) => (type in bodies ? bodies[type as keyof typeof bodies] : []), // one of them
	notSent: [],
	vendor: judgeOfWawp,
	needsEveryGap: true,
});
