import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { itemsOf } from '../realN8n/answers';
import { waitFor } from '../realN8n/http';
import { EVENTS_NODE, eventsWorkflow } from '../realN8n/hubWorkflows';
import type { StoredCredential } from '../realN8n/workflow';
import { type Bench, openBench } from './bench';
import { callWith, deliverUntilTaken, post } from './metaCalls';

jest.setTimeout(300_000);

const WORKFLOWS = 10;
/** 25 calls of 40 events are 1,000: for all of the workflows some 225 executions. */
const CALLS = 25;
const EVENTS_A_CALL = 40;
const AT_ONCE = 4;

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

const registered = () => String(bench.simulator.cloudRegistration().wabaOverride);

interface Listening {
	readonly id: string;
	readonly path: string;
}

const workflow = async (name: string, credential: StoredCredential): Promise<Listening> => {
	const webhookId = randomUUID();
	const provider = bench.providers.cloudApi;
	const id = await bench.client.createWorkflow(
		eventsWorkflow({ name, provider, credential, webhookId, triggerOn: ['message.received'] }),
	);
	return { id, path: `/webhook/${webhookId}/webhook` };
};

/** The IDs of all messages that a workflow was started with. */
const heardBy = async ({ id }: Listening): Promise<string[]> =>
	(await bench.client.executions(id))
		.flatMap((execution) => itemsOf(execution, EVENTS_NODE))
		.map(({ text }) => String(text));

let calls = 0;
let answers: number[] = [];

/** So many calls in bursts, each second one twice and each with a forgery beside it; yields the events. */
const traffic = async (count: number): Promise<string[]> => {
	const account = bench.simulator.accounts.cloudApi;
	const sent: string[] = [];
	const work = Array.from({ length: count }, () => calls++).values();
	const caller = async () => {
		for (const number of work) {
			const ids = Array.from({ length: EVENTS_A_CALL }, (_, n) => `wamid.${number}-${n}`);
			sent.push(...ids);
			const body = callWith(account, ids);
			const forged = callWith(account, [`wamid.forged-${number}`]);
			const [statuses, refused] = await Promise.all([
				deliverUntilTaken(account, registered, body),
				post(registered(), forged, `sha256=${'0'.repeat(64)}`),
			]);
			answers.push(...statuses);
			expect(statuses.at(-1)).toBe(200);
			expect(refused).not.toBe(200);
			if (number % 2 === 0) await deliverUntilTaken(account, registered, body);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, caller));
	return sent;
};

it('ten workflows on one number each get each of 1,000 events once, whatever happens to them', async () => {
	const { client, simulator } = bench;
	answers = [];
	simulator.setCloudRegistration({
		app: { callbackUrl: 'https://crm.example.com/hook', fields: ['messages'] },
		wabaSubscribed: true,
	});
	const before = simulator.cloudRegistration();
	const credential = await bench.credential('cloudApi');
	const ownCredential = await client.createCredential({
		name: 'e2e Cloud API of one workflow',
		type: credential.type,
		data: { ...credential.data, verifyToken: 'a-word-of-its-own' },
	});
	const workflows: Listening[] = [];
	for (let number = 0; number < WORKFLOWS; number++) {
		workflows.push(
			await workflow(`e2e shared ${number}`, number === 3 ? ownCredential : credential),
		);
	}
	const [first, second, , failing, ...others] = workflows;
	if (!first || !second || !failing) throw new Error('There are ten');
	const newcomers = others.slice(-2);
	const active = workflows.filter((each) => !newcomers.includes(each));
	for (const { id } of active) await client.activate(id);
	expect(new URL(registered()).pathname).toBe(first.path);

	const one = await traffic(CALLS / 5);

	// A test listener, which takes what comes first and ends.
	const tested = await workflow('e2e shared test', credential);
	await client.listenForTest(tested.id, EVENTS_NODE);
	const two = await traffic(CALLS / 5);

	// The one that Meta calls goes, another one as well; two come.
	const [three] = await Promise.all([
		traffic(CALLS / 5),
		(async () => {
			await client.deactivate(first.id);
			for (const { id } of newcomers) await client.activate(id);
			await client.deactivate(second.id);
		})(),
	]);
	expect([first.path, second.path]).not.toContain(new URL(registered()).pathname);

	// One whose credential is wrong for a while.
	await client.changeCredential({
		...ownCredential,
		data: { ...ownCredential.data, appSecret: 'wrong for a while' },
	});
	// Secrets are kept for a minute, unless a call comes that does not match them.
	expect(await post(bench.n8n.url + failing.path, '{}', 'sha256=00')).toBe(401);
	const mended = (async () => {
		await sleep(5_000);
		await client.changeCredential(ownCredential);
	})();
	const [four] = await Promise.all([traffic(CALLS / 5), mended]);
	expect(bench.n8n.logs()).toContain('put off a webhook call for e2e shared 3');
	expect(answers).toContain(503);

	const [five] = await Promise.all([
		traffic(CALLS / 5),
		(async () => {
			await sleep(300);
			await bench.n8n.restart();
		})(),
	]);

	const all = [...one, ...two, ...three, ...four, ...five];
	expect(all).toHaveLength(1_000);
	const staying = active.filter((each) => each !== first && each !== second);
	for (const each of staying) {
		const heard = await waitFor('all executions to be through', 30_000, async () => {
			const found = await heardBy(each);
			return found.length >= all.length ? found : undefined;
		});
		expect([...heard].sort()).toEqual([...all].sort());
	}
	for (const each of newcomers) {
		const heard = await heardBy(each);
		expect(new Set(heard).size).toBe(heard.length);
		expect(heard).toEqual(expect.arrayContaining([...four, ...five]));
		expect(heard.filter((id) => one.includes(id) || two.includes(id))).toEqual([]);
	}
	for (const each of [first, second]) {
		const heard = await heardBy(each);
		expect(new Set(heard).size).toBe(heard.length);
		expect(heard).toEqual(expect.arrayContaining([...one, ...two]));
		expect(heard.filter((id) => four.includes(id) || five.includes(id))).toEqual([]);
	}
	const inTest = await heardBy(tested);
	// Calls that come at once are all taken by n8n before it ends the test.
	expect(inTest.length).toBeGreaterThanOrEqual(EVENTS_A_CALL);
	expect(new Set(inTest).size).toBe(inTest.length);
	expect(two).toEqual(expect.arrayContaining(inTest));

	for (const { id } of [...staying, ...newcomers]) await client.deactivate(id);
	expect(simulator.cloudRegistration()).toEqual(before);
});
