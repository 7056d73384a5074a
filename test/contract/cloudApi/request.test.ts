import { messageBody } from '../../../nodes/WhatsAppHub/providers/cloudApi/body';
import { dialect } from '../../../nodes/WhatsAppHub/providers/cloudApi/dialect';
import { createJudge } from '../../../simulator';
import { judgeOfMeta } from '../../vendors/cloudApi';
import { describeRequests } from '../describeRequests';
import { graphBodies } from '../graphBodies';

const { apiVersion, baseUrl, businessAccountId, phoneNumberId } = createJudge().accounts.cloudApi;

const messages = [`POST /${apiVersion}/${phoneNumberId}/messages`];

const inGroups = ['phone', 'user', 'parent user', 'Cloud API group'] as const;

describeRequests({
	axes: {
		provider: 'cloudApi',
		credentials: { baseUrl, apiVersion, businessAccountId, accessToken: 'token of the tests' },
		senders: [phoneNumberId],
		options: [{}, { identityKeyHash: 'dGVzdHM=' }],
		optionsWith: {
			text: [
				{ directSendCategory: 'authentication', directSendLifetime: 900 },
				{
					directSendCategory: 'utility',
					directSendLifetime: 43_200,
					directSendTemplateName: 'parcel_today',
				},
			],
			buttons: [{ directSendCategory: 'utility' }],
			ctaUrl: [{ directSendCategory: 'utility', directSendLifetime: 30 }],
		},
		previews: [undefined],
		mediaIds: true,
		headerIds: true,
		plainLinks: true,
		untitledLists: true,
		messageId: 'wamid.dGVzdHMtMDAwMQ==',
		reactionsComeOff: true,
		correlationIds: [undefined, 'order-1001', 'é'.repeat(512)],
	},
	calls: {
		text: messages,
		location: messages,
		image: messages,
		video: messages,
		audio: messages,
		document: messages,
		sticker: messages,
		contacts: messages,
		buttons: messages,
		list: messages,
		ctaUrl: messages,
		flow: messages,
		locationRequest: messages,
		carousel: messages,
		voiceCall: messages,
		callPermission: messages,
		contactInfoRequest: messages,
		product: messages,
		productList: messages,
		productCarousel: messages,
		catalog: messages,
		address: messages,
		orderDetails: messages,
		orderStatus: messages,
		reaction: messages,
		pin: messages,
	},
	reaches: ['phone', 'user', 'parent user'],
	// The page of groups names texts, media, pins and templates.
	reachesWith: {
		text: inGroups,
		image: inGroups,
		video: inGroups,
		audio: inGroups,
		document: inGroups,
		sticker: inGroups,
		pin: ['Cloud API group'],
	},
	bodies: graphBodies(dialect, messageBody),
	notSent: ['messaging_account_id'],
	vendor: judgeOfMeta,
	// The file asks for the product whose picture is shown; the page does without.
	notInVendorFile: ['catalog'],
});
