import { messageBody } from '../../../nodes/WhatsAppHub/providers/yCloud/body';
import { dialect } from '../../../nodes/WhatsAppHub/providers/yCloud/dialect';
import { describeRequests } from '../describeRequests';
import * as interactive from '../interactiveDocument';
import { graphBodies } from '../graphBodies';
import {
	mediaExamples,
	mediaForbidden,
	reactionExamples,
	reactionForbidden,
} from '../mediaExamples';
import * as examples from './requestExamples';
import * as documents from './requestSchema';
import type { Endpoint } from '../requestContract';
import { vendorDocument } from './vendorDocument';

const bodies = graphBodies(dialect, messageBody);

const queued = 'POST https://api.ycloud.com/v2/whatsapp/messages';
const direct = 'POST https://api.ycloud.com/v2/whatsapp/messages/sendDirectly';

const person = { from: '+12025550100', to: '+12025550143' };

const endpoints = (
	type: documents.FurtherType,
	examples: Endpoint['examples'],
	forbidden: Endpoint['forbidden'],
) => ({
	[queued]: { document: documents.queuedRequest(type), body: bodies[type], examples, forbidden },
	[direct]: { document: documents.directRequest(type), body: bodies[type], examples, forbidden },
});

const mediaEndpoints = (type: Exclude<documents.FurtherType, 'reaction'>) =>
	endpoints(type, mediaExamples(type, person), mediaForbidden(type, person));

const interactiveEndpoints = (
	type: 'buttons' | 'list',
	examples: Endpoint['examples'],
	forbidden: Endpoint['forbidden'],
) => ({
	[queued]: {
		document: documents.queuedInteractive(type),
		body: bodies[type],
		examples,
		forbidden,
	},
	[direct]: {
		document: documents.directInteractive(type),
		body: bodies[type],
		examples,
		forbidden,
	},
});

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
			{ sendMode: 'enqueue', customerProfile: { profile: { name: 'Desk', username: '' } } },
			{ sendMode: 'sendDirectly' },
			// Left over from the other mode: the form hides them, an expression may still give them.
			{ sendMode: 'sendDirectly', filterBlocked: true, filterUnsubscribed: true },
		],
		previews: [undefined],
		mediaIds: true,
		replyTo: 'wamid.dGVzdHMtMDAwMQ==',
		correlationIds: [undefined, 'order-1001'],
	},
	reaches: ['phone', 'user', 'parent user'],
	endpoints: {
		text: {
			[queued]: {
				document: documents.queuedTextRequest,
				body: bodies.text,
				examples: examples.queuedTextExamples,
				forbidden: examples.queuedTextForbidden,
			},
			[direct]: {
				document: documents.directTextRequest,
				body: bodies.text,
				examples: examples.directTextExamples,
				forbidden: examples.directTextForbidden,
			},
		},
		location: {
			[queued]: {
				document: documents.queuedLocationRequest,
				body: bodies.location,
				examples: examples.queuedLocationExamples,
				forbidden: examples.queuedLocationForbidden,
			},
			[direct]: {
				document: documents.directLocationRequest,
				body: bodies.location,
				examples: examples.directLocationExamples,
				forbidden: examples.directLocationForbidden,
			},
		},
		image: mediaEndpoints('image'),
		video: mediaEndpoints('video'),
		audio: mediaEndpoints('audio'),
		document: mediaEndpoints('document'),
		sticker: mediaEndpoints('sticker'),
		buttons: interactiveEndpoints(
			'buttons',
			interactive.buttonsExamples(person),
			interactive.buttonsForbidden(person),
		),
		list: interactiveEndpoints(
			'list',
			interactive.listExamples(person),
			interactive.listForbidden(person),
		),
		reaction: endpoints('reaction', reactionExamples(person), reactionForbidden(person)),
		poll: {},
	},
	notSent: [],
	vendor: () => vendorDocument(queued),
});
