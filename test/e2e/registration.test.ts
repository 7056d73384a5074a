import { randomUUID } from 'node:crypto';
import { waitFor } from '../realN8n/http';
import { EVENTS_NODE, eventsWorkflow } from '../realN8n/hubWorkflows';
import { type ProviderId, providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(240_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(() => bench.simulator.reset());

/** What stands at the provider of somebody else from the start, and has to stay. */
const placeForeign: Record<ProviderId, () => void> = {
	cloudApi: () =>
		bench.simulator.setCloudRegistration({
			app: { callbackUrl: 'https://crm.example.com/hook', fields: ['messages'] },
			wabaSubscribed: true,
			phoneOverrides: { '300000000000199': 'https://crm.example.com/number' },
		}),
	yCloud: () => {
		bench.simulator.settings.yCloudEndpointFiller = 3;
	},
	periskope: () => {
		bench.simulator.addPeriskopeWebhook('https://crm.example.com/hook', ['message.created']);
	},
	wawp: () =>
		bench.simulator.setWawpWebhooks([
			{ url: 'https://crm.example.com/hook', events: ['message'], is_active: 1 },
		]),
};

/** Everything that is registered at the provider. */
const registered: Record<ProviderId, () => unknown> = {
	cloudApi: () => bench.simulator.cloudRegistration(),
	yCloud: () => bench.simulator.yCloudEndpoints().map(({ url }) => url),
	periskope: () => bench.simulator.periskopeWebhooks().map(({ hook_url: url }) => url),
	wawp: () => bench.simulator.wawpWebhooks(),
};

describe.each(providerIds)('the registration of %s', (id) => {
	it('follows the workflow and a test listener, and leaves what is somebody else’s', async () => {
		placeForeign[id]();
		const before = registered[id]();
		const listener = await bench.listen(id);
		const production = new URL(listener.url).pathname;
		const test = production.replace('/webhook/', '/webhook-test/');
		const urls = () => JSON.stringify(registered[id]());
		expect(urls()).toContain(production);
		expect(urls()).toContain('example.com');

		await bench.client.listenForTest(listener.workflowId, EVENTS_NODE);
		// Where there is one webhook they share it, and production goes on being called.
		const beside = id === 'cloudApi' ? `${production}?listeners=` : test;
		expect(urls()).toContain(beside);
		await bench.client.stopListening(listener.workflowId);
		// n8n answers before it has told the provider.
		await waitFor(
			'the test listener to be gone',
			20_000,
			async () => await Promise.resolve(urls().includes(beside) ? undefined : true),
		);
		expect(urls()).toContain(production);

		bench.simulator.receive(id, { from: '+12025550143', text: 'Hello after the test' });
		const events = await waitFor('the message to arrive', 30_000, async () => {
			const received = await bench.received(listener);
			return received.length > 0 ? received : undefined;
		});
		expect(events).toHaveLength(1);

		await bench.client.deactivate(listener.workflowId);
		expect(registered[id]()).toEqual(before);
	});
});

it('five Wawp workflows that are published at once are all registered', async () => {
	placeForeign.wawp();
	const provider = bench.providers.wawp;
	const credential = await bench.credential('wawp');
	const webhookIds = Array.from({ length: 5 }, () => randomUUID());
	const workflowIds: string[] = [];
	for (const webhookId of webhookIds) {
		const name = `e2e at once ${webhookId}`;
		workflowIds.push(
			await bench.client.createWorkflow(eventsWorkflow({ name, provider, credential, webhookId })),
		);
	}
	await Promise.all(workflowIds.map(async (id) => await bench.client.activate(id)));
	const paths = () => bench.simulator.wawpWebhooks().map(({ url }) => new URL(url).pathname);
	expect(paths().sort()).toEqual(
		['/hook', ...webhookIds.map((id) => `/webhook/${id}/webhook`)].sort(),
	);
	await Promise.all(workflowIds.map(async (id) => await bench.client.deactivate(id)));
	expect(paths()).toEqual(['/hook']);
});

describe('an activation that cannot work says why', () => {
	it.each<[string, ProviderId, () => void, string]>([
		[
			'the token was withdrawn',
			'cloudApi',
			() => {
				bench.simulator.settings.cloudToken = 'revoked';
			},
			'The access token has expired or was withdrawn',
		],
		[
			'the webhook belongs to somebody else',
			'cloudApi',
			() =>
				bench.simulator.setCloudRegistration({
					app: { callbackUrl: 'https://crm.example.com/hook', fields: ['messages'] },
					wabaSubscribed: true,
					wabaOverride: 'https://crm.example.com/account',
				}),
			'already sends its events to https://crm.example.com/account',
		],
		[
			'the plan has no webhooks',
			'wawp',
			() => {
				bench.simulator.settings.wawpPlan = 'free';
			},
			`free plan does not let n8n set the webhook`,
		],
	])('%s', async (_case, id, spoil, reason) => {
		spoil();
		await expect(bench.listen(id)).rejects.toThrow(reason);
	});

	it('n8n is not on the public internet, where Meta is', async () => {
		const provider = bench.providers.cloudApi;
		// Meta's own address, to which nothing goes: the URL is judged first.
		const data = { ...provider.credentialData, baseUrl: 'https://graph.facebook.com' };
		const credential = await bench.client.createCredential({
			name: 'e2e Cloud API of Meta',
			type: provider.credentialType,
			data,
		});
		const workflowId = await bench.client.createWorkflow(
			eventsWorkflow({
				name: 'e2e events that cannot arrive',
				provider,
				credential,
				webhookId: randomUUID(),
			}),
		);
		await expect(bench.client.activate(workflowId)).rejects.toThrow(
			/Meta cannot reach this n8n: the webhook URL http:\/\/localhost\S+ is not on the public internet.*WEBHOOK_URL/s,
		);
	});
});
