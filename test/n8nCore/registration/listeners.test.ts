import { createHmac } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import { written } from '../../../nodes/WhatsAppHub/core/listeners/messages';
import type { CredentialValues } from '../engine/credentialsHelper';
import { checkSetUp } from '../engine/engine';
import { credentialsFor } from '../engine/hub';
import {
	activate,
	type Address,
	refusalOf,
	registrationBench,
	restart,
	sinceStart,
} from './triggers';

const bench = registrationBench();
const state = () => bench.simulator.cloudRegistration();
const override = () => String(state().wabaOverride);

const blank = { app: null, wabaSubscribed: false, wabaOverride: null, phoneOverrides: {} };
const othersApp = { callbackUrl: 'http://127.0.0.1:9/theirs', fields: ['messages'] };

let n8n: Address;
beforeEach(async () => {
	n8n = await bench.open();
});

const withFields = (fields: Record<string, string>) => (values: CredentialValues) => ({
	...values,
	whatsAppHubCloudApi: { ...values.whatsAppHubCloudApi, ...fields },
});

/** A workflow of the one n8n, by the name that its URL has as well. */
const workflow = async (
	name: string,
	parameters: INodeParameters = {},
	change?: (values: CredentialValues) => CredentialValues,
) =>
	await bench.trigger('cloudApi', parameters, change, n8n, {
		webhookId: `id-${name}`,
		workflow: name,
	});

type Workflow = Awaited<ReturnType<typeof workflow>>;

const workflows = async (...names: string[]) => {
	const made = [];
	for (const name of names) made.push(await workflow(name));
	for (const { production } of made) await activate(production);
	return made;
};

const receive = async (text: string) => {
	bench.simulator.receive('cloudApi', { from: '+12025550143', text });
	await bench.simulator.idle(20_000);
};

const texts = ({ host }: { host: { items: () => object[] } }) =>
	host.items().map((item) => 'text' in item && item.text);

/** What Meta's calls came to at the webhook, in their order. */
const answers = () =>
	bench.simulator
		.deliveries({ provider: 'cloudApi' })
		.map((delivery) => ('answeredStatus' in delivery ? delivery.answeredStatus : 'none'));

