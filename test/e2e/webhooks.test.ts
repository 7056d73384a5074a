import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockDatabase } from '../realN8n/databaseLock';
import { waitFor } from '../realN8n/http';
import { signWebhook } from '../../simulator';
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

		const [delivered] = bench.simulator.deliveries();
		await fetch(listener.url, {
			method: 'POST',
			headers: signWebhook('cloudApi', bench.simulator.accounts, delivered?.rawBody ?? ''),
			body: delivered?.rawBody ?? '',
		});
		expect(await bench.client.executions(listener.workflowId)).toHaveLength(1);
	});
});

describe('an event that n8n cannot begin with while its database is held', () => {
	/** The genuine bytes of one message, signed. */
	const callOf = (text: string) => {
		const body = JSON.stringify({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '200000000000042',
					changes: [
						{
							field: 'messages',
							value: {
								metadata: {
									display_phone_number: '12025550100',
									phone_number_id: '300000000000042',
								},
								messages: [
									{
										id: `wamid.${text}`,
										from: '12025550143',
										timestamp: '1795168800',
										type: 'text',
										text: { body: text },
									},
								],
							},
						},
					],
				},
			],
		});
		const headers = signWebhook('cloudApi', bench.simulator.accounts, body);
		return { method: 'POST', headers, body };
	};
	const began = async (listener: Listener) =>
		await waitFor('the execution to end', 60_000, async () => {
			const items = await bench.received(listener);
			return items.length > 0 ? items : undefined;
		});

	it('starts one once when its caller had hung up', async () => {
		const listener = await bench.listen('cloudApi');
		const call = callOf('hangUp');
		const unlock = await lockDatabase(bench.n8n);
		try {
			const signal = AbortSignal.timeout(500);
			await expect(fetch(listener.url, { ...call, signal })).rejects.toThrow();
			await sleep(3000);
		} finally {
			await unlock();
		}
		for (let delivery = 0; delivery < 2; delivery++) {
			expect((await fetch(listener.url, call)).status).toBe(200);
		}
		expect(await began(listener)).toMatchObject([{ text: 'hangUp' }]);
		expect(await bench.client.executions(listener.workflowId)).toHaveLength(1);
	});

	it('starts one once when it is delivered again meanwhile', async () => {
		const listener = await bench.listen('cloudApi');
		const call = callOf('inFlight');
		const unlock = await lockDatabase(bench.n8n);
		const first = fetch(listener.url, call);
		await sleep(300);
		const second = fetch(listener.url, call);
		await first;
		await unlock();
		const answers = [(await first).status, (await second).status];
		expect(answers[0]).toBe(500);
		// Taken over as new, or not begun either: never answered as known.
		if (answers[1] !== 200) expect((await fetch(listener.url, call)).status).toBe(200);
		expect(await began(listener)).toMatchObject([{ text: 'inFlight' }]);
		expect(await bench.client.executions(listener.workflowId)).toHaveLength(1);
	});
});

describe('a message of Wawp', () => {
	const deliver = async (url: string, payload: object) =>
		await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				event: 'message',
				id: `evt_${randomUUID()}`,
				me: { id: '12025550100@c.us' },
				payload: {
					id: `false_12025550143@c.us_${randomUUID()}`,
					from: '12025550143@c.us',
					fromMe: false,
					timestamp: 1795168800,
					...payload,
				},
			}),
		});

	it('goes its way without a file whose server stalls', async () => {
		const server = createServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'image/png', 'content-length': 70 });
			response.write('b');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo; // a TCP server's address
		try {
			const listener = await bench.listen('wawp', { downloadMedia: true });
			const media = { url: `http://127.0.0.1:${port}/photo.png`, mimetype: 'image/png' };
			expect((await deliver(listener.url, { body: 'Look', media })).status).toBe(200);
			// Recorded from the beginning, so that it outlives a restart.
			expect(await bench.client.runningExecutions(listener.workflowId)).toHaveLength(1);
			const received = await waitFor('the execution to end', 60_000, async () => {
				const items = await bench.received(listener);
				return items.length > 0 ? items : undefined;
			});
			expect(received).toMatchObject([{ text: 'Look', mediaError: { category: 'network' } }]);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	});
});
