import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { signWebhook, type Simulator, startSimulator } from '../../simulator';
import { startLines } from '../../nodes/WhatsAppHub/n8n/trigger/gather';
import { TriggerNode } from './engine/engine';
import { credentialsFor } from './engine/hub';
import { hostTrigger, type TriggerHost } from './engine/triggerHost';

// Calls that come while n8n begins an execution go together into the next one.

let simulator: Simulator;
const hosts: TriggerHost[] = [];

beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(async () => {
	await Promise.all(hosts.splice(0).map(async (host) => await host.close()));
});
afterAll(async () => await simulator.close());

const listen = async (options: IDataObject = {}, parameters: INodeParameters = {}) => {
	const trigger = new TriggerNode(
		{
			provider: 'cloudApi',
			triggerOn: ['message.received'],
			options: { gatherEvents: true, ...options },
			...parameters,
		} as INodeParameters,
		credentialsFor(simulator),
	);
	const host = await hostTrigger(trigger);
	hosts.push(host);
	return { ...host, trigger };
};

const bodyOf = (ids: readonly string[]): string =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '102290129340398',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: { display_phone_number: '12025550100', phone_number_id: '106540352242922' },
							messages: ids.map((id) => ({
								from: '12025550143',
								id: `wamid.${id}`,
								timestamp: '1795168800',
								type: 'text',
								text: { body: id },
							})),
						},
					},
				],
			},
		],
	});

const deliver = async ({ url }: TriggerHost, ...ids: string[]): Promise<number> => {
	const body = bodyOf(ids);
	const headers = signWebhook('cloudApi', simulator.accounts, body);
	return (await fetch(url, { method: 'POST', headers, body })).status;
};

/** The texts of each execution that began. */
const executions = ({ calls }: TriggerHost) =>
	calls.flatMap(({ items }) => (items === null ? [] : [items.map(({ text }) => text)]));

const reached = async (host: TriggerHost, calls: number): Promise<void> => {
	while (host.open() < calls) await sleep(2);
	await sleep(30);
};

/** Delivers the calls one after the other while n8n is about to begin an execution for the first. */
const burst = async (host: TriggerHost, calls: ReadonlyArray<readonly string[]>) => {
	const answers: Array<Promise<number>> = [];
	for (const [index, ids] of calls.entries()) {
		answers.push(deliver(host, ...ids));
		await reached(host, index + 1);
	}
	return answers;
};

it('begins an execution at once when none is under way, and one for all that came meanwhile', async () => {
	const host = await listen();
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c', 'd'], ['e']]);
	expect(executions(host)).toEqual([]);
	release();
	expect(await Promise.all(answers)).toEqual([200, 200, 200, 200]);
	expect(executions(host)).toEqual([['a'], ['b', 'c', 'd', 'e']]);
	expect(await deliver(host, 'f')).toBe(200);
	expect(executions(host)).toHaveLength(3);
});

it('answers nobody before the execution with its events has begun', async () => {
	const host = await listen();
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c']]);
	const answered: number[] = [];
	for (const answer of answers) void answer.then((status) => answered.push(status));
	await sleep(50);
	expect(answered).toEqual([]);
	release();
	await Promise.all(answers);
	expect(answered).toEqual([200, 200, 200]);
});

it('takes an event once that several of the calls bring', async () => {
	const host = await listen();
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['b', 'c'], ['a'], ['c']]);
	release();
	expect(await Promise.all(answers)).toEqual([200, 200, 200, 200, 200]);
	expect(executions(host)).toEqual([['a'], ['b', 'c']]);
});

it('answers all with an error where the execution cannot begin, and takes what comes again', async () => {
	const host = await listen();
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c']]);
	host.breakDown(true);
	release();
	expect(await Promise.all(answers)).toEqual([500, 500, 500]);
	expect(executions(host)).toEqual([]);
	host.breakDown(false);
	for (const id of ['a', 'b', 'c']) expect(await deliver(host, id)).toBe(200);
	expect(executions(host)).toEqual([['a'], ['b'], ['c']]);
});

it('puts no more together than the form says, in the order of the calls', async () => {
	const host = await listen({ gatherAtMost: 3 });
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c'], ['d', 'e'], ['f', 'g', 'h', 'i'], ['j']]);
	release();
	await Promise.all(answers);
	expect(executions(host)).toEqual([['a'], ['b', 'c'], ['d', 'e'], ['f', 'g', 'h', 'i'], ['j']]);
});

