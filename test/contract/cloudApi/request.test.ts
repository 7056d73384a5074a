import { messageBody } from '../../../nodes/WhatsAppHub/providers/cloudApi/body';
import { dialect } from '../../../nodes/WhatsAppHub/providers/cloudApi/dialect';
import { describeRequests } from '../describeRequests';
import * as interactive from '../interactiveDocument';
import { graphBodies } from '../graphBodies';
import {
	mediaExamples,
	mediaForbidden,
	reactionExamples,
	reactionForbidden,
} from '../mediaExamples';
import {
	locationExamples,
	locationForbidden,
	textExamples,
	textForbidden,
} from './requestExamples';
import * as documents from './requestSchema';
import { vendorDocument } from './vendorDocument';

const bodies = graphBodies(dialect, messageBody);

const messages = 'POST https://graph.facebook.com/v25.0/100000000000042/messages';

const person = {
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '+12025550143',
};

const mediaEndpoint = (type: 'image' | 'video' | 'audio' | 'document' | 'sticker') => ({
	[messages]: {
		document: documents[`${type}Request`],
		body: bodies[type],
		examples: mediaExamples(type, person),
		forbidden: mediaForbidden(type, person),
	},
});

const people = ['phone', 'user', 'parent user'] as const;

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
		options: [{}, { identityKeyHash: 'dGVzdHM=' }],
		previews: [undefined],
		mediaIds: true,
		replyTo: 'wamid.dGVzdHMtMDAwMQ==',
		correlationIds: [undefined, 'order-1001', 'é'.repeat(512)],
	},
	reaches: ['phone', 'user', 'parent user', 'Cloud API group'],
	// The page of groups names texts, media and templates.
	reachesWith: { location: people, reaction: people, buttons: people, list: people },
	endpoints: {
		text: {
			[messages]: {
				document: documents.textRequest,
				body: bodies.text,
				examples: textExamples,
				forbidden: textForbidden,
			},
		},
		location: {
			[messages]: {
				document: documents.locationRequest,
				body: bodies.location,
				examples: locationExamples,
				forbidden: locationForbidden,
			},
		},
		image: mediaEndpoint('image'),
		video: mediaEndpoint('video'),
		audio: mediaEndpoint('audio'),
		document: mediaEndpoint('document'),
		sticker: mediaEndpoint('sticker'),
		buttons: {
			[messages]: {
				document: documents.buttonsRequest,
				body: bodies.buttons,
				examples: interactive.buttonsExamples(person),
				forbidden: interactive.buttonsForbidden(person),
			},
		},
		list: {
			[messages]: {
				document: documents.listRequest,
				body: bodies.list,
				examples: interactive.listExamples(person),
				forbidden: interactive.listForbidden(person),
			},
		},
		reaction: {
			[messages]: {
				document: documents.reactionRequest,
				body: bodies.reaction,
				examples: reactionExamples(person),
				forbidden: reactionForbidden(person),
			},
		},
		poll: {},
	},
	notSent: ['messaging_account_id'],
	vendor: () => vendorDocument(messages),
});
