import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { signWebhook, type Simulator, startSimulator } from '../../simulator';
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

const listen = async (
	options: IDataObject = {},
	staticData: IDataObject = {},
): Promise<{ host: TriggerHost; trigger: TriggerNode }> => {
	const parameters = {
		provider: 'cloudApi',
		triggerOn: ['message.received', 'message.status'],
		options,
	} as INodeParameters;
	const trigger = new TriggerNode(parameters, credentialsFor(simulator));
	Object.assign(trigger.staticData, staticData);
	const host = await hostTrigger(trigger);
	hosts.push(host);
	return { host, trigger };
};

const wamid = (message: number) => `wamid.dGVzdHMtMDAw${message}==`;

/** One call with the statuses given, as Meta writes them. */
const statuses = (...stages: Array<readonly [message: number, status: string]>): string =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '200000000000042',
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: {
								display_phone_number: '12025550100',
								phone_number_id: '300000000000042',
							},
							statuses: stages.map(([message, status]) => ({
								id: wamid(message),
								status,
								timestamp: '1795168800',
								recipient_id: '12025550143',
							})),
						},
					},
				],
			},
		],
	});

/** The same, each in a change of its own. */
const inChanges = (...stages: Parameters<typeof statuses>): string => {
	const calls = stages.map((stage) => JSON.parse(statuses(stage)) as { entry: unknown[] });
	return JSON.stringify({ ...calls[0], entry: calls.flatMap(({ entry }) => entry) });
};

const deliver = async ({ url }: TriggerHost, body: string, secret?: string): Promise<number> => {
	const headers = signWebhook('cloudApi', simulator.accounts, body, secret ? { secret } : {});
	return (await fetch(url, { method: 'POST', headers, body })).status;
};

const seen = ({ items }: TriggerHost) => items().map(({ status }) => status);

describe('an event that is delivered again', () => {
	it('starts the workflow once, whatever else is in the call', async () => {
		const { host } = await listen();
		expect(await deliver(host, statuses([1, 'sent'], [2, 'sent']))).toBe(200);
		expect(await deliver(host, statuses([2, 'sent'], [3, 'sent'], [1, 'sent']))).toBe(200);
		expect(await deliver(host, statuses([3, 'sent']))).toBe(200);
		expect(host.items().map(({ messageId }) => messageId)).toEqual([1, 2, 3].map(wamid));
		expect(host.calls.map(({ items }) => items?.length)).toEqual([2, 1, undefined]);
	});

	it('starts it once when ten deliveries come at the same time', async () => {
		const { host } = await listen();
		await Promise.all(Array.from({ length: 10 }, () => deliver(host, statuses([1, 'read']))));
		expect(seen(host)).toEqual(['read']);
	});

	it('starts it once over a restart of n8n, which keeps the static data', async () => {
		const before = await listen();
		await deliver(before.host, statuses([1, 'sent'], [1, 'delivered']));
		const kept = JSON.parse(JSON.stringify(before.trigger.staticData)) as IDataObject;
		const after = await listen({}, kept);
		await deliver(after.host, statuses([1, 'delivered'], [1, 'read']));
		expect(seen(after.host)).toEqual(['read']);
	});

	it('starts it when n8n could not begin an execution the first time', async () => {
		const { host } = await listen();
		await deliver(host, statuses([1, 'sent']));
		host.breakDown(true);
		expect(await deliver(host, statuses([1, 'sent'], [2, 'sent']))).toBe(500);
		host.breakDown(false);
		expect(await deliver(host, statuses([1, 'sent'], [2, 'sent']))).toBe(200);
		expect(host.items().map(({ messageId }) => messageId)).toEqual([1, 2].map(wamid));
	});

	it('is known among the last ten thousand, and no further back', async () => {
		const { host, trigger } = await listen({ statusOrder: 'drop' });
		const stages = Array.from({ length: 10_001 }, (_, message) => [message, 'sent'] as const);
		for (let from = 0; from < stages.length; from += 1000) {
			await deliver(host, statuses(...stages.slice(from, from + 1000)));
		}
		expect(host.items()).toHaveLength(10_001);
		// A pointer; and eight characters of an event, of a message nine.
		const { seen: marks, stages: reached } = trigger.staticData;
		expect([String(marks).length, String(reached).length]).toEqual([80_006, 90_006]);
		await deliver(host, statuses([1, 'sent'], [0, 'sent']));
		expect(host.items().slice(10_001)).toMatchObject([{ messageId: wamid(0) }]);
	});

	it('is no other than the forged call before it', async () => {
		const { host } = await listen();
		expect(await deliver(host, statuses([1, 'sent']), 'not the secret')).toBe(401);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(seen(host)).toEqual(['sent']);
	});

	it('starts it again where the person wants that', async () => {
		const { host, trigger } = await listen({ once: false });
		for (let call = 0; call < 2; call++) await deliver(host, statuses([1, 'sent']));
		expect(seen(host)).toEqual(['sent', 'sent']);
		expect(Object.keys(trigger.staticData)).toEqual(['tally']);
	});

	it('is not forgotten for one that the form holds back', async () => {
		const { host, trigger } = await listen({ statuses: ['failed'] });
		await deliver(host, statuses([1, 'sent']));
		expect(host.items()).toEqual([]);
		expect(Object.keys(trigger.staticData)).toEqual(['tally']);
	});

	it('is held back in the raw form of Meta too', async () => {
		const { host } = await listen({ output: 'raw' });
		for (let call = 0; call < 2; call++) await deliver(host, statuses([1, 'sent']));
		expect(host.items()).toHaveLength(1);
		expect(host.items()[0]).toMatchObject({ field: 'messages', statuses: [{ status: 'sent' }] });
	});

	it('is looked up once a call in the raw form, however many changes that has', async () => {
		const { host } = await listen({ output: 'raw' });
		const stages = Array.from({ length: 20 }, (_, message) => [message, 'sent'] as const);
		host.breakDown(true);
		expect(await deliver(host, inChanges(...stages))).toBe(500);
		host.breakDown(false);
		expect(await deliver(host, inChanges(...stages, [3, 'sent'], [20, 'sent']))).toBe(200);
		const expected = Array.from({ length: 21 }, (_, message) => ({
			statuses: [{ id: wamid(message) }],
		}));
		expect(host.items()).toMatchObject(expected);
	});
});