describe('workflows that share a webhook', () => {
	it('each get every event once, and the first stays the one that Meta calls', async () => {
		const [a, b, c] = await workflows('a', 'b', 'c');
		expect(override()).toMatch(new RegExp(`^${a?.urls.production}\\?listeners=[\\w-]{16}$`));
		for (const each of [a, b, c]) expect(await each?.production.hook('checkExists')).toBe(true);
		await receive('Hello');
		await receive('Once more');
		for (const each of [a, b, c]) expect(each && texts(each)).toEqual(['Hello', 'Once more']);
		expect(answers()).toEqual([200, 200]);
	});

	it('share the webhook of one number as well', async () => {
		const { phoneNumberId } = bench.simulator.accounts.cloudApi;
		const number = {
			registration: 'phoneNumber',
			phoneNumber: { __rl: true, mode: 'id', value: phoneNumberId },
		};
		const a = await workflow('a', number);
		const b = await workflow('b', number);
		// And the webhook of the account beside it.
		const c = await workflow('c');
		for (const { production } of [a, b, c]) await activate(production);
		await receive('Hello');
		expect([a, b, c].map(texts)).toEqual([['Hello'], ['Hello'], []]);
		for (const { production } of [a, b, c]) await production.hook('delete');
		expect(state()).toMatchObject({ phoneOverrides: {}, wabaOverride: null });
	});

	it('are called as they are now, also by a URL of before', async () => {
		const [a, b, c] = await workflows('a', 'b', 'c');
		const before = override();
		await c?.production.hook('delete');
		const body = '{"object":"whatsapp_business_account","entry":[]}';
		const { appSecret } = bench.simulator.accounts.cloudApi;
		const signature = createHmac('sha256', appSecret).update(body).digest('hex');
		const calls = () => [a, b, c].map((each) => each?.host.calls.length ?? 0);
		const counted = calls();
		const { status } = await fetch(before, {
			method: 'POST',
			headers: { 'x-hub-signature-256': `sha256=${signature}` },
			body,
		});
		expect(status).toBe(200);
		const [one = 0, other = 0, third = 0] = counted;
		expect(calls()).toEqual([one + 1, other + 1, third]);
	});

	it('have filters of their own', async () => {
		const quiet = await workflow('quiet', { triggerOn: ['message.status'] });
		const loud = await workflow('loud');
		await activate(quiet.production);
		await activate(loud.production);
		await receive('Hello');
		expect(texts(quiet)).toEqual([]);
		expect(texts(loud)).toEqual(['Hello']);
	});

	it.each([
		['first', [0, 1, 2]],
		['second', [1, 0, 2]],
		['last', [2, 1, 0]],
	])('leave one after the other, the %s first, and nothing stays', async (_which, order) => {
		bench.simulator.setCloudRegistration({ app: othersApp });
		const before = state();
		const made = await workflows('a', 'b', 'c');
		for (const [gone, index] of order.entries()) {
			await receive(`Before ${gone}`);
			await made[index]?.production.hook('delete');
			made[index]?.switchOff('production');
		}
		expect(state()).toEqual(before);
		const heard = (count: number) =>
			Array.from({ length: count }, (_, number) => `Before ${number}`);
		expect(made.map(texts)).toEqual(made.map((_, index) => heard(order.indexOf(index) + 1)));
		expect(made.flatMap(({ production }) => production.warnings)).toEqual([]);
		expect(new Set(answers())).toEqual(new Set([200]));
	});

	it('undo what the first has made, when the last goes', async () => {
		const [a, b] = await workflows('a', 'b');
		await a?.production.hook('delete');
		expect(state()).toEqual({
			app: { callbackUrl: b?.urls.production, fields: ['messages'] },
			wabaSubscribed: true,
			wabaOverride: b?.urls.production,
			phoneOverrides: {},
		});
		await b?.production.hook('delete');
		expect(state()).toEqual(blank);
	});

	it('put back what the first has replaced, when the last goes', async () => {
		const theirs = await workflow('theirs', {}, withFields({ verifyToken: 'their-word' }));
		const elsewhere = theirs.urls.production.replace('127.0.0.1', 'localhost');
		const before = { ...blank, app: othersApp, wabaSubscribed: true, wabaOverride: elsewhere };
		bench.simulator.setCloudRegistration(before);
		const replacing = withFields({ replacedVerifyToken: 'their-word' });
		const a = await workflow('a', { options: { replaceWebhook: true } }, replacing);
		await activate(a.production);
		const b = await workflow('b', {}, replacing);
		await activate(b.production);
		await a.production.hook('delete');
		expect(override()).toBe(b.urls.production);
		await b.production.hook('delete');
		expect(state()).toEqual(before);
	});

	it('need no word of the same kind: each credential may have a Verify Token of its own', async () => {
		const words = ['', 'word of one', 'word of another'];
		const made = [];
		for (const [index, verifyToken] of words.entries()) {
			made.push(await workflow(`w${index}`, {}, withFields({ verifyToken })));
		}
		for (const { production } of made) await activate(production);
		await receive('Hello');
		expect(made.map(texts)).toEqual([['Hello'], ['Hello'], ['Hello']]);
		await made[0]?.production.hook('delete');
		await made[1]?.production.hook('delete');
		expect(override()).toBe(made[2]?.urls.production);
	});

	it('add the fields that one of them needs to the app', async () => {
		const app = { registration: 'app' };
		const a = await workflow('a', { ...app, triggerOn: ['message.received'] });
		const b = await workflow('b', { ...app, triggerOn: ['account.changed'] });
		await activate(a.production);
		await activate(b.production);
		expect(state().app?.callbackUrl).toMatch(`${a.urls.production}?listeners=`);
		expect(state().app?.fields).toEqual(expect.arrayContaining(['messages', 'account_update']));
		await a.production.hook('delete');
		expect(state().app?.callbackUrl).toBe(b.urls.production);
		await b.production.hook('delete');
		expect(state()).toEqual(blank);
	});

	it('add the fields that one of them needs to the app that the first has made its own', async () => {
		const a = await workflow('a', { triggerOn: ['message.received'] });
		const b = await workflow('b', { triggerOn: ['message.received', 'call.changed'] });
		await activate(a.production);
		expect(await refusalOf(b.production)).toBe('activated');
		expect(state().app?.fields).toEqual(['messages', 'calls']);
	});

	it('are named by the Set-Up Check', async () => {
		await workflows('Orders', 'Archive');
		const rows = await checkSetUp(
			{ provider: 'cloudApi', options: {} },
			credentialsFor(bench.simulator),
			n8n.url,
		);
		expect(rows[0]).toBe('✓ Ready');
		expect(rows.join(' ').replace(/\s+/g, ' ')).toContain(
			'2 listen: Archive (Node), Orders (Node)',
		);
	});

	it('are all there when five are activated at once, and none when all are switched off at once', async () => {
		const made = await Promise.all(
			['a', 'b', 'c', 'd', 'e'].map(async (name) => await workflow(name)),
		);
		await Promise.all(made.map(async ({ production }) => await activate(production)));
		await receive('Hello');
		expect(made.map(texts)).toEqual(made.map(() => ['Hello']));
		await Promise.all(made.map(async ({ production }) => await production.hook('delete')));
		expect(state()).toEqual(blank);
	});

	it('all follow n8n to another address', async () => {
		const made = await workflows('a', 'b', 'c');
		for (const { production } of made) {
			production.webhookBaseUrl = `${n8n.url.replace('127.0.0.1', 'localhost')}/webhook`;
		}
		for (const { production } of made) await activate(production);
		expect(new URL(override()).hostname).toBe('localhost');
		await receive('Hello');
		expect(made.map(texts)).toEqual([['Hello'], ['Hello'], ['Hello']]);
		for (const { production } of made) await production.hook('delete');
		expect(state()).toEqual(blank);
	});
});

