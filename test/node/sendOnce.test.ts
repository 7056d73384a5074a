import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../simulator';
import { runHub, type RunOptions } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';
import { startProcessedKeys } from './engine/processedKeys';

let simulator: Simulator;
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
		items: [{ phone: '+12025550143', text: 'Hello', order: 'A-1' }],
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

	it('leaves out what an earlier run has sent, and tells when and as what', async () => {
		const staticData = {};
		const [sent] = jsonOf(await run({}, { staticData }));
		const [skipped] = jsonOf(await run({}, { staticData }));
		expect(skipped).toEqual({
			provider: 'cloudApi',
			skipped: true,
			reason: 'The message has been sent before',
			recipient: '+12025550143',
			messageId: sent?.messageId,
			sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
			sendOnceKey: null,
		});
		expect(simulator.messages()).toHaveLength(1);
	});

	it.each([
		['another text', { phone: '+12025550143', text: 'Hello again' }],
		['another recipient', { phone: '+12025550144', text: 'Hello' }],
	])('sends %s', async (_name, item) => {
		await run();
		expect(jsonOf(await run({}, { items: [item] }))).toMatchObject([{ status: 'queued' }]);
	});

	it("goes by the person's own key", async () => {
		const key = { sendOnceKey: '={{ $json.order }}' };
		await run(key);
		const items = [
			{ phone: '+12025550144', text: 'Another text', order: 'A-1' },
			{ phone: '+12025550144', text: 'Another text', order: 'A-2' },
		];
		expect(jsonOf(await run(key, { items }))).toMatchObject([
			{ skipped: true, sendOnceKey: 'A-1' },
			{ status: 'queued' },
		]);
	});

	it('sends again what was certainly refused', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'rateLimited' });
		expect(jsonOf(await run())[0]?.error).toMatchObject({ accepted: 'no' });
		expect(jsonOf(await run())).toMatchObject([{ status: 'queued' }]);
	});

	it('does not send again what may have been taken', async () => {
		const staticData = {};
		simulator.misbehave({ provider: 'cloudApi', kind: 'reset', afterAccepting: true });
		expect(jsonOf(await run({}, { staticData }))[0]?.error).toMatchObject({ accepted: 'unknown' });
		expect(jsonOf(await run({}, { staticData }))).toMatchObject([
			{ skipped: true, messageId: null, reason: expect.stringContaining('nobody knows') },
		]);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('says that an earlier run did not finish where nothing is known of it', async () => {
		await run();
		expect(jsonOf(await run())).toMatchObject([
			{ skipped: true, sentAt: null, reason: expect.stringContaining('did not finish') },
		]);
	});

	it('sends one of two that are the same in one execution', async () => {
		const item = { phone: '+12025550143', text: 'Hello' };
		const sent = jsonOf(await run({}, { items: [item, item] }));
		expect(sent).toMatchObject([{ status: 'queued' }, { skipped: true }]);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('sends once where two executions run at a time', async () => {
		const items = Array.from({ length: 20 }, (_, turn) => ({
			phone: `+120255501${turn + 40}`,
			text: 'Hello',
		}));
		await Promise.all([run({}, { items }), run({}, { items })]);
		const recipients = simulator.messages().map(({ recipient }) => recipient);
		expect(new Set(recipients).size).toBe(20);
		expect(recipients).toHaveLength(20);
	});

	it('asks the store for many items at a time', async () => {
		const items = Array.from({ length: 60 }, (_, turn) => ({
			phone: `+120255501${String(turn % 50).padStart(2, '0')}`,
			text: `Hello ${turn}`,
		}));
		const before = processed?.asked.length ?? 0;
		await run({}, { items });
		expect((processed?.asked.length ?? 0) - before).toBeLessThanOrEqual(20);
	});
});