describe('an event that is delivered again while n8n is still at the first delivery', () => {
	/** Made at once, and not awaited: whether and how it was answered by the time that one asks. */
	const begin = (host: TriggerHost, body: string) => {
		const call: { status?: number } = {};
		const done = deliver(host, body).then((status) => {
			call.status = status;
			return status;
		});
		return { call, done };
	};
	const reach = async (host: TriggerHost, calls: number) => {
		const until = Date.now() + 1000;
		while (host.open() < calls && Date.now() < until) {
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
		await new Promise((resolve) => setTimeout(resolve, 30));
	};

	it('waits for that, and is a repetition when it began', async () => {
		const { host } = await listen();
		const release = host.hold();
		const first = begin(host, statuses([1, 'sent']));
		await reach(host, 1);
		const second = begin(host, statuses([1, 'sent']));
		await reach(host, 2);
		expect([first.call.status, second.call.status]).toEqual([undefined, undefined]);
		release();
		expect(await Promise.all([first.done, second.done])).toEqual([200, 200]);
		expect(host.items()).toHaveLength(1);
	});

	it('is the event itself when that could not begin', async () => {
		const { host } = await listen();
		const release = host.hold();
		host.breakDown(true);
		const first = begin(host, statuses([1, 'sent']));
		await reach(host, 1);
		const second = begin(host, statuses([1, 'sent']));
		await reach(host, 2);
		release();
		expect(await first.done).toBe(500);
		host.breakDown(false);
		// Which of the two meets the mended n8n is chance; who asks again gets it in any case.
		await second.done;
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(host.items()).toHaveLength(1);
	});

	it('is no repetition of a second delivery that is under way itself', async () => {
		const { host } = await listen();
		const release = host.hold();
		host.breakDown(true);
		const first = begin(host, statuses([1, 'sent']));
		await reach(host, 1);
		const others = [begin(host, statuses([1, 'sent']))];
		await reach(host, 2);
		others.push(begin(host, statuses([1, 'sent'])));
		await reach(host, 3);
		host.letThrough(0);
		expect(await first.done).toBe(500);
		await reach(host, 2);
		// One of the two is with n8n now; the other one waits for what becomes of it.
		expect(others.map(({ call }) => call.status)).toEqual([undefined, undefined]);
		host.letThrough(1);
		host.letThrough(2);
		release();
		await Promise.all(others.map(({ done }) => done));
		host.breakDown(false);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(host.items()).toHaveLength(1);
	});

	it('takes what is new in the same call with it, and nothing twice', async () => {
		const { host } = await listen();
		const release = host.hold();
		const first = begin(host, statuses([1, 'sent'], [2, 'sent']));
		await reach(host, 1);
		const second = begin(host, statuses([2, 'sent'], [3, 'sent']));
		await reach(host, 2);
		expect(second.call.status).toBeUndefined();
		release();
		expect(await Promise.all([first.done, second.done])).toEqual([200, 200]);
		expect(host.items().map(({ messageId }) => messageId)).toEqual([1, 2, 3].map(wamid));
	});

	it('is put off when n8n takes longer than a provider waits', async () => {
		const { host } = await listen();
		const release = host.hold();
		const first = begin(host, statuses([1, 'sent']));
		await reach(host, 1);
		const headers = signWebhook('cloudApi', simulator.accounts, statuses([1, 'sent']), {});
		const second = await fetch(host.url, {
			method: 'POST',
			headers,
			body: statuses([1, 'sent']),
		});
		expect([second.status, second.headers.get('retry-after')]).toEqual([503, '5']);
		expect(first.call.status).toBeUndefined();
		release();
		expect(await first.done).toBe(200);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(host.items()).toHaveLength(1);
	}, 20_000);

	it('is judged by a stage that counts only when that has begun', async () => {
		const { host } = await listen({ statusOrder: 'drop' });
		const release = host.hold();
		host.breakDown(true);
		const first = begin(host, statuses([1, 'delivered']));
		await reach(host, 1);
		const second = begin(host, statuses([1, 'sent']));
		await reach(host, 2);
		expect(second.call.status).toBeUndefined();
		release();
		expect(await first.done).toBe(500);
		await second.done;
		host.breakDown(false);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(await deliver(host, statuses([1, 'delivered']))).toBe(200);
		expect(seen(host)).toEqual(['sent', 'delivered']);
	});

	it('is not written down as handed over by another call that ends before', async () => {
		const { host, trigger } = await listen({ statusOrder: 'drop' });
		const release = host.hold();
		const first = begin(host, statuses([1, 'read']));
		await reach(host, 1);
		const other = begin(host, statuses([2, 'sent']));
		await reach(host, 2);
		// The process is killed when the second is written and the first is not begun.
		host.letThrough(1);
		expect(await other.done).toBe(200);
		const kept = JSON.parse(JSON.stringify(trigger.staticData)) as IDataObject;
		const after = await listen({ statusOrder: 'drop' }, kept);
		expect(await deliver(after.host, statuses([1, 'read'], [2, 'sent']))).toBe(200);
		expect(after.host.items().map(({ messageId }) => messageId)).toEqual([wamid(1)]);
		release();
		await first.done;
	});
});

describe('a caller that hangs up before the answer', () => {
	const hangUp = async (host: TriggerHost, body: string): Promise<void> => {
		const caller = new AbortController();
		const call = fetch(host.url, {
			method: 'POST',
			headers: signWebhook('cloudApi', simulator.accounts, body, {}),
			body,
			signal: caller.signal,
		});
		while (host.open() === 0) await new Promise((resolve) => setTimeout(resolve, 2));
		await new Promise((resolve) => setTimeout(resolve, 50));
		caller.abort();
		await call.catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, 50));
	};
	const settle = async (host: TriggerHost) => {
		while (host.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
	};

	it('gets the event again when n8n could not begin', async () => {
		const { host } = await listen();
		const release = host.hold();
		host.breakDown(true);
		await hangUp(host, statuses([1, 'sent']));
		release();
		await settle(host);
		host.breakDown(false);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(host.items()).toHaveLength(1);
	});

	it('does not get it again when n8n began', async () => {
		const { host } = await listen();
		const release = host.hold();
		await hangUp(host, statuses([1, 'sent']));
		release();
		await settle(host);
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		expect(host.items()).toHaveLength(1);
	});
});

