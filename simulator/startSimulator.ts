import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';

import { accountsAt } from './accounts';
import { providerIds } from './contract';
import type { ProviderId, Simulator, SimulatorAccounts, SimulatorOptions } from './contract';
import { addControlApi } from './core/controlApi';
import { Ledger } from './core/ledger';
import { MessageLives } from './core/messageLives';
import { MisbehaviourRules } from './core/misbehaviourRules';
import { PendingWork } from './core/pendingWork';
import type { Provider } from './core/provider';
import { Session } from './core/session';
import { listenOverTls } from './core/tlsListener';
import { createWebServer } from './core/webServer';
import { WebhookDeliverer } from './core/webhookDeliverer';
import { WebhookOutbox } from './core/webhookOutbox';
import { createProviders } from './providers';
import { registrationsOf } from './registrationsOf';
import { firstSettings } from './settings';

// Puts the parts together: accounts, providers, ledger, web server and webhook delivery.

const loopback = '127.0.0.1';

/** Starts the four providers on loopback; without a port the system picks a free one. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const settings = firstSettings(options.stepDelayMs);
	// The port is known only once the server listens; the base URLs are filled in then.
	const accounts: SimulatorAccounts = accountsAt('');
	const session = new Session();
	const work = new PendingWork();
	const ledger = new Ledger();
	const rules = new MisbehaviourRules();
	const deliverer = new WebhookDeliverer(settings, session, work, ledger);
	const outbox = new WebhookOutbox(rules, deliverer);
	const lives = new MessageLives(settings, session, work, outbox);

	const context = {
		accounts,
		settings,
		signal: () => session.signal(),
		deliveries: () => ledger.deliveries(),
	};
	const providers = createProviders(context);
	const provider = (id: ProviderId): Provider => providers[id];
	const parts = { ledger, rules, lives, session };
	const server = createWebServer(Object.values(providers), parts);

	let secure: Awaited<ReturnType<typeof listenOverTls>> | undefined;
	const simulator: Simulator = {
		url: '',
		secureUrl: undefined,
		accounts,
		settings,
		...registrationsOf(providers),
		configureWebhook: async (id, configuration) =>
			await provider(id).webhooks.configure(configuration),
		removeWebhook: (id, url) => provider(id).webhooks.remove(url),
		misbehave: (rule) => rules.add(rule),
		misbehaveBy: (plan) => rules.follow(plan),
		requests: (filter) => ledger.requests(filter),
		messages: (filter) => ledger.messages(filter),
		media: (filter) => ledger.media(filter),
		deliveries: (filter) => ledger.deliveries(filter),
		addTemplate: (id, definition) => {
			const added = provider(id).templates?.add(definition);
			if (added === undefined) throw new Error(`${id} keeps no templates`);
			return added;
		},
		templates: (id) => provider(id).templates?.all() ?? [],
		inbound: (id) => {
			const sample = provider(id).inbound?.();
			if (sample === undefined) throw new Error(`${id} has nothing from the start`);
			return sample;
		},
		receive: (id, message) => {
			const received = provider(id).receive(message);
			lives.report(provider(id), received.id, received.events);
			return received.id;
		},
		deliverEvent: (id, event) => lives.report(provider(id), randomUUID(), [event]),
		waitForDeliveries: async (condition, timeoutMs) =>
			await ledger.waitForDeliveries(condition, timeoutMs),
		idle: async (timeoutMs) => await work.idle(timeoutMs),
		reset() {
			session.renew();
			rules.clear();
			outbox.clear();
			ledger.clear();
			for (const each of Object.values(providers)) each.forgetEverything();
			Object.assign(settings, firstSettings(options.stepDelayMs));
		},
		async close() {
			session.end();
			await secure?.close();
			await server.close();
		},
	};
	addControlApi(server, simulator);

	await server.listen({ host: loopback, port: options.port ?? 0 });
	const { port } = server.server.address() as AddressInfo;
	simulator.url = `http://${loopback}:${port}`;
	if (options.certificate !== undefined) {
		secure = await listenOverTls(server.server, loopback, options.certificate);
		simulator.secureUrl = `https://${loopback}:${secure.port}`;
	}
	const named = accountsAt(simulator.url);
	for (const id of providerIds) Object.assign(accounts[id], named[id]);
	return simulator;
}
