import { lockDatabase } from '../n8n/databaseLock';
import { waitFor } from '../n8n/http';
import { signWebhook } from '../simulator';
import { type Bench, type Listener, openBench, VERIFY_TOKEN } from './bench';

jest.setTimeout(120_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(['cloudApi', 'yCloud', 'periskope'] as const)('the trigger of %s', (id) => {
	it('answers a wrong signature with 401 and starts no execution', async () => {
		const listener = await bench.listen(id);
		bench.simulator.misbehave({ provider: id, kind: 'webhookWrongSignature', times: 1 });
		const sent = await bench.send(id, '+12025550143');
		await bench.eventsUntil('read', sent, listener);
		await bench.simulator.idle(30_000);

		// The provider tries again with the same wrong signature; the other events are signed well.
		const deliveries = bench.simulator.deliveries({ provider: id });
		const refused = deliveries.filter(({ answeredStatus }) => answeredStatus === 401);
		const taken = deliveries.filter(({ answeredStatus }) => answeredStatus === 200);
		expect(new Set(refused.map(({ rawBody }) => rawBody)).size).toBe(1);
		expect(taken).toHaveLength(deliveries.length - refused.length);
		expect(await bench.client.executions(listener.workflowId)).toHaveLength(taken.length);
	});
});

describe('the trigger of wawp', () => {
	it('answers a call without the secret of its URL with 401 and starts no execution', async () => {
		const { url, workflowId } = await bench.listen('wawp');
		const bare = new URL(url);
		bare.search = '';
		const answer = await fetch(bare, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ event: 'message.ack', id: 'evt_1', payload: { id: 'x', ack: 3 } }),
		});
		expect(answer.status).toBe(401);

		const sent = await bench.send('wawp', '+12025550143');
		const events = await bench.eventsUntil('read', sent, { url, workflowId });
		expect(await bench.received({ url, workflowId })).toHaveLength(events.length);
	});
});

describe('the verification request of the Cloud API', () => {
	let listener: Listener;
	beforeAll(async () => {
		listener = await bench.listen('cloudApi');
	});

	const ask = (token: string) => {
		const url = new URL(listener.url);
		url.searchParams.set('hub.mode', 'subscribe');
		url.searchParams.set('hub.verify_token', token);
		url.searchParams.set('hub.challenge', '1158201444');
		return fetch(url);
	};

	it('gets the challenge back, as plain text', async () => {
		const answer = await ask(VERIFY_TOKEN);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toContain('text/plain');
		expect(await answer.text()).toBe('1158201444');
	});

	it('is refused with another token', async () => {
		const answer = await ask('somebody-else');
		expect(answer.status).toBe(403);
		expect(await answer.text()).not.toContain('1158201444');
	});
});

describe('a call whose execution n8n cannot begin', () => {
	beforeEach(() => bench.simulator.reset());
	afterEach(() => bench.simulator.reset());

	it('starts one when the provider makes it again, and no second one after that', async () => {
		const listener = await bench.listen('cloudApi');
		// Long enough for the lock to be gone by then.
		bench.simulator.settings.retryDelayMs = 3000;
		const unlock = await lockDatabase(bench.n8n);
		try {
			bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Hello twice' });
			await waitFor(
				'n8n to give up',
				60_000,
				async () => await Promise.resolve(bench.simulator.deliveries()[0]),
			);
		} finally {
			await unlock();
		}
		await bench.simulator.idle(60_000);
		const [first, ...again] = bench.simulator
			.deliveries()
			.map(({ answeredStatus }) => answeredStatus);
		expect([first, again.at(-1)]).toEqual([500, 200]);
		// n8n answers when the execution has begun.
		const received = await waitFor('the execution to end', 60_000, async () => {
			const items = await bench.received(listener);
			return items.length > 0 ? items : undefined;
		});
		expect(received).toMatchObject([{ text: 'Hello twice' }]);

		const [told] = bench.simulator.deliveries();
		await fetch(listener.url, {
			method: 'POST',
			headers: signWebhook('cloudApi', bench.simulator.accounts, told?.rawBody ?? ''),
			body: told?.rawBody ?? '',
		});
		expect(await bench.client.executions(listener.workflowId)).toHaveLength(1);
	});
});
