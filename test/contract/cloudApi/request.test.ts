import { locationBody, textBody } from '../../../nodes/WhatsAppHub/providers/cloudApi/body';
import { describeRequests } from '../describeRequests';
import {
	locationExamples,
	locationForbidden,
	textExamples,
	textForbidden,
} from './requestExamples';
import { locationRequest, textRequest } from './requestSchema';
import { vendorDocument } from './vendorDocument';

const messages = 'POST https://graph.facebook.com/v25.0/100000000000042/messages';

describeRequests({
	axes: {
		provider: 'cloudApi',
		credentials: {
			baseUrl: 'https://graph.facebook.com',
			apiVersion: 'v25.0',
			businessAccountId: '100000000000007',
			accessToken: 'token of the tests',
		},
		senders: ['100000000000042'],
		options: [{}],
		previews: [undefined],
		replyTo: 'wamid.dGVzdHMtMDAwMQ==',
		correlationIds: [undefined, 'order-1001', 'é'.repeat(512)],
	},
	reaches: ['phone', 'user', 'parent user', 'Cloud API group'],
	endpoints: {
		text: {
			[messages]: {
				document: textRequest,
				body: textBody,
				examples: textExamples,
				forbidden: textForbidden,
			},
		},
		location: {
			[messages]: {
				document: locationRequest,
				body: locationBody,
				examples: locationExamples,
				forbidden: locationForbidden,
			},
		},
		poll: {},
	},
	notSent: ['recipient_identity_key_hash', 'messaging_account_id'],
	vendor: () => vendorDocument(messages),
});
