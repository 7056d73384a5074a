import type { FastifyInstance } from 'fastify';

import { providerIds } from '../contract';
import type {
	CloudRegistration,
	IncomingMessage,
	JsonObject,
	ProviderId,
	Simulator,
	WawpWebhook,
} from '../contract';
import { bodyOf, required } from './controlRequest';
import { schemaChecker } from './jsonSchema';

// Shows and changes webhook registrations over HTTP when the simulator runs as its own program.

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const provider = { enum: [...providerIds] };

type Properties = Record<string, object>;

/** The schema of an object with these properties; those of the second list may be missing. */
const objectSchema = (needed: Properties, optional: Properties = {}) => ({
	type: 'object',
	additionalProperties: false,
	required: Object.keys(needed),
	properties: { ...needed, ...optional },
});

const objectChecker = <T>(needed: Properties, optional?: Properties) =>
	schemaChecker<T>(objectSchema(needed, optional));

const checkCloud = objectChecker<Partial<CloudRegistration>>(
	{},
	{
		app: {
			type: ['object', 'null'],
			additionalProperties: false,
			required: ['callbackUrl', 'fields'],
			properties: { callbackUrl: text, fields: texts },
		},
		wabaSubscribed: { type: 'boolean' },
		wabaOverride: { type: ['string', 'null'] },
		phoneOverrides: { type: 'object', additionalProperties: text },
	},
);

const checkWawp = schemaChecker<WawpWebhook[]>({
	type: 'array',
	items: {
		type: 'object',
		additionalProperties: false,
		required: ['url', 'events'],
		properties: { url: text, events: texts, is_active: { enum: [true, false, 0, 1] } },
	},
});

const checkRows = objectChecker<{ url: string; events: string[] }>({ url: text, events: texts });

const checkSuspension = objectChecker<{ provider: 'yCloud' | 'periskope'; url: string }>({
	provider: { enum: ['yCloud', 'periskope'] },
	url: text,
});

/** The two ways to say what is tapped; which of them is meant shows by `of`. */
const tap = {
	type: 'object',
	if: { type: 'object', required: ['of'] },
	then: objectSchema({ of: text, choice: { type: 'integer', minimum: 0 } }),
	else: objectSchema(
		{ kind: { enum: ['button', 'list', 'template'] }, id: text, title: text },
		{ description: text },
	),
};

/** JSON has no dates, so that the time comes as a text. */
type WrittenMessage = Omit<IncomingMessage, 'at'> & { at?: string };

const checkIncoming = objectChecker<WrittenMessage & { provider: ProviderId }>(
	{ provider, from: text },
	{
		...{ name: text, text, picture: { type: 'boolean' }, to: text },
		...{ quotes: text, tap, group: text, at: { type: 'string', format: 'date-time' } },
	},
);

const checkEvent = objectChecker<{ provider: ProviderId; event: JsonObject }>({
	provider,
	event: { type: 'object' },
});

/** Adds what a program may see and place of registrations, and what it may let happen. */
export function addRegistrationApi(server: FastifyInstance, simulator: Simulator): void {
	const done = { done: true };
	const at = (path: string) => `/_simulator/${path}`;

	server.get(at('cloud-registration'), () => simulator.cloudRegistration());
	server.post(at('cloud-registration'), (request) => {
		simulator.setCloudRegistration(required(checkCloud(bodyOf(request))));
		return simulator.cloudRegistration();
	});
	server.get(at('wawp-webhooks'), () => simulator.wawpWebhooks());
	server.post(at('wawp-webhooks'), (request) => {
		simulator.setWawpWebhooks(required(checkWawp(bodyOf(request))));
		return simulator.wawpWebhooks();
	});
	server.get(at('periskope-webhooks'), () => simulator.periskopeWebhooks());
	server.post(at('periskope-webhooks'), (request) => {
		const { url, events } = required(checkRows(bodyOf(request)));
		return simulator.addPeriskopeWebhook(url, events);
	});
	server.get(at('ycloud-endpoints'), () => simulator.yCloudEndpoints());
	server.post(at('suspend-webhook'), (request) => {
		const { provider: id, url } = required(checkSuspension(bodyOf(request)));
		simulator.suspendWebhook(id, url);
		return done;
	});
	server.post(at('receive'), (request) => {
		const { provider: id, at: time, ...message } = required(checkIncoming(bodyOf(request)));
		const written = time === undefined ? {} : { at: new Date(time) };
		return { id: simulator.receive(id, { ...message, ...written }) };
	});
	server.post(at('deliver-event'), (request) => {
		const { provider: id, event } = required(checkEvent(bodyOf(request)));
		simulator.deliverEvent(id, event);
		return done;
	});
}
