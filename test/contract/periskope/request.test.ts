import { mediaBody, pollBody, textBody } from '../../../nodes/WhatsAppHub/providers/periskope/body';
import { describeRequests } from '../describeRequests';
import * as examples from './requestExamples';
import { mediaRequest, messageHeaders, pollRequest, textRequest } from './requestSchema';
import { vendorDocument } from './vendorDocument';

const send = 'POST https://api.periskope.app/v1/message/send';

const media = {
	[send]: {
		document: mediaRequest,
		headers: messageHeaders,
		body: mediaBody,
		examples: examples.mediaExamples,
		forbidden: examples.mediaForbidden,
	},
};

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
		mediaIds: false,
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
				examples: examples.textExamples,
				forbidden: examples.textForbidden,
			},
		},
		image: media,
		video: media,
		audio: media,
		document: media,
		sticker: {},
		location: {},
		poll: {
			[send]: {
				document: pollRequest,
				headers: messageHeaders,
				body: pollBody,
				examples: examples.pollExamples,
				forbidden: examples.pollForbidden,
			},
		},
	},
	notSent: [],
	vendor: () => vendorDocument(send),
});
