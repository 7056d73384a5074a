import { mediaBody, pollBody, textBody } from '../../../nodes/WhatsAppHub/providers/periskope/body';
import { createJudge } from '../../../simulator';
import { judgeOfPeriskope } from '../../vendors/periskope';
import { recipientKinds } from '../corpus';
import { describeRequests } from '../describeRequests';

const { baseUrl, defaultPhone, phoneId } = createJudge().accounts.periskope;

const send = ['POST /message/send'];

const messageId = 'true_12025550143@c.us_3EB0000000000000000001';

const bodies = {
	text: textBody,
	image: mediaBody,
	video: mediaBody,
	audio: mediaBody,
	document: mediaBody,
	poll: pollBody,
};

describeRequests({
	axes: {
		provider: 'periskope',
		credentials: { baseUrl, apiKey: 'key of the tests', defaultPhone: '+1 202 555 0120' },
		senders: [undefined, '+1 (202) 555-0121', `${defaultPhone}@c.us`, phoneId],
		options: [{}],
		previews: [undefined],
		mediaIds: false,
		headerIds: false,
		plainLinks: true,
		untitledLists: true,
		messageId,
		reactionsComeOff: false,
		// Periskope has no field for it; one that is given all the same must not travel.
		correlationIds: [undefined, 'order-1001'],
	},
	calls: {
		text: send,
		image: send,
		video: send,
		audio: send,
		document: send,
		poll: send,
		reaction: [`POST /message/${encodeURIComponent(messageId)}/react`],
		pin: [`POST /message/${encodeURIComponent(messageId)}/pin`],
	},
	reaches: ['phone', 'group chat', 'hidden number'],
	// The message is named, and by it the chat: whoever is entered beside it does not travel.
	reachesWith: { reaction: recipientKinds, pin: recipientKinds },
	withoutReply: ['reaction', 'pin'],
	bodies: ({ type }) => (type in bodies ? [bodies[type as keyof typeof bodies]] : []), // one of them
	notSent: [],
	vendor: judgeOfPeriskope,
});
