import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { signWebhook, type Simulator, startSimulator } from '../../simulator';
import { TriggerNode } from './engine/engine';
import { credentialsFor } from './engine/hub';
import { startProcessedKeys } from './engine/processedKeys';
import { hostTrigger, type TriggerHost } from './engine/triggerHost';

let simulator: Simulator;
let processed: Awaited<ReturnType<typeof startProcessedKeys>>;
const hosts: TriggerHost[] = [];
const { timeOrigin } = performance;

beforeAll(async () => {
	simulator = await startSimulator();
	processed = await startProcessedKeys();
});
afterEach(async () => {
	startedAt(timeOrigin);
	processed.clear();
	await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(async () => await simulator.close());

const startedAt = (time: number) =>
	Object.defineProperty(performance, 'timeOrigin', { value: time, configurable: true });

const triggerWith = (options: IDataObject): TriggerNode =>
	new TriggerNode(
		{ provider: 'periskope', triggerOn: ['message.received'], options } as INodeParameters,
		credentialsFor(simulator),
	);

const listen = async (options: IDataObject = {}) => {
	const trigger = triggerWith(options);
	const host = await hostTrigger(trigger);
	hosts.push(host);
	return { host, trigger };
};

const deliver = async ({ url }: TriggerHost, text: string): Promise<number> => {
	const body = JSON.stringify({
		event_type: 'message.created',
		id: `event ${text}`,
		org_id: '00000000-0000-4000-8000-000000000001',
		data: {
			org_phone: '12025550100@c.us',
			message_id: `false_12025550143@c.us_${text}`,
			chat_id: '12025550143@c.us',
			sender_phone: '12025550143@c.us',
			from_me: false,
			timestamp: '2026-11-20T10:00:00.000Z',
			message_type: 'chat',
			body: text,
		},
	});
	const headers = signWebhook('periskope', simulator.accounts, body);
	return (await fetch(url, { method: 'POST', headers, body })).status;
};

const texts = (items: ReadonlyArray<{ readonly json: IDataObject }>) =>
	items.map(({ json }) => json.text);

/** n8n starts anew: another node's memory, with what n8n has kept of this one. */
const restarted = async (trigger: TriggerNode): Promise<TriggerNode> => {
	const anew = triggerWith({});
	Object.assign(anew.staticData, JSON.parse(JSON.stringify(trigger.staticData)));
	processed.leaveTo('test', anew.id);
	await sleep(5);
	startedAt(Date.now());
	return anew;
};

/** The executions that the host has begun so far are over. */
const ended = async (host: TriggerHost): Promise<void> => {
	while (host.outputs().length < host.items().length) await sleep(5);
};

describe('an execution that n8n had written down, answered an error for, and runs after that', () => {
	it.each(['while it goes on', 'at its next start'])(
		'leaves out what came here since (%s)',
		async (when) => {
			const { host, trigger } = await listen();
			host.breakDown(true);
			expect(await deliver(host, 'Hello')).toBe(500);
			expect(await deliver(host, 'Hello')).toBe(500);
			host.breakDown(false);
			expect(await deliver(host, 'Hello')).toBe(200);
			await ended(host);
			const next = when === 'at its next start' ? await restarted(trigger) : trigger;
			expect(texts(await host.runAnew('unbegun', next))).toEqual([]);
			expect(host.items().map(({ text }) => text)).toEqual(['Hello']);
		},
	);

	it('takes nothing from the memory of what it was not written down with', async () => {
		const { host, trigger } = await listen();
		host.breakDown(true);
		await deliver(host, 'first');
		host.breakDown(false);
		await deliver(host, 'second');
		await ended(host);
		const next = await restarted(trigger);
		expect(texts(await host.runAnew('unbegun', next))).toEqual(['first']);
		const after = await hostTrigger(next);
		hosts.push(after);
		expect(await deliver(after, 'second')).toBe(200);
		expect(after.items()).toEqual([]);
	});

	it('leaves out also what could not be written down at first', async () => {
		const { host, trigger } = await listen();
		host.breakDown(true);
		await deliver(host, 'Hello');
		host.breakDown(false);
		processed.breakDown(true);
		await deliver(host, 'Hello');
		await ended(host);
		processed.breakDown(false);
		await deliver(host, 'something else');
		await ended(host);
		expect(texts(await host.runAnew('unbegun', await restarted(trigger)))).toEqual([]);
	});

	it('writes down what several executions bring again at the same time', async () => {
		const { host, trigger } = await listen();
		const words = ['one', 'two', 'three', 'four'];
		host.breakDown(true);
		for (const word of words) await deliver(host, word);
		host.breakDown(false);
		await Promise.all(words.map(async (word) => await deliver(host, word)));
		await ended(host);
		expect(texts(await host.runAnew('unbegun', await restarted(trigger)))).toEqual([]);
	});

	it('goes on where n8n cannot be asked', async () => {
		const { host, trigger } = await listen();
		host.breakDown(true);
		await deliver(host, 'Hello');
		const next = await restarted(trigger);
		processed.breakDown(true);
		expect(texts(await host.runAnew('unbegun', next))).toEqual(['Hello']);
		processed.breakDown(false);
	});

	it('goes on with what did not come again, and knows it from then on', async () => {
		const { host } = await listen();
		host.breakDown(true);
		await deliver(host, 'lost');
		host.breakDown(false);
		await deliver(host, 'other');
		expect(texts(await host.runAnew('unbegun'))).toEqual(['lost']);
		expect(await deliver(host, 'lost')).toBe(200);
		expect(host.items().map(({ text }) => text)).toEqual(['other']);
	});

	it.each(['before', 'after'])(
		'runs once where n8n was ended before it answered, and the event comes again %s that',
		async (when) => {
			const { host, trigger } = await listen();
			host.breakDown(true);
			await deliver(host, 'Hello');
			const next = await restarted(trigger);
			const after = await hostTrigger(next);
			hosts.push(after);
			if (when === 'before') await deliver(after, 'Hello');
			const left = texts(await host.runAnew('unbegun', next));
			if (when === 'after') await deliver(after, 'Hello');
			expect([...after.items().map(({ text }) => text), ...left]).toEqual(['Hello']);
		},
	);

	it('runs again what n8n had begun when it ended', async () => {
		const { host, trigger } = await listen();
		await deliver(host, 'Hello');
		expect(texts(await host.runAnew('begun', await restarted(trigger)))).toEqual(['Hello']);
	});

	it('runs again what n8n was ended in twice', async () => {
		const { host, trigger } = await listen();
		host.breakDown(true);
		await deliver(host, 'Hello');
		const second = await restarted(trigger);
		expect(texts(await host.runAnew('unbegun', second))).toEqual(['Hello']);
		const third = triggerWith({});
		processed.leaveTo('test', third.id, second.id);
		expect(texts(await host.runAnew('unbegun', third))).toEqual(['Hello']);
	});

	it('goes on before a call that n8n has not begun with yet', async () => {
		const { host } = await listen();
		host.breakDown(true);
		await deliver(host, 'Hello');
		host.breakDown(false);
		const release = host.hold();
		const again = deliver(host, 'Hello');
		while (host.open() === 0) await sleep(5);
		await sleep(100);
		expect(texts(await host.runAnew('unbegun'))).toEqual(['Hello']);
		release();
		expect(await again).toBe(200);
		await sleep(200);
		expect(host.outputs()).toEqual([]);
	});

	it('goes on with all where repetitions are wanted', async () => {
		const { host } = await listen({ once: false });
		host.breakDown(true);
		await deliver(host, 'Hello');
		host.breakDown(false);
		await deliver(host, 'Hello');
		expect(texts(await host.runAnew('unbegun'))).toEqual(['Hello']);
	});
});

it('puts out nothing but the event', async () => {
	const { host } = await listen();
	await deliver(host, 'Hello');
	await ended(host);
	expect(host.outputs().map((item) => Object.keys(item).sort())).toEqual([['json', 'pairedItem']]);
});
