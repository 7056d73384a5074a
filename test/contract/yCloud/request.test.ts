import { messageBody } from '../../../nodes/WhatsAppHub/providers/yCloud/body';
import { dialect } from '../../../nodes/WhatsAppHub/providers/yCloud/dialect';
import { createJudge } from '../../../simulator';
import { judgeOfYCloud } from '../../vendors/yCloud';
import { describeRequests } from '../describeRequests';
import { graphBodies } from '../graphBodies';

const { baseUrl, phoneNumber } = createJudge().accounts.yCloud;

const either = ['POST /whatsapp/messages', 'POST /whatsapp/messages/sendDirectly'];

describeRequests({
	axes: {
		provider: 'yCloud',
		credentials: { baseUrl, apiKey: 'key of the tests' },
		senders: [phoneNumber, '+1 (202) 555-0110'],
		options: [
			{ sendMode: 'enqueue' },
			{ sendMode: 'enqueue', filterBlocked: true },
			{ sendMode: 'enqueue', filterUnsubscribed: false },
			{ sendMode: 'enqueue', filterBlocked: false, filterUnsubscribed: true },
			{ sendMode: 'enqueue', customerProfile: { profile: { name: 'Desk', username: '' } } },
			{ sendMode: 'enqueue', customerProfile: { profile: { name: '', username: 'desk' } } },
			{ sendMode: 'sendDirectly' },
			// Left over from the other mode: the form hides them, an expression may still give them.
			{ sendMode: 'sendDirectly', filterBlocked: true, filterUnsubscribed: true },
		],
		optionsWith: {
			text: [
				{
					sendMode: 'sendDirectly',
					directSendCategory: 'authentication',
					directSendLifetime: 30,
				},
				{ sendMode: 'enqueue', useDirectSend: true, directSendLifetime: 43_200 },
			],
			buttons: [{ sendMode: 'enqueue', directSendCategory: 'utility' }],
		},
		previews: [undefined],
		mediaIds: true,
		headerIds: false,
		plainLinks: true,
		untitledLists: true,
		messageId: 'wamid.dGVzdHMtMDAwMQ==',
		reactionsComeOff: true,
		correlationIds: [undefined, 'order-1001'],
	},
	calls: {
		text: either,
		location: either,
		image: either,
		video: either,
		audio: either,
		document: either,
		sticker: either,
		contacts: either,
		buttons: either,
		list: either,
		ctaUrl: either,
		flow: either,
		locationRequest: either,
		carousel: either,
		voiceCall: either,
		product: either,
		productList: either,
		catalog: either,
		orderDetails: either,
		orderStatus: either,
		reaction: either,
	},
	reaches: ['phone', 'user', 'parent user'],
	bodies: graphBodies(dialect, messageBody),
	notSent: [],
	vendor: judgeOfYCloud,
});
