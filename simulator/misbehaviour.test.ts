import { agreedRecipients, providerIds, startSimulator } from './index';
import type { MisbehaviourRule, Simulator } from './index';
import { at, sendText, textRequest } from './testing/sendRequests';

const to = agreedRecipients.readsMessages;
const patience = 10_000;

describe('misbehaving answers', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const send = async (provider: MisbehaviourRule['provider'], signal?: AbortSignal) => {
		const { url, headers, body } = textRequest(simulator.accounts, provider, to, 'Hello');
		return await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
			...(signal === undefined ? {} : { signal }),
		});
	};

	describe.each(providerIds)('%s', (provider) => {
		it('limits the rate with and without Retry-After', async () => {
			simulator.misbehave({ provider, kind: 'rateLimited', retryAfterSeconds: 7 });
			simulator.misbehave({ provider, kind: 'rateLimited' });
			const first = await send(provider);
			expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
			const second = await send(provider);
			expect([second.status, second.headers.get('retry-after')]).toEqual([429, null]);
			expect((await send(provider)).status).toBe(200);
			expect(simulator.requests().map(({ verdict }) => verdict)).toEqual([
				'misbehaved',
				'misbehaved',
				'accepted',
			]);
		});

		it('breaks down with JSON, HTML and nothing', async () => {
			for (const body of ['json', 'html', 'empty'] as const) {
				simulator.misbehave({ provider, kind: 'serverError', status: 503, body });
			}
			const answers = [await send(provider), await send(provider), await send(provider)];
			expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
			expect(typeof (await answers[0]?.json())).toBe('object');
			expect(await answers[1]?.text()).toContain('<html>');
			expect(await answers[2]?.text()).toBe('');
			expect(simulator.messages()).toEqual([]);
		});

		it('forgets who is asking', async () => {
			simulator.misbehave({ provider, kind: 'unauthorized' });
			expect((await send(provider)).status).toBe(401);
		});

		it('resets the connection before and after accepting, and the ledger knows which', async () => {
			simulator.misbehave({ provider, kind: 'reset' });
			await expect(send(provider)).rejects.toThrow();
			expect(simulator.messages()).toEqual([]);
			simulator.misbehave({ provider, kind: 'reset', afterAccepting: true });
			await expect(send(provider)).rejects.toThrow();
			const [lost, taken] = simulator.requests();
			expect(lost).toMatchObject({ verdict: 'misbehaved', misbehaviour: 'reset' });
			expect(taken).toMatchObject({ verdict: 'accepted', misbehaviour: 'reset' });
			const [message] = simulator.messages();
			expect(taken?.messageIds).toEqual([message?.id]);
			await simulator.idle(patience);
			expect(message?.timeline.map(({ status }) => status)).toEqual([
				'accepted',
				'sent',
				'delivered',
				'read',
			]);
		});

		it('accepts and never ends its answer, or floods', async () => {
			for (const rule of [
				{ kind: 'dripping', milliseconds: 5 },
				{ kind: 'stalled' },
				{ kind: 'switchedProtocols' },
			] as const) {
				simulator.reset();
				simulator.misbehave({ provider, afterAccepting: true, ...rule });
				const patient = AbortSignal.timeout(300);
				await expect(
					send(provider, patient).then(async (answer) => await answer.text()),
				).rejects.toThrow();
				expect(simulator.requests()).toMatchObject([
					{ verdict: 'accepted', misbehaviour: rule.kind },
				]);
				simulator.misbehave({ provider, ...rule });
				await expect(
					send(provider, AbortSignal.timeout(300)).then(async (answer) => await answer.text()),
				).rejects.toThrow();
				expect(simulator.messages()).toHaveLength(1);
			}
			simulator.misbehave({ provider, kind: 'flood', bytes: 1_000_000 });
			expect((await (await send(provider)).arrayBuffer()).byteLength).toBe(1_000_000);
		});

		it('repeats the token in its refusal', async () => {
			simulator.misbehave({ provider, kind: 'repeatedToken' });
			const answer = await send(provider);
			expect(answer.status).toBe(401);
			expect(answer.headers.get('www-authenticate')).toMatch(/realm="simulated-/);
			expect(await answer.text()).toMatch(/Malformed access token simulated-/);
		});

		it('accepts and then answers broken, cut or slow JSON, or an error', async () => {
			simulator.misbehave({ provider, kind: 'malformedJson' });
			const malformed = await send(provider);
			expect(malformed.status).toBe(200);
			await expect(malformed.json()).rejects.toThrow('JSON');
			simulator.misbehave({ provider, kind: 'byteOrderMark' });
			const marked = Buffer.from(await (await send(provider)).arrayBuffer());
			expect(marked.subarray(0, 4).toString('hex')).toBe('efbbbf7b');
			simulator.misbehave({ provider, kind: 'truncated' });
			await expect(send(provider).then(async (cut) => await cut.text())).rejects.toThrow();
			simulator.misbehave({ provider, kind: 'slow', milliseconds: 50 });
			const slow = await send(provider);
			expect(typeof (await slow.json())).toBe('object');
			simulator.misbehave({ provider, kind: 'serverError', afterAccepting: true });
			expect((await send(provider)).status).toBe(500);
			expect(simulator.messages()).toHaveLength(5);
		});

		it('answers with a page of HTML and 200, whether it accepted or not', async () => {
			for (const afterAccepting of [false, true]) {
				simulator.misbehave({ provider, kind: 'htmlInSuccess', afterAccepting });
				const page = await send(provider);
				expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
				expect(await page.text()).toContain('<html>');
			}
			expect(simulator.requests().map(({ verdict }) => verdict)).toEqual([
				'misbehaved',
				'accepted',
			]);
		});

		it('keeps silent before and after accepting', async () => {
			for (const afterAccepting of [false, true]) {
				const milliseconds = 60_000;
				simulator.misbehave({ provider, kind: 'timeout', milliseconds, afterAccepting });
				const impatience = new AbortController();
				const answer = expect(send(provider, impatience.signal)).rejects.toThrow();
				await arrivalOf(simulator, afterAccepting ? 2 : 1);
				impatience.abort();
				await answer;
			}
			expect(simulator.requests().map(({ verdict }) => verdict)).toEqual([
				'misbehaved',
				'accepted',
			]);
			expect(simulator.messages()).toHaveLength(1);
		});
	});

	it('answers at last when the client is patient', async () => {
		const milliseconds = 20;
		simulator.misbehave({ provider: 'wawp', kind: 'timeout', milliseconds, afterAccepting: true });
		expect((await sendText(simulator, 'wawp', to)).status).toBe(200);
		simulator.misbehave({ provider: 'wawp', kind: 'timeout', milliseconds });
		await expect(send('wawp')).rejects.toThrow();
	});

	it('strikes only the path and as often as planned', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'unauthorized', path: '/phone_numbers' });
		simulator.misbehave({
			provider: 'cloudApi',
			kind: 'unauthorized',
			path: '/messages',
			times: 2,
		});
		const statuses: number[] = [];
		for (let count = 0; count < 3; count += 1) {
			statuses.push((await sendText(simulator, 'cloudApi', to)).status);
		}
		expect(statuses).toEqual([401, 401, 200]);
	});

	it('lets a plan decide by what a request says, where no rule does', async () => {
		simulator.misbehaveBy(({ provider, path, rawBody }) =>
			provider === 'wawp' && path.endsWith('/send/text') && rawBody.includes('second')
				? { kind: 'rateLimited' }
				: undefined,
		);
		simulator.misbehave({ provider: 'wawp', kind: 'unauthorized' });
		const statuses: number[] = [];
		for (const text of ['first', 'the second', 'third', 'the second again']) {
			statuses.push((await sendText(simulator, 'wawp', to, text)).status);
		}
		expect(statuses).toEqual([401, 429, 200, 429]);
		simulator.reset();
		expect((await sendText(simulator, 'wawp', to, 'the second')).status).toBe(200);
	});

	it('closes while an answer is held', async () => {
		const other = await startSimulator();
		other.misbehave({ provider: 'wawp', kind: 'timeout', milliseconds: 60_000 });
		const { url, headers, body } = textRequest(other.accounts, 'wawp', to, 'Hello');
		const held = fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...headers },
			body: JSON.stringify(body),
		});
		const settled = expect(held).rejects.toThrow();
		await arrivalOf(other, 1);
		await other.close();
		await settled;
	});

	it.each([
		[{ provider: 'wawp', kind: 'webhookBatched' }, 'cloudApi only'],
		[{ provider: 'cloudApi', kind: 'webhookStaleTimestamp' }, 'yCloud only'],
		[{ provider: 'yCloud', kind: 'timeout' }, 'needs milliseconds'],
		[{ provider: 'yCloud', kind: 'explode' }, 'kind'],
		[{ provider: 'yCloud', kind: 'timeout', milliseconds: 120_001 }, 'milliseconds'],
		[{ provider: 'yCloud', kind: 'webhookDuplicate', path: '/x' }, 'path'],
	])('refuses the rule %j', (rule, message) => {
		expect(() => simulator.misbehave(rule as MisbehaviourRule)).toThrow(message);
	});

	it('does the same over HTTP', async () => {
		const control = async (path: string, body?: object) => {
			const response = await fetch(`${simulator.url}/_simulator/${path}`, {
				...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
			});
			return { status: response.status, body: (await response.json()) as unknown };
		};
		expect((await control('accounts')).body).toEqual(simulator.accounts);
		await control('misbehave', { provider: 'yCloud', kind: 'unauthorized' });
		expect((await sendText(simulator, 'yCloud', to)).status).toBe(401);
		expect((await control('misbehave', { provider: 'yCloud' })).status).toBe(400);
		await control('settings', { wawpShape: 'gows', stepDelayMs: 0 });
		expect(at((await sendText(simulator, 'wawp', to)).body, 'id')).toEqual(expect.any(String));
		expect((await control('settings', { wawpShape: 'other' })).status).toBe(400);
		await simulator.idle(patience);
		expect((await control('requests?provider=yCloud')).body).toHaveLength(1);
		expect((await control('messages?provider=wawp')).body).toHaveLength(1);
		expect(
			(await control('configure-webhook', { provider: 'wawp', url: 'http://192.0.2.1/' })).status,
		).toBe(400);
		await control('configure-webhook', { provider: 'wawp', url: 'http://127.0.0.1:9/' });
		await control('remove-webhook', { provider: 'wawp', url: 'http://127.0.0.1:9/' });
		await control('reset', {});
		expect((await control('deliveries')).body).toEqual([]);
		expect((await control('requests')).body).toEqual([]);
	});
});

/** Promises to resolve once the simulator has received that many requests. */
async function arrivalOf(simulator: Simulator, count: number): Promise<void> {
	while (simulator.requests().length < count) {
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