it('lets a call that starts nothing pass, and one that is forged not in', async () => {
	const host = await listen({ onlyFrom: '+1 202 555 0143' });
	const release = host.hold();
	const [first] = await burst(host, [['a']]);
	const body = bodyOf(['x']).replace('12025550143', '12025550144');
	const headers = signWebhook('cloudApi', simulator.accounts, body);
	expect((await fetch(host.url, { method: 'POST', headers, body })).status).toBe(200);
	const forged = { ...headers, 'x-hub-signature-256': 'sha256=00' };
	expect((await fetch(host.url, { method: 'POST', headers: forged, body })).status).toBe(401);
	release();
	expect(await first).toBe(200);
	expect(executions(host)).toEqual([['a']]);
});

it("keeps Meta's own form of each call", async () => {
	const host = await listen({ output: 'raw' });
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c']]);
	release();
	await Promise.all(answers);
	const raw = host.calls.map(({ items }) =>
		items?.flatMap(({ messages }) => (messages as IDataObject[]).map(({ id }) => id)),
	);
	expect(raw.filter(Boolean)).toEqual([['wamid.a'], ['wamid.b', 'wamid.c']]);
});

it('does not sort a call by the form that another one had', async () => {
	const host = await listen({ onlyFrom: '+1 202 555 0143' });
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b']]);
	host.trigger.changeForm({ options: { gatherEvents: true } });
	const body = bodyOf(['c']).replace('12025550143', '12025550144');
	const headers = signWebhook('cloudApi', simulator.accounts, body);
	const last = fetch(host.url, { method: 'POST', headers, body });
	await reached(host, 3);
	release();
	expect([...(await Promise.all(answers)), (await last).status]).toEqual([200, 200, 200]);
	expect(executions(host).flat().sort()).toEqual(['a', 'b', 'c']);
});

it('does not gather unless it is asked to', async () => {
	const host = await listen({ gatherEvents: false });
	const release = host.hold();
	const answers = await burst(host, [['a'], ['b'], ['c']]);
	release();
	await Promise.all(answers);
	expect(executions(host)).toHaveLength(3);
});

describe('a line', () => {
	it('lets nobody wait for longer than it says, and goes on without', async () => {
		const lines = startLines<string>(20);
		const first = await lines.join('trigger', 'a', 1, 10);
		const second = await lines.join('trigger', 'b', 1, 10);
		expect([first.kind, second.kind]).toEqual(['leads', 'late']);
		if (first.kind !== 'leads') throw new Error('The first call leads');
		first.done(200);
		expect(await lines.join('trigger', 'c', 1, 10)).toMatchObject({ kind: 'leads', calls: ['c'] });
	});

	describe('whose leader n8n never answers', () => {
		let now = 0;
		beforeEach(() => {
			now = 0;
			jest.spyOn(performance, 'now').mockImplementation(() => now);
		});
		afterEach(() => jest.restoreAllMocks());

		it('goes on without it after a minute', async () => {
			const lines = startLines<string>(20);
			const stuck = await lines.join('trigger', 'a', 1, 10);
			now = 59_000;
			expect((await lines.join('trigger', 'b', 1, 10)).kind).toBe('late');
			now = 60_000;
			const next = await lines.join('trigger', 'c', 1, 10);
			expect(next).toMatchObject({ kind: 'leads', calls: ['c'] });
			const follower = lines.join('trigger', 'd', 1, 10);
			// What the first one comes to in the end is nobody's business any more.
			if (stuck.kind === 'leads') stuck.done(200);
			if (next.kind === 'leads') next.done(200);
			expect(await follower).toMatchObject({ kind: 'leads', calls: ['d'] });
		});

		it('has those who follow it come again', async () => {
			const lines = startLines<string>(20);
			const first = await lines.join('trigger', 'a', 1, 10);
			const second = lines.join('trigger', 'b', 1, 10);
			const third = lines.join('trigger', 'c', 1, 10);
			if (first.kind === 'leads') first.done(200);
			expect(await second).toMatchObject({ kind: 'leads', calls: ['b', 'c'] });
			now = 60_000;
			const fourth = await lines.join('trigger', 'd', 1, 10);
			expect(await third).toEqual({ kind: 'follows', status: 503 });
			expect(fourth).toMatchObject({ kind: 'leads', calls: ['d'] });
		});
	});

	it('is one for each trigger', async () => {
		const lines = startLines<string>(20);
		expect((await lines.join('one', 'a', 1, 10)).kind).toBe('leads');
		expect((await lines.join('other', 'b', 1, 10)).kind).toBe('leads');
	});
});
