import type { AddressInfo } from 'node:net';

import { accountsAt } from './accounts';
import { createCloudApi } from './cloudApi/provider';
import type {
	ProviderId,
	Simulator,
	SimulatorAccounts,
	SimulatorOptions,
	SimulatorSettings,
} from './contract';
import { addControlApi } from './core/controlApi';
import { Ledger } from './core/ledger';
import { MessageLives } from './core/messageLives';
import { MisbehaviourRules } from './core/misbehaviourRules';
import { PendingWork } from './core/pendingWork';
import type { Provider } from './core/provider';
import { Session } from './core/session';
import { createWebServer } from './core/webServer';
import { WebhookDeliverer } from './core/webhookDeliverer';
import { WebhookOutbox } from './core/webhookOutbox';
import { createPeriskope } from './periskope/provider';
import { createWawp } from './wawp/provider';
import { createYCloud } from './yCloud/provider';

const defaultStepDelayMs = 150;
const loopback = '127.0.0.1';

function firstSettings(options: SimulatorOptions): SimulatorSettings {
	return {
		stepDelayMs: options.stepDelayMs ?? defaultStepDelayMs,
		retryDelayMs: 200,
		wawpShape: 'webjs',
		periskopeEnvelope: 'live',
		periskopeWebhookAnswer: 'array',
		periskopeSync: 'sent',
		chatFiller: 0,
		unknownMessageIds: 'accept',
		templateFiller: 0,
		phoneNumberFiller: 0,
		unknownMediaIds: 'accept',
		mediaUrlSeconds: 300,
	};
}

/** Starts the four providers on loopback; without a port the system picks a free one. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const settings = firstSettings(options);
	// The port is known only once the server listens; the base URLs are filled in then.
	const accounts: SimulatorAccounts = accountsAt('');
	const session = new Session();
	const work = new PendingWork();
	const ledger = new Ledger();
	const rules = new MisbehaviourRules();
	const deliverer = new WebhookDeliverer(settings, session, work, ledger);
	const outbox = new WebhookOutbox(rules, deliverer);
	const lives = new MessageLives(settings, session, work, outbox);

	const context = { accounts, settings, signal: () => session.signal() };
	const providers: Record<ProviderId, Provider> = {
		cloudApi: createCloudApi(context),
		yCloud: createYCloud(context),
		periskope: createPeriskope(context),
		wawp: createWawp(context),
	};
	const parts = { ledger, rules, lives, session };
	const server = createWebServer(Object.values(providers), parts);

	const simulator: Simulator = {
		url: '',
		accounts,
		settings,
		configureWebhook: async (provider, configuration) =>
			await providers[provider].webhooks.configure(configuration),
		removeWebhook: (provider, url) => providers[provider].webhooks.remove(url),
		misbehave: (rule) => rules.add(rule),
		misbehaveBy: (plan) => rules.follow(plan),
		requests: (filter) => ledger.requests(filter),
		messages: (filter) => ledger.messages(filter),
		media: (filter) => ledger.media(filter),
		deliveries: (filter) => ledger.deliveries(filter),
		addTemplate: (provider, definition) => {
			const id = providers[provider].templates?.add(definition);
			if (id === undefined) throw new Error(`${provider} keeps no templates`);
			return id;
		},
		templates: (provider) => providers[provider].templates?.all() ?? [],
		inbound: (provider) => {
			const sample = providers[provider].inbound?.();
			if (sample === undefined) throw new Error(`${provider} has nothing from the start`);
			return sample;
		},
		waitForDeliveries: async (condition, timeoutMs) =>
			await ledger.waitForDeliveries(condition, timeoutMs),
		idle: async (timeoutMs) => await work.idle(timeoutMs),
		reset() {
			session.renew();
			rules.clear();
			outbox.clear();
			ledger.clear();
			for (const provider of Object.values(providers)) provider.forgetEverything();
			Object.assign(settings, firstSettings(options));
		},
		async close() {
			session.end();
			await server.close();
		},
	};
	addControlApi(server, simulator);

	await server.listen({ host: loopback, port: options.port ?? 0 });
	const { port } = server.server.address() as AddressInfo;
	simulator.url = `http://${loopback}:${port}`;
	const named = accountsAt(simulator.url);
	for (const id of ['cloudApi', 'yCloud', 'periskope', 'wawp'] as const) {
		Object.assign(accounts[id], named[id]);
	}
	return simulator;
}
