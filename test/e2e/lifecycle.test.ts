import { waitFor } from '../realN8n/http';
import { providerIds } from '../../simulator/contract';
import { type Bench, type Listener, openBench } from './bench';

jest.setTimeout(180_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

/** What YCloud itself says: the URLs of the endpoints that its account has. */
async function endpointUrls(): Promise<unknown[]> {
	const { baseUrl, apiKey } = bench.simulator.accounts.yCloud;
	const answer = await fetch(`${baseUrl}/webhookEndpoints`, { headers: { 'X-API-Key': apiKey } });
	expect(answer.status).toBe(200);
	return Object(await answer.json()).items.map((endpoint: { url: unknown }) => endpoint.url);
}

describe('the trigger of YCloud', () => {
	it('has its endpoint at YCloud exactly as long as the workflow is active', async () => {
		const { url, workflowId } = await bench.listen('yCloud');
		expect(await endpointUrls()).toEqual([url]);
		await bench.client.deactivate(workflowId);
		await waitFor('the endpoint to be gone', 20_000, async () =>
			(await endpointUrls()).length === 0 ? true : undefined,
		);
		expect((await fetch(url, { method: 'POST' })).status).toBe(404);
	});
});

describe('a restart of n8n', () => {
	it('leaves the triggers of all providers working', async () => {
		const listeners: [(typeof providerIds)[number], Listener][] = [];
		for (const id of providerIds) listeners.push([id, await bench.listen(id)]);
		await bench.n8n.restart();
		for (const [, { url }] of listeners) await waitUntilListening(url);
		for (const [id, listener] of listeners) {
			const sent = await bench.send(id, '+12025550143');
			const events = await bench.eventsUntil('read', sent, listener);
			expect(events.map(({ status }) => status)).toContain('delivered');
		}
	});
});

/** n8n is ready before it has registered all webhooks again; until then it answers 404. */
async function waitUntilListening(url: string): Promise<void> {
	await waitFor(`n8n to listen on ${url}`, 30_000, async () => {
		const { status } = await fetch(url, { method: 'POST' });
		return status === 404 ? undefined : true;
	});
}
