import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { signWebhook, type Simulator, startSimulator } from '../simulator';
import { TriggerNode } from './engine/engine';
import { credentialsFor } from './engine/hub';
import { hostTrigger, type TriggerHost } from './engine/triggerHost';

let simulator: Simulator;
const hosts: TriggerHost[] = [];

beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(async () => {
	await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(async () => await simulator.close());

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

/** Another process: another node's memory, with what n8n has kept of this one. */
const restarted = (trigger: TriggerNode): TriggerNode => {
	const anew = triggerWith({});
	Object.assign(anew.staticData, JSON.parse(JSON.stringify(trigger.staticData)));
	return anew;
};

describe('an execution that n8n had written down, answered an error for, and runs at its next start', () => {
	it.each(['the same process', 'another one'])(
		'leaves out what came here since (%s)',
		async (by) => {
			const { host, trigger } = await listen();
			host.breakDown(true);
			expect(await deliver(host, 'Hello')).toBe(500);
			host.breakDown(false);
			expect(await deliver(host, 'Hello')).toBe(200);
			const next = by === 'another one' ? restarted(trigger) : trigger;
			expect(texts(await host.runAnew('unbegun', next))).toEqual([]);
			expect(host.items().map(({ text }) => text)).toEqual(['Hello']);
		},
	);

	it('goes on with what did not come again, and knows it from then on', async () => {
		const { host, trigger } = await listen();
		host.breakDown(true);
		await deliver(host, 'lost');
		host.breakDown(false);
		await deliver(host, 'other');
		expect(texts(await host.runAnew('unbegun'))).toEqual(['lost']);
		expect(await deliver(host, 'lost')).toBe(200);
		expect(host.items().map(({ text }) => text)).toEqual(['other']);
		const after = await hostTrigger(restarted(trigger));
		hosts.push(after);
		await deliver(after, 'lost');
		expect(after.items()).toEqual([]);
	});

	it.each(['before', 'after'])(
		'runs once where n8n was ended before it answered, and the event comes again %s that',
		async (when) => {
			const { host, trigger } = await listen();
			host.breakDown(true);
			await deliver(host, 'Hello');
			const next = restarted(trigger);
			const after = await hostTrigger(next);
			hosts.push(after);
			if (when === 'before') await deliver(after, 'Hello');
			const left = texts(await host.runAnew('unbegun', next));
			if (when === 'after') await deliver(after, 'Hello');
			expect([...after.items().map(({ text }) => text), ...left]).toEqual(['Hello']);
		},
	);

	it('runs anew what n8n had begun when it ended', async () => {
		const { host, trigger } = await listen();
		await deliver(host, 'Hello');
		expect(texts(await host.runAnew('begun', restarted(trigger)))).toEqual(['Hello']);
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
	while (host.outputs().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	expect(host.outputs().map((item) => Object.keys(item).sort())).toEqual([['json', 'pairedItem']]);
});