describe('statuses out of order', () => {
	const reported = async (host: TriggerHost) => {
		await deliver(host, statuses([1, 'delivered']));
		await deliver(host, statuses([1, 'sent']));
		await deliver(host, statuses([1, 'read']));
		await deliver(host, statuses([1, 'failed']));
	};

	it('come as they are reported', async () => {
		const { host } = await listen();
		await reported(host);
		expect(seen(host)).toEqual(['delivered', 'sent', 'read', 'failed']);
		expect(host.items()[0]).not.toHaveProperty('late');
	});

	it('are left out', async () => {
		const { host } = await listen({ statusOrder: 'drop' });
		await reported(host);
		expect(seen(host)).toEqual(['delivered', 'read']);
	});

	it('are marked', async () => {
		const { host } = await listen({ statusOrder: 'mark' });
		await reported(host);
		expect(host.items().map(({ status, late }) => [status, late])).toEqual([
			['delivered', false],
			['sent', true],
			['read', false],
			['failed', true],
		]);
	});

	it('are put in order where they come in one call', async () => {
		const { host } = await listen({ statusOrder: 'drop' });
		await deliver(host, statuses([1, 'read'], [1, 'sent'], [1, 'delivered']));
		expect(seen(host)).toEqual(['sent', 'delivered', 'read']);
	});

	it('count only when n8n could begin an execution', async () => {
		const { host } = await listen({ statusOrder: 'drop' });
		await deliver(host, statuses([1, 'delivered']));
		host.breakDown(true);
		expect(await deliver(host, statuses([1, 'read'], [2, 'sent']))).toBe(500);
		host.breakDown(false);
		await deliver(host, statuses([1, 'sent'], [1, 'read'], [2, 'sent']));
		expect(seen(host)).toEqual(['delivered', 'read', 'sent']);
	});

	it('are left out in the raw form, whose changes keep their places', async () => {
		const { host } = await listen({ statusOrder: 'drop', output: 'raw' });
		await deliver(host, inChanges([1, 'read'], [1, 'sent'], [2, 'sent']));
		expect(host.items()).toMatchObject([
			{ statuses: [{ status: 'read' }] },
			{ statuses: [{ id: wamid(2) }] },
		]);
	});

	it('are known over a restart of n8n', async () => {
		const before = await listen({ statusOrder: 'drop' });
		await deliver(before.host, statuses([1, 'read']));
		const kept = JSON.parse(JSON.stringify(before.trigger.staticData)) as IDataObject;
		const after = await listen({ statusOrder: 'drop', once: false }, kept);
		await deliver(after.host, statuses([1, 'sent']));
		expect(after.host.items()).toEqual([]);
	});
});

describe('a secret that is changed', () => {
	it('counts from the next call on', async () => {
		const { host, trigger } = await listen();
		expect(await deliver(host, statuses([1, 'sent']))).toBe(200);
		Object.assign(trigger.credentials.whatsAppHubCloudApi ?? {}, { appSecret: 'the new secret' });
		expect(await deliver(host, statuses([2, 'sent']), 'the new secret')).toBe(200);
		expect(await deliver(host, statuses([3, 'sent']))).toBe(401);
	});

	it('leaves the one before valid where the person says so', async () => {
		const { host, trigger } = await listen();
		Object.assign(trigger.credentials.whatsAppHubCloudApi ?? {}, {
			previousAppSecret: 'the secret before',
		});
		expect(await deliver(host, statuses([1, 'sent']), 'the secret before')).toBe(200);
		expect(await deliver(host, statuses([2, 'sent']))).toBe(200);
		expect(await deliver(host, statuses([3, 'sent']), 'a third one')).toBe(401);
	});
});
