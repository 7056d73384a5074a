import { pollBody, textBody } from '../../../nodes/WhatsAppHub/providers/periskope/body';
import { describeRequests } from '../describeRequests';
import { pollExamples, pollForbidden, textExamples, textForbidden } from './requestExamples';
import { messageHeaders, pollRequest, textRequest } from './requestSchema';
import { vendorDocument } from './vendorDocument';

const send = 'POST https://api.periskope.app/v1/message/send';

describeRequests({
	axes: {
		provider: 'periskope',
		credentials: {
			baseUrl: 'https://api.periskope.app/v1',
			apiKey: 'key of the tests',
			defaultPhone: '+1 202 555 0100',
		},
		senders: [undefined, '+1 (202) 555-0101', '12025550101@c.us', 'phone-abc123'],
		options: [{}],
		previews: [undefined],
		replyTo: 'true_12025550143@c.us_3EB0000000000000000001',
		// Periskope has no field for it; one that is given all the same must not travel.
		correlationIds: [undefined, 'order-1001'],
	},
	reaches: ['phone', 'group chat', 'hidden number'],
	endpoints: {
		text: {
			[send]: {
				document: textRequest,
				headers: messageHeaders,
				body: textBody,
				examples: textExamples,
				forbidden: textForbidden,
			},
		},
		location: {},
		poll: {
			[send]: {
				document: pollRequest,
				headers: messageHeaders,
				body: pollBody,
				examples: pollExamples,
				forbidden: pollForbidden,
			},
		},
	},
	notSent: ['media'],
	vendor: () => vendorDocument(send),
});
