import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';
import { startProcessedKeys } from './engine/processedKeys';

let simulator: Simulator;
/** Each test has a text of its own, as this process remembers what it has sent. */
let turn = 0;
/** And a customer of its own, as one can be written to only so often. */
const customer = () => `+1${300 + turn}5550143`;
let processed: Awaited<ReturnType<typeof startProcessedKeys>> | undefined;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
	processed?.clear();
	turn++;
});

const run = async (options: INodeParameters = {}, rest: Partial<RunOptions> = {}) =>
	await runHub({
		parameters: {
			provider: 'cloudApi',
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator).cloudApi },
			recipient: '={{ $json.phone }}',
			messageType: 'text',
			textBody: '={{ $json.text }}',
			options: { sendOnce: true, maxAttempts: 1, ...options },
		},
		credentials: credentialsFor(simulator),
		items: [{ phone: customer(), text: `Hello ${turn}`, order: `A-${turn}` }],
		onError: 'continueRegularOutput',
		...rest,
	});

const jsonOf = (result: Awaited<ReturnType<typeof run>>): IDataObject[] =>
	(result.outputs[0] ?? []).map(({ json }) => json);

it('sends nothing where n8n has no store, and says what to do', async () => {
	expect(jsonOf(await run())[0]?.error).toMatchObject({
		category: 'unsupported',
		accepted: 'no',
		hint: expect.stringContaining("'Send Once'"),
	});
	expect(simulator.requests()).toHaveLength(0);
});

