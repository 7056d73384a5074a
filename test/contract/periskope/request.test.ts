import { textBody } from '../../../nodes/WhatsAppHub/providers/periskope/body';
import { describeRequests } from '../describeRequests';
import { examples, forbidden } from './requestExamples';
import { messageHeaders, messageRequest } from './requestSchema';
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
		[send]: {
			document: messageRequest,
			headers: messageHeaders,
			body: textBody,
			examples,
			forbidden,
		},
	},
	notSent: ['media', 'poll'],
	vendor: () => vendorDocument(send),
});
