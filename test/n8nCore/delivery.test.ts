import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator } from '../../simulator';
import { runHub, type RunOptions } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';
import { withSimulator } from './engine/withSimulator';

const run = async (
	simulator: Simulator,
	provider: ProviderId,
	options: INodeParameters = {},
	rest: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '={{ $json.phone }}',
			messageType: 'text',
			textBody: '=Hello {{ $json.turn }}',
			options,
		},
		credentials: credentialsFor(simulator),
		items: [{ phone: '+12025550143', turn: 0 }],
		...rest,
	});

const jsonOf = (result: Awaited<ReturnType<typeof run>>): IDataObject[] =>
	(result.outputs[0] ?? []).map(({ json }) => json);

const people = (count: number) =>
	Array.from({ length: count }, (_, turn) => ({
		phone: `+120255501${String(turn % 50).padStart(2, '0')}`,
		turn,
	}));

const goOn = { onError: 'continueRegularOutput' } as const;

describe.each(providerIds)('%s', (provider) => {
	it.concurrent('sends again, once, what was refused because of a limit', async () => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider, kind: 'rateLimited', retryAfterSeconds: 1 });
			const result = await run(simulator, provider);
			expect(jsonOf(result)).toMatchObject([{ status: 'queued' }]);
			expect(simulator.requests()).toHaveLength(2);
			expect(simulator.messages()).toHaveLength(1);
		});
	});

	it.concurrent('waits for as long as it is told', async () => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider, kind: 'rateLimited', retryAfterSeconds: 2 });
			await run(simulator, provider);
			const [first, second] = simulator.requests().map(({ at }) => Date.parse(at));
			expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2000);
		});
	});

	it.concurrent('does not wait for longer than it may', async () => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider, kind: 'rateLimited', retryAfterSeconds: 3600 });
			const result = await run(
				simulator,
				provider,
				{ parallelSends: 1 },
				{ ...goOn, items: people(3) },
			);
			expect(jsonOf(result).map(({ error }) => error)).toMatchObject(
				Array(3).fill({ category: 'rateLimited', retryable: true, accepted: 'no' }),
			);
			expect(simulator.requests()).toHaveLength(1);
			expect(simulator.messages()).toHaveLength(0);
		});
	});

	it.concurrent('ends after as many attempts as it has', async () => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider, kind: 'rateLimited', times: 9 });
			const result = await run(simulator, provider, { maxAttempts: 2 }, goOn);
			expect(jsonOf(result)[0]?.error).toMatchObject({ retryable: true, attempts: 2 });
			expect(simulator.requests()).toHaveLength(2);
		});
	});

	it.concurrent.each([
		[
			'an answer that comes too late',
			{ kind: 'timeout', afterAccepting: true, milliseconds: 8000 },
		],
		['a reset after the message was taken', { kind: 'reset', afterAccepting: true }],
		['a 500 after the message was taken', { kind: 'serverError', afterAccepting: true }],
		['a 502 page', { kind: 'serverError', status: 502, body: 'html' }],
	] as const)('sends nothing twice after %s', async (_name, rule) => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider, ...rule });
			const result = await run(simulator, provider, { timeoutSeconds: 2 }, goOn);
			expect(jsonOf(result)[0]?.error).toMatchObject({
				accepted: 'unknown',
				retryable: false,
				hint: expect.stringMatching(/\S/),
			});
			expect(simulator.requests()).toHaveLength(1);
		});
	});

	it.concurrent('keeps the order of items in the output and for each recipient', async () => {
		await withSimulator(async (simulator) => {
			const items = people(24).map(({ turn }) => ({ phone: `+1202555014${turn % 3}`, turn }));
			simulator.misbehave({ provider, kind: 'rateLimited', times: 3 });
			const result = await run(simulator, provider, { messagesPerSecond: 200 }, { items });
			expect(result.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
				items.map((_, item) => ({ item })),
			);
			for (const person of [0, 1, 2]) {
				const texts = simulator
					.requests()
					.filter(({ verdict }) => verdict === 'accepted')
					.map(({ body }) => JSON.stringify(body))
					.filter((body) => body.includes(`1202555014${person}`))
					.map((body) => Number(/Hello (\d+)/.exec(body)?.[1]));
				expect(texts).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((turn) => turn * 3 + person));
			}
		});
	});
});

it.concurrent(
	'begins nothing more after a failure, finishes what is under way, and says how far it got',
	async () => {
		await withSimulator(async (simulator) => {
			simulator.misbehave({ provider: 'cloudApi', kind: 'unauthorized', times: 60 });
			const result = await run(simulator, 'cloudApi', { parallelSends: 2 }, { items: people(60) });
			expect(result.error).toMatchObject({
				name: 'NodeApiError',
				message: expect.stringMatching(/\[item \d+\]$/),
				description: expect.stringMatching(
					/0 of 60 items were done, \d+ failed, \d+ were not begun/,
				),
				failure: { cause: 'credential-invalid' },
				context: { delivery: { items: 60, done: '', notBegun: expect.stringMatching(/-59$/) } },
			});
			expect(simulator.requests().length).toBeLessThanOrEqual(4);
		});
	},
);

it.concurrent('tells n8n the wait that Meta asks for', async () => {
	await withSimulator(async (simulator) => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'rateLimited', retryAfterSeconds: 7 });
		const result = await run(simulator, 'cloudApi', { maxAttempts: 1 });
		expect(result.error).toMatchObject({ failure: { cause: 'rate-limited', retryAfterMs: 7000 } });
	});
});

it.concurrent('refuses a number of attempts that is none', async () => {
	await withSimulator(async (simulator) => {
		const result = await run(simulator, 'cloudApi', { maxAttempts: 0 }, goOn);
		expect(jsonOf(result)[0]?.error).toMatchObject({ message: "'Attempts' must be at least 1" });
	});
});
