import { locationBody, textBody } from '../../../nodes/WhatsAppHub/providers/yCloud/body';
import { describeRequests } from '../describeRequests';
import * as examples from './requestExamples';
import * as documents from './requestSchema';
import { vendorDocument } from './vendorDocument';

const queued = 'POST https://api.ycloud.com/v2/whatsapp/messages';
const direct = 'POST https://api.ycloud.com/v2/whatsapp/messages/sendDirectly';

describeRequests({
	axes: {
		provider: 'yCloud',
		credentials: { baseUrl: 'https://api.ycloud.com/v2', apiKey: 'key of the tests' },
		senders: ['+12025550100', '+1 (202) 555-0100'],
		options: [
			{ sendMode: 'enqueue' },
			{ sendMode: 'enqueue', filterBlocked: true },
			{ sendMode: 'enqueue', filterUnsubscribed: false },
			{ sendMode: 'enqueue', filterBlocked: false, filterUnsubscribed: true },
			{ sendMode: 'sendDirectly' },
			// Left over from the other mode: the form hides them, an expression may still give them.
			{ sendMode: 'sendDirectly', filterBlocked: true, filterUnsubscribed: true },
		],
		previews: [undefined],
		replyTo: 'wamid.dGVzdHMtMDAwMQ==',
		correlationIds: [undefined, 'order-1001'],
	},
	reaches: ['phone', 'user', 'parent user'],
	endpoints: {
		text: {
			[queued]: {
				document: documents.queuedTextRequest,
				body: textBody,
				examples: examples.queuedTextExamples,
				forbidden: examples.queuedTextForbidden,
			},
			[direct]: {
				document: documents.directTextRequest,
				body: textBody,
				examples: examples.directTextExamples,
				forbidden: examples.directTextForbidden,
			},
		},
		location: {
			[queued]: {
				document: documents.queuedLocationRequest,
				body: locationBody,
				examples: examples.queuedLocationExamples,
				forbidden: examples.queuedLocationForbidden,
			},
			[direct]: {
				document: documents.directLocationRequest,
				body: locationBody,
				examples: examples.directLocationExamples,
				forbidden: examples.directLocationForbidden,
			},
		},
		poll: {},
	},
	notSent: ['customerProfile', 'category', 'ttlSeconds', 'useDirectSend'],
	vendor: () => vendorDocument(queued),
});