describe('with a store', () => {
	beforeAll(async () => {
		processed = await startProcessedKeys();
	});

	it.each(['manual', 'webhook'] as const)(
		'leaves out what an earlier run has sent, and tells when and as what (%s)',
		async (mode) => {
			const items = [{ phone: customer(), text: `Hello, ${mode}` }];
			const [sent] = jsonOf(await run({}, { items, mode }));
			const [skipped] = jsonOf(await run({}, { items, mode }));
			expect(skipped).toEqual({
				provider: 'cloudApi',
				skipped: true,
				reason: 'The message has been sent before',
				recipient: customer(),
				messageId: sent?.messageId,
				sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
				sendOnceKey: null,
			});
			expect(simulator.messages()).toHaveLength(1);
		},
	);

	it('tells it after a restart by what n8n kept, and says so where it kept nothing', async () => {
		const staticData = {};
		const [sent] = jsonOf(await run({}, { staticData }));
		processed?.leaveTo('restarted');
		const after = { workflowId: 'restarted' };
		expect(jsonOf(await run({}, { ...after, staticData }))).toMatchObject([
			{ skipped: true, messageId: sent?.messageId },
		]);
		expect(jsonOf(await run({}, after))).toMatchObject([
			{
				skipped: true,
				messageId: null,
				sentAt: null,
				reason: expect.stringMatching(/sent before.*no record of when.*run in the editor/),
			},
		]);
		expect(simulator.messages()).toHaveLength(1);
	});

	it.each([
		['another text', () => ({ phone: customer(), text: 'Hello again' })],
		['another recipient', () => ({ phone: '+12025550144', text: `Hello ${turn}` })],
	])('sends %s', async (_name, item) => {
		await run();
		expect(jsonOf(await run({}, { items: [item()] }))).toMatchObject([{ status: 'queued' }]);
	});

	it("goes by the person's own key", async () => {
		const key = { sendOnceKey: '={{ $json.order }}' };
		await run(key);
		const items = [
			{ phone: '+12025550144', text: 'Another text', order: `A-${turn}` },
			{ phone: '+12025550144', text: 'Another text', order: 'A-2' },
		];
		expect(jsonOf(await run(key, { items }))).toMatchObject([
			{ skipped: true, sendOnceKey: `A-${turn}` },
			{ status: 'queued' },
		]);
	});

	it('sends again what was certainly refused', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'rateLimited' });
		expect(jsonOf(await run())[0]?.error).toMatchObject({ accepted: 'no' });
		expect(jsonOf(await run())).toMatchObject([{ status: 'queued' }]);
	});

	it('does not send again what may have been taken, and never calls it skipped', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'reset', afterAccepting: true });
		const items = [{ phone: customer(), text: 'Taken, perhaps' }];
		expect(jsonOf(await run({}, { items }))[0]?.error).toMatchObject({ accepted: 'unknown' });
		for (let again = 0; again < 2; again++) {
			const [item] = jsonOf(await run({}, { items }));
			expect(item?.skipped).toBeUndefined();
			expect(item?.error).toMatchObject({
				category: 'network',
				accepted: 'unknown',
				retryable: false,
				message: expect.stringMatching(/No answer came.*nobody knows whether it arrived/),
				hint: expect.stringMatching(
					/Ask the recipient.*If it arrived.*'If Not Confirmed'.*'Send Again'/,
				),
			});
		}
		expect(simulator.messages()).toHaveLength(1);
	});

	it('ends with an error where an execution stops at errors', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'reset', afterAccepting: true });
		const items = [{ phone: customer(), text: 'Taken, perhaps, and stopped' }];
		await run({}, { items });
		const { error } = await run({}, { items, onError: 'stopWorkflow' });
		expect(error?.message).toMatch(/nobody knows whether it arrived/);
		expect(error?.description).toMatch(/'Send Again'/);
	});

	describe('in a process that is killed', () => {
		const killed = async (text: string) => {
			const items = [{ phone: customer(), text }];
			// Claimed, on its way, and perhaps with the provider: the answer has not come.
			simulator.misbehave({ provider: 'cloudApi', kind: 'slow', milliseconds: 300 });
			const running = run({}, { items });
			while (simulator.requests().length === 0) await sleep(5);
			processed?.leaveTo(text);
			await running;
			return { items, workflowId: text };
		};

		it('says what it had begun, in a restarted one, and sends nothing', async () => {
			const after = await killed('begun and killed');
			for (let again = 0; again < 2; again++) {
				const [item] = jsonOf(await run({}, after));
				expect(item?.skipped).toBeUndefined();
				expect(item?.error).toMatchObject({
					accepted: 'unknown',
					message: expect.stringMatching(/cut short or is still running.*nobody knows/),
				});
			}
			expect(simulator.messages()).toHaveLength(1);
		});

		it('sends it once more where that is wished, and knows it from then on', async () => {
			const after = await killed('begun and sent again');
			const again = { ifNotConfirmed: 'send' };
			expect(jsonOf(await run(again, after))).toMatchObject([{ status: 'queued' }]);
			expect(jsonOf(await run(again, after))).toMatchObject([{ skipped: true }]);
			expect(jsonOf(await run({}, after))).toMatchObject([{ skipped: true }]);
			expect(simulator.messages()).toHaveLength(2);
		});

		it('leaves it as unknown as before where it is refused the second time', async () => {
			const after = await killed('begun and refused');
			simulator.misbehave({ provider: 'cloudApi', kind: 'rateLimited' });
			const [refused] = jsonOf(await run({ ifNotConfirmed: 'send' }, after));
			expect(refused?.error).toMatchObject({ accepted: 'no' });
			expect(jsonOf(await run({}, after))[0]?.error).toMatchObject({ accepted: 'unknown' });
		});
	});

	it('sends again nothing that it knows to be sent, whatever the store says', async () => {
		const staticData = {};
		processed?.breakDown(true, 'remove');
		const first = jsonOf(await run({}, { staticData, mode: 'webhook' }));
		processed?.breakDown(false);
		expect(first[0]).toMatchObject({ status: 'queued' });
		const again = await run({ ifNotConfirmed: 'send' }, { staticData, mode: 'webhook' });
		expect(jsonOf(again)[0]).toMatchObject({
			skipped: true,
			reason: 'The message has been sent before',
			messageId: first[0]?.messageId,
		});
		expect(simulator.messages()).toHaveLength(1);
	});

	it('tells of each of 200 messages whether it was sent, also over a kill', async () => {
		const items = Array.from({ length: 200 }, (_, index) => ({
			phone: `+1${210 + Math.floor(index / 100)}5550${100 + (index % 100)}`,
			text: `Campaign ${index}`,
		}));
		const quick = { messagesPerSecond: 5000 };
		const running = run(quick, { items });
		while (simulator.messages().length < 80) await sleep(5);
		processed?.leaveTo('campaign');
		const taken = new Set(simulator.messages().map(({ recipient }) => `+${recipient}`));
		await running;
		simulator.reset();

		const second = jsonOf(await run(quick, { items, workflowId: 'campaign' }));
		const sentNow = new Set(simulator.messages().map(({ recipient }) => `+${recipient}`));
		const told = items.map(({ phone }, index) => {
			const { skipped, error } = second[index] ?? {};
			if (skipped === true) return taken.has(phone) ? 'true' : `${phone} is called skipped`;
			if (error) return sentNow.has(phone) ? `${phone} is called unknown` : 'true';
			return sentNow.has(phone) && !taken.has(phone) ? 'true' : `${phone} was sent twice`;
		});
		expect(told.filter((line) => line !== 'true')).toEqual([]);
		// What a crash leaves in doubt: those on their way, and those that wait to be recorded.
		expect(second.filter(({ error }) => error).length).toBeLessThan(100);
	}, 120_000);

	it('sends nothing that it cannot claim, and tells of all when the store fails in the middle', async () => {
		const items = Array.from({ length: 60 }, (_, index) => ({
			phone: `+1209555${String(index).padStart(4, '0')}`,
			text: `Store ${index}`,
		}));
		simulator.misbehaveBy(() => ({ kind: 'slow', milliseconds: 5 }));
		const running = run({ messagesPerSecond: 5000 }, { items });
		while (simulator.messages().length < 10) await sleep(2);
		processed?.breakDown(true);
		const first = jsonOf(await running);
		processed?.breakDown(false);
		expect(first.filter(({ status }) => status === 'queued')).toHaveLength(
			simulator.messages().length,
		);
		expect(first.filter(({ error }) => error)).toMatchObject(
			Array(60 - simulator.messages().length).fill({ error: { accepted: 'no' } }),
		);

		// Their confirmation could not be recorded, but the process knows them.
		const known = simulator.messages().length;
		const second = jsonOf(await run({ messagesPerSecond: 5000 }, { items }));
		expect(second.filter(({ skipped }) => skipped)).toHaveLength(known);
		expect(simulator.messages()).toHaveLength(60);
	});

	it('sends one of two that are the same in one execution, and names it', async () => {
		const item = { phone: customer(), text: 'Hello, both' };
		const { outputs, hints } = await run({}, { items: [item, item, item] });
		const [sent, ...skipped] = (outputs[0] ?? []).map(({ json }) => json);
		expect(sent).toMatchObject({ status: 'queued' });
		expect(skipped).toMatchObject(
			Array(2).fill({
				skipped: true,
				messageId: sent?.messageId,
				reason: 'Item 0 of this run has sent it already',
			}),
		);
		expect(simulator.messages()).toHaveLength(1);
		expect(hints).toEqual([expect.stringMatching(/^2 messages were left out by 'Send Once'/)]);
	});

	it('sends the second of two that are the same where the first was refused', async () => {
		const item = { phone: customer(), text: 'Hello, second' };
		simulator.misbehave({ provider: 'cloudApi', kind: 'rateLimited', times: 1 });
		const sent = jsonOf(await run({ messagesPerSecond: 5000 }, { items: [item, item] }));
		expect(sent).toMatchObject([{ error: { accepted: 'no' } }, { status: 'queued' }]);
	});

	it('warns where one key stands for different recipients', async () => {
		const items = [customer(), '+12025550144'].map((phone) => ({ phone, text: 'Hi' }));
		const { outputs, hints } = await run({ sendOnceKey: 'A-77' }, { items });
		expect((outputs[0] ?? []).map(({ json }) => json)).toMatchObject([
			{ status: 'queued' },
			{
				skipped: true,
				reason: expect.stringMatching(/Item 0.*'Send Once Key'.*another: \+1\d+5550143/),
			},
		]);
		expect(hints).toContainEqual(
			expect.stringMatching(/'Send Once Key' is the same for different recipients \(A-77\)/),
		);
	});

	it.each([
		['NaN', '={{ Number($json.text) }}'],
		['undefined', 'undefined'],
		['null', ' null '],
		['[object Object]', '={{ String({}) }}'],
		['empty', ' '],
		['empty', '={{ $json.missing }}'],
		['empty', '={{ null }}'],
		['empty', ''],
	])('refuses a key that is %s (%s)', async (word, sendOnceKey) => {
		const [item] = jsonOf(await run({ sendOnceKey }));
		expect(item?.error).toMatchObject({
			category: 'invalidRequest',
			accepted: 'no',
			message: `'Send Once Key' is ${word}, which cannot identify a message`,
			hint: expect.stringContaining('orderNumber'),
		});
		expect(simulator.requests()).toHaveLength(0);
	});

	it('sends once where two executions run at a time', async () => {
		const items = Array.from({ length: 20 }, (_, turn) => ({
			phone: `+120255501${turn + 40}`,
			text: 'Hello',
		}));
		const runs = await Promise.all([run({}, { items }), run({}, { items })]);
		const recipients = simulator.messages().map(({ recipient }) => recipient);
		expect(new Set(recipients).size).toBe(20);
		expect(recipients).toHaveLength(20);
		const all = runs.flatMap(jsonOf);
		expect(all.filter(({ status }) => status === 'queued')).toHaveLength(20);
		expect(all.filter(({ skipped, messageId }) => skipped && messageId)).toHaveLength(20);
	});

	it('has the key in the store although another worker wrote over it', async () => {
		processed?.writeOver();
		const sent = jsonOf(await run({}, { workflowId: 'written over' }));
		expect(sent).toMatchObject([{ status: 'queued' }]);
		expect(processed?.sizes()).toEqual([1]);
	});

	it('asks the store for many items at a time', async () => {
		const items = Array.from({ length: 60 }, (_, turn) => ({
			phone: `+120255501${String(turn % 50).padStart(2, '0')}`,
			text: `Hello ${turn}`,
		}));
		const before = processed?.asked.length ?? 0;
		await run({}, { items });
		expect((processed?.asked.length ?? 0) - before).toBeLessThanOrEqual(30);
	});
});
