import type { FastifyInstance, FastifyRequest } from 'fastify';

import { providerIds } from '../contract';
import type {
	MisbehaviourRule,
	ProviderId,
	Simulator,
	SimulatorSettings,
	TemplateDefinition,
	TemplateProviderId,
	WebhookConfiguration,
} from '../contract';
import { bodyOf, required } from './controlRequest';
import { schemaChecker } from './jsonSchema';
import { addRegistrationApi } from './registrationApi';

// Controls the simulator over HTTP when it runs as its own program.

const provider = { enum: [...providerIds] };

const checkConfiguration = schemaChecker<WebhookConfiguration & { provider: ProviderId }>({
	type: 'object',
	additionalProperties: false,
	required: ['provider', 'url'],
	properties: {
		provider,
		url: { type: 'string' },
		verifyToken: { type: 'string' },
		hmacKey: { type: 'string' },
	},
});

const checkRemoval = schemaChecker<{ provider: ProviderId; url: string }>({
	type: 'object',
	additionalProperties: false,
	required: ['provider', 'url'],
	properties: { provider, url: { type: 'string' } },
});

const checkSettings = schemaChecker<Partial<SimulatorSettings>>({
	type: 'object',
	additionalProperties: false,
	properties: {
		stepDelayMs: { type: 'integer', minimum: 0 },
		retryDelayMs: { type: 'integer', minimum: 0 },
		wawpShape: { enum: ['webjs', 'gows'] },
		periskopeEnvelope: { enum: ['live', 'docs', 'seed'] },
		periskopeWebhookAnswer: { enum: ['array', 'object'] },
		periskopeSync: { enum: ['sent', 'queued'] },
		chatFiller: { type: 'integer', minimum: 0 },
		unknownMessageIds: { enum: ['accept', 'refuse'] },
		templateFiller: { type: 'integer', minimum: 0 },
		phoneNumberFiller: { type: 'integer', minimum: 0 },
		unknownMediaIds: { enum: ['accept', 'refuse'] },
		mediaUrlSeconds: { type: 'number', minimum: 0 },
		wawpWebhookAnswer: { enum: ['object', 'array'] },
		wawpPlan: { enum: ['unlimited', 'free'] },
		yCloudEndpointFiller: { type: 'integer', minimum: 0 },
		cloudToken: { enum: ['valid', 'revoked', 'expired', 'withoutPermission'] },
		cloudPhoneStatus: {
			enum: ['CONNECTED', 'DISCONNECTED', 'PENDING', 'FLAGGED', 'RESTRICTED'],
		},
	},
});

const templateProvider = { enum: ['cloudApi', 'yCloud'] };

const checkKeeper = schemaChecker<{ provider: TemplateProviderId }>({
	type: 'object',
	additionalProperties: false,
	required: ['provider'],
	properties: { provider: templateProvider },
});

/** The definition itself is checked where it is added. */
const checkNewTemplate = schemaChecker<{
	provider: TemplateProviderId;
	definition: TemplateDefinition;
}>({
	type: 'object',
	additionalProperties: false,
	required: ['provider', 'definition'],
	properties: { provider: templateProvider, definition: { type: 'object' } },
});

const checkFilter = schemaChecker<{
	provider?: ProviderId;
	path?: string;
	recipient?: string;
	url?: string;
}>({
	type: 'object',
	additionalProperties: false,
	properties: {
		provider,
		path: { type: 'string' },
		recipient: { type: 'string' },
		url: { type: 'string' },
	},
});

/** Adds the program interface as JSON over HTTP, for when the simulator runs as its own program. */
export function addControlApi(server: FastifyInstance, simulator: Simulator): void {
	const done = { done: true };
	const at = (path: string) => `/_simulator/${path}`;

	server.get(at('accounts'), () => simulator.accounts);
	server.get(at('settings'), () => simulator.settings);
	server.get(at('requests'), (request) => simulator.requests(filterOf(request)));
	server.get(at('messages'), (request) => simulator.messages(filterOf(request)));
	server.get(at('media'), (request) => simulator.media(filterOf(request)));
	server.get(at('deliveries'), (request) => simulator.deliveries(filterOf(request)));

	server.get(at('templates'), (request) =>
		simulator.templates(required(checkKeeper(request.query)).provider),
	);
	server.get(at('inbound'), (request) =>
		simulator.inbound(required(checkKeeper(request.query)).provider),
	);
	server.post(at('add-template'), (request) => {
		const { provider: id, definition } = required(checkNewTemplate(bodyOf(request)));
		return { id: simulator.addTemplate(id, definition) };
	});

	server.post(at('misbehave'), (request) => {
		simulator.misbehave(bodyOf(request) as MisbehaviourRule);
		return done;
	});
	server.post(at('configure-webhook'), async (request) => {
		const { provider: id, ...configuration } = required(checkConfiguration(bodyOf(request)));
		await simulator.configureWebhook(id, configuration);
		return done;
	});
	server.post(at('remove-webhook'), (request) => {
		const { provider: id, url } = required(checkRemoval(bodyOf(request)));
		simulator.removeWebhook(id, url);
		return done;
	});
	server.post(at('settings'), (request) => {
		Object.assign(simulator.settings, required(checkSettings(bodyOf(request))));
		return simulator.settings;
	});
	server.post(at('reset'), () => {
		simulator.reset();
		return done;
	});
	addRegistrationApi(server, simulator);
	server.setErrorHandler((error, _request, reply) => {
		const message = error instanceof Error ? error.message : String(error);
		return reply.code(400).send({ error: message });
	});
}

function filterOf(request: FastifyRequest) {
	return required(checkFilter({ ...(request.query as Record<string, unknown>) }));
}