describe('a test listener', () => {
	it('hands over to a production workflow that comes, which is called from then on', async () => {
		const a = await workflow('a');
		const b = await workflow('b');
		await activate(a.test);
		expect(override()).toBe(a.urls.test);
		await activate(b.production);
		expect(override()).toMatch(`${b.urls.production}?listeners=`);
		a.switchOff('test');
		await receive('Hello');
		expect(texts(b)).toEqual(['Hello']);
		expect(answers()).toEqual([200]);
	});

	it('holds nobody up that does not take its events', async () => {
		const a = await workflow('a');
		await activate(a.production);
		await activate(a.test);
		n8n.failing.set(new URL(a.urls.test).pathname, 500);
		await receive('Hello');
		expect(texts(a)).toEqual(['Hello']);
		expect(answers()).toEqual([200]);
	});
});

describe('a workflow that does not take its events', () => {
	it('gets them when it is there again, and the others get none twice', async () => {
		const [a, b] = await workflows('a', 'b');
		// Which would begin again with what is delivered again.
		const c = await workflow('c', { options: { once: false } });
		await activate(c.production);
		const path = new URL(b?.urls.production ?? '').pathname;
		n8n.failing.set(path, 503);
		bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Hello' });
		while (answers().length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
		n8n.failing.delete(path);
		await bench.simulator.idle(20_000);
		expect(answers()).toEqual([503, 200]);
		for (const each of [a, b, c]) expect(each && texts(each)).toEqual(['Hello']);
		expect(a?.production.callWarnings.join()).toContain('put off a webhook call for b (Node)');
	});

	const MINUTE = 60_000;
	const HOUR = 60 * MINUTE;

	it.each([
		['n8n does not have', 404, MINUTE],
		['refuses them', 401, MINUTE],
		['fails at them', 500, HOUR],
	])('is waited for where it %s, and left out after a time', async (_case, status, time) => {
		const [a, b] = await workflows('a', 'b');
		if (status === 404) b?.switchOff('production');
		else n8n.failing.set(new URL(b?.urls.production ?? '').pathname, status);
		await receive('Hello');
		expect(new Set(answers())).toEqual(new Set([503]));
		expect(a && texts(a)).toEqual([]);
		sinceStart(HOUR + time - 5_000);
		await receive('Not yet');
		expect(a && texts(a)).toEqual([]);
		sinceStart(HOUR + time + 5_000);
		await receive('Go on');
		expect(a && texts(a)).toEqual(['Go on']);
		expect(a?.production.callWarnings.join()).toContain('went on without b (Node)');
		// And as soon as it takes them again it has them all.
		n8n.failing.clear();
		b?.switchOn('production');
		await receive('Back');
		expect(b && texts(b)).toEqual(['Back']);
	});

	it.each([
		['a redirection of a proxy', 302],
		['what n8n says while it starts', 200],
	])('has not taken what is answered by %s', async (_case, status) => {
		const [a, b] = await workflows('a', 'b');
		const path = new URL(b?.urls.production ?? '').pathname;
		n8n.failing.set(path, status);
		bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Hello' });
		while (answers().length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
		n8n.failing.delete(path);
		await bench.simulator.idle(20_000);
		expect(answers()).toEqual([503, 200]);
		for (const each of [a, b]) expect(each && texts(each)).toEqual(['Hello']);
	});

	it('is not given up while n8n starts', async () => {
		const [a, b] = await workflows('a', 'b');
		b?.switchOff('production');
		sinceStart(5_000);
		await receive('Hello');
		sinceStart(2 * MINUTE);
		await receive('Again');
		expect(a && texts(a)).toEqual([]);
		expect(new Set(answers())).toEqual(new Set([503]));
	});

	it('may be slow: what it takes late it gets no second time', async () => {
		const [a, b] = await workflows('a', 'b');
		n8n.slow.set(new URL(b?.urls.production ?? '').pathname, 11_000);
		await receive('Hello');
		expect(answers().at(-1)).toBe(200);
		expect(answers().length).toBeGreaterThan(1);
		expect(a && texts(a)).toEqual(['Hello']);
		expect(b?.host.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});
});

describe('a webhook of somebody else', () => {
	it('stays, where another App Secret is behind the same n8n', async () => {
		const [a] = await workflows('a');
		const { appSecret } = bench.simulator.accounts.cloudApi;
		Object.assign(bench.simulator.accounts.cloudApi, { appSecret: 'another-app-secret' });
		try {
			const b = await workflow('b', {}, withFields({ appSecret: 'another-app-secret' }));
			expect(await refusalOf(b.production)).toContain(
				`already sends its events to ${a?.urls.production}`,
			);
			expect(override()).toBe(a?.urls.production);
		} finally {
			Object.assign(bench.simulator.accounts.cloudApi, { appSecret });
		}
	});

	it('is said to be unknown where this n8n cannot ask itself', async () => {
		const [a] = await workflows('a');
		n8n.failing.set(new URL(a?.urls.production ?? '').pathname, 502);
		const b = await workflow('b');
		expect(await refusalOf(b.production)).toContain('n8n can reach its own address');
	});
});

describe('what n8n has lost', () => {
	const three = async (): Promise<[Workflow, Workflow, Workflow]> => {
		const [a, b, c] = await workflows('a', 'b', 'c');
		if (!a || !b || !c) throw new Error('There are three');
		return [a, b, c];
	};

	it('is in the data of each of them, so that a restart changes nothing', async () => {
		const all = await three();
		restart();
		const before = state();
		await receive('Before the activation');
		for (const { production } of all) expect(await production.hook('checkExists')).toBe(true);
		expect(state()).toEqual(before);
		await receive('Hello');
		expect(all.map(texts)).toEqual(all.map(() => ['Before the activation', 'Hello']));
	});

	it('is asked of those whom an older list names, and told to the one that has lost it', async () => {
		const [a, b, c] = [await workflow('a'), await workflow('b'), await workflow('c')];
		await activate(a.production);
		await activate(b.production);
		const older = a.production.staticData.listeners;
		await activate(c.production);
		a.production.staticData.listeners = older;
		restart();
		await receive('Hello');
		for (const each of [a, b, c]) expect(texts(each)).toEqual(['Hello']);
		expect(answers()).toEqual([200]);
		expect(a.production.staticData.listeners).toContain('/webhook/id-c/webhook');
	});

	it('is written again where another call has written over it', async () => {
		const [a, b, c] = [await workflow('a'), await workflow('b'), await workflow('c')];
		await activate(a.production);
		await activate(b.production);
		const older = a.production.staticData.listeners;
		await activate(c.production);
		a.production.staticData.listeners = older;
		await receive('Hello');
		expect(a.production.staticData.listeners).toContain('/webhook/id-c/webhook');
	});

	it('puts calls off where the one that is called knows nobody, until n8n has started the next', async () => {
		const [a, b, c] = await three();
		delete a.production.staticData.listeners;
		restart();
		await receive('Hello');
		expect(new Set(answers())).toEqual(new Set([503]));
		expect(await b.production.hook('checkExists')).toBe(true);
		await receive('Again');
		for (const each of [a, b, c]) expect(texts(each)).toEqual(['Again']);
	});

	it('is no reason to leave out what n8n, which has just started, does not have yet', async () => {
		const [a, b, c] = await three();
		const before = override();
		sinceStart(10_000);
		a.switchOff('production');
		b.switchOff('production');
		expect(await c.production.hook('checkExists')).toBe(true);
		expect(override()).toBe(before);
		const d = await workflow('d');
		expect(await refusalOf(d.production)).toContain('could not be asked');
		expect(override()).toBe(before);
	});

	it('is the workflow that was called: another takes its place, with all that it was told of', async () => {
		const [a, b, c] = await three();
		a.switchOff('production');
		expect(await c.production.hook('checkExists')).toBe(false);
		await c.production.hook('create');
		expect(override()).toMatch(`${c.urls.production}?listeners=`);
		await receive('Hello');
		for (const each of [b, c]) expect(texts(each)).toEqual(['Hello']);
		expect(answers()).toEqual([200]);
	});

	it('is missed by nobody where a join came to nothing with Meta', async () => {
		const [a, b, c] = await three();
		const before = override();
		b.switchOff('production');
		bench.simulator.misbehaveBy(({ path, rawBody }) =>
			rawBody !== '' && path.endsWith('/subscribed_apps') ? { kind: 'serverError' } : undefined,
		);
		const d = await workflow('d');
		expect(await refusalOf(d.production)).not.toBe('activated');
		bench.simulator.misbehaveBy(() => undefined);
		b.switchOn('production');
		expect(override()).toBe(before);
		await receive('Hello');
		for (const each of [a, b, c]) expect(texts(each)).toEqual(['Hello']);
	});

	it('is no reason to stay: who leaves while nobody answers says what is left', async () => {
		const [a, b, c] = await three();
		const before = override();
		for (const each of [a, b, c]) n8n.failing.set(new URL(each.urls.production).pathname, 502);
		await a.production.hook('delete');
		expect(override()).toBe(before);
		expect(a.production.warnings.join()).toContain('stays registered with Meta');
	});
});

describe('a message that is not of one of them', () => {
	const header = { 'content-type': 'application/json', 'x-whatsapp-hub-listeners': '1' };
	const post = async (url: string, body: string, headers: Record<string, string> = header) =>
		(await fetch(url, { method: 'POST', headers, body })).status;

	it('is refused and counted as any forged call', async () => {
		const [a] = await workflows('a');
		const before = JSON.stringify(a?.production.staticData);
		for (const body of [
			'',
			'{}',
			'{"listeners":"AAAA"}',
			JSON.stringify({ sealed: ['A'.repeat(99)] }),
		]) {
			expect(await post(a?.urls.production ?? '', body)).toBe(401);
		}
		expect(JSON.stringify(a?.production.staticData.listeners)).toBe(
			JSON.stringify((JSON.parse(before) as { listeners?: unknown }).listeners),
		);
	});

	it('is refused on another path than it was written for, with another secret, and later', async () => {
		const [a, b] = await workflows('a', 'b');
		const { appSecret } = bench.simulator.accounts.cloudApi;
		const to = (each: typeof a) => new URL(each?.urls.production ?? '').pathname;
		const ask = { kind: 'ask' } as const;
		const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
		const call = async (each: typeof a, { body }: { body: object }) =>
			await post(each?.urls.production ?? '', JSON.stringify(body));
		expect(await call(a, written(ask, to(a), appSecret, at(0)))).toBe(200);
		expect(await call(b, written(ask, to(a), appSecret, at(0)))).toBe(401);
		expect(await call(a, written(ask, to(a), 'another secret', at(0)))).toBe(401);
		expect(await call(a, written(ask, to(a), appSecret, at(-6)))).toBe(401);
		expect(await call(a, written(ask, to(a), appSecret, at(6)))).toBe(401);
		// And none of them is a call of the provider, or begins anything.
		expect(a && texts(a)).toEqual([]);
		expect(JSON.stringify(a?.production.staticData)).not.toContain(appSecret);
	});

	it('that is old brings no older list back into force', async () => {
		const [a, b] = await workflows('a', 'b');
		const { appSecret } = bench.simulator.accounts.cloudApi;
		const path = new URL(a?.urls.production ?? '').pathname;
		const state = { members: [{ path, label: 'a', isTest: false }], before: null };
		const kept = { kind: 'keep', kept: { state, at: 1 } } as const;
		const { body } = written(kept, path, appSecret, new Date());
		expect(await post(a?.urls.production ?? '', JSON.stringify(body))).toBe(200);
		await receive('Hello');
		for (const each of [a, b]) expect(each && texts(each)).toEqual(['Hello']);
	});

	it('puts off what Meta’s own signature brings with a list that nobody knows', async () => {
		const [a, b] = await workflows('a', 'b');
		const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
		const { appSecret } = bench.simulator.accounts.cloudApi;
		const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
		const url = `${a?.urls.production}?listeners=AAAAAAAAAAAAAAAA`;
		const signed = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
		expect(await post(url, body, signed)).toBe(503);
		expect(await post(url, body, { ...signed, 'x-hub-signature-256': 'sha256=00' })).toBe(401);
		expect(a?.production.callWarnings.join()).toContain('activate one of them again');
		expect(b && texts(b)).toEqual([]);
	});
});
