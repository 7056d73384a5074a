import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import type { CredentialValues } from './engine/credentialsHelper';
import { runHub, TriggerNode } from './engine/engine';
import { credentialsFor, senderFor, URL_SECRET, VERIFY_TOKEN } from './engine/hub';
import { hostTrigger, type TriggerHost } from './engine/triggerHost';

let simulator: Simulator;
let host: TriggerHost | undefined;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});
afterEach(async () => {
	await host?.close();
	host = undefined;
});

const form = (provider: ProviderId, options: IDataObject = {}): INodeParameters => ({
	provider,
	triggerOn: ['message.received', 'message.status'],
	options: options as INodeParameters,
});

/** Serves a trigger and has the provider send its events there, as its console would be told. */
const listen = async (provider: ProviderId, options: IDataObject = {}): Promise<TriggerHost> => {
	const trigger = new TriggerNode(form(provider, options), credentialsFor(simulator));
	const served = await hostTrigger(trigger);
	host = served;
	if (provider === 'yCloud') {
		const registering = new TriggerNode(
			form(provider, options),
			credentialsFor(simulator),
			served.url,
		);
		await registering.hook('create');
		Object.assign(trigger.staticData, registering.staticData);
		await simulator.configureWebhook('yCloud', {
			url: served.url,
			hmacKey: String(simulator.yCloudEndpoints()[0]?.secret),
		});
	} else {
		await simulator.configureWebhook(provider, {
			url: provider === 'wawp' ? `${served.url}?secret=${URL_SECRET}` : served.url,
			...(provider === 'cloudApi' && { verifyToken: VERIFY_TOKEN }),
		});
	}
	return served;
};

const send = async (
	provider: ProviderId,
	recipient = '+12025550143',
	options: IDataObject = {},
) => {
	const run = await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient,
			messageType: 'text',
			textBody: 'Hello',
			options: options as INodeParameters,
		},
		credentials: credentialsFor(simulator),
	});
	return run.outputs[0]?.[0]?.json ?? {};
};

const statusesOf = (served: TriggerHost) => served.items().map(({ status }) => status);

describe.each(providerIds)('%s', (provider) => {
	it('receives sent, delivered and read of a message, tied to its send', async () => {
		const served = await listen(provider);
		const sent = await send(provider);
		await simulator.idle(5000);
		expect(statusesOf(served)).toEqual(expect.arrayContaining(['sent', 'delivered', 'read']));
		for (const item of served.items()) {
			expect(item).toMatchObject({
				event: 'message.status',
				provider,
				recipient: '+12025550143',
				correlationId: sent.correlationId,
				error: null,
			});
			expect(item).not.toHaveProperty('raw');
		}
		expect(served.calls.every(({ status }) => status === 200)).toBe(true);
	});

	it('receives a failure with its reason and what to do', async () => {
		const served = await listen(provider);
		await send(provider, '+12025550199');
		await simulator.idle(5000);
		const failed = served.items().find(({ status }) => status === 'failed');
		expect(failed?.error).toMatchObject({
			category: expect.any(String),
			message: expect.stringMatching(/\S/),
			hint: expect.stringMatching(/\S/),
		});
	});

	it('adds the payload on request', async () => {
		const served = await listen(provider, { includeRaw: true });
		await send(provider);
		await simulator.idle(5000);
		expect(served.items()[0]?.raw).toEqual(expect.any(Object));
	});

	it('refuses a wrong signature with 401 and starts nothing', async () => {
		const served = await listen(provider);
		if (provider === 'wawp') {
			simulator.removeWebhook('wawp', `${served.url}?secret=${URL_SECRET}`);
			await simulator.configureWebhook('wawp', { url: `${served.url}?secret=wrong` });
		} else {
			simulator.misbehave({ provider, kind: 'webhookWrongSignature', times: 100 });
		}
		await send(provider);
		await simulator.idle(5000);
		const posts = served.calls.filter(({ method }) => method === 'POST');
		expect(posts.length).toBeGreaterThan(0);
		expect(posts.every(({ status, items }) => status === 401 && items === null)).toBe(true);
	});

	it('keeps every event when they come twice and out of order', async () => {
		const served = await listen(provider);
		simulator.misbehave({ provider, kind: 'webhookDuplicate', times: 1 });
		simulator.misbehave({ provider, kind: 'webhookReordered', times: 1 });
		await send(provider);
		await simulator.idle(5000);
		expect(new Set(statusesOf(served))).toEqual(new Set(['sent', 'delivered', 'read']));
	});
});

it('carries the person’s own correlation id through Cloud API and YCloud', async () => {
	for (const provider of ['cloudApi', 'yCloud'] as const) {
		const served = await listen(provider);
		await send(provider, '+12025550143', { correlationId: 'order-1001' });
		await simulator.idle(5000);
		expect(served.items().map(({ correlationId }) => correlationId)).toContain('order-1001');
		await served.close();
		host = undefined;
	}
});

it('splits a batch of Cloud API statuses into one item each', async () => {
	const served = await listen('cloudApi');
	simulator.misbehave({ provider: 'cloudApi', kind: 'webhookBatched' });
	await send('cloudApi');
	await simulator.idle(5000);
	expect(statusesOf(served).sort()).toEqual(['delivered', 'read', 'sent']);
	expect(served.calls.some(({ items }) => (items?.length ?? 0) > 1)).toBe(true);
});

it('names a recipient without a phone by the business-scoped user id', async () => {
	const served = await listen('cloudApi');
	await send('cloudApi', '+12025550196');
	await simulator.idle(5000);
	expect(served.items()[0]?.recipient).toMatch(/^[A-Z]{2}\./);
});

it.each(['live', 'docs', 'seed'] as const)(
	'reads the %s form of Periskope events',
	async (envelope) => {
		simulator.settings.periskopeEnvelope = envelope;
		const served = await listen('periskope');
		await send('periskope');
		await simulator.idle(5000);
		expect(statusesOf(served)).toEqual(expect.arrayContaining(['sent', 'delivered', 'read']));
	},
);

describe('YCloud', () => {
	it('refuses a stale call, unless the tolerance says otherwise', async () => {
		const strict = await listen('yCloud');
		simulator.misbehave({
			provider: 'yCloud',
			kind: 'webhookStaleTimestamp',
			ageSeconds: 600,
			times: 100,
		});
		await send('yCloud');
		await simulator.idle(5000);
		expect(strict.calls.every(({ status }) => status === 401)).toBe(true);
		await strict.close();
		simulator.reset();
		const lenient = await listen('yCloud', { signatureTolerance: 0 });
		simulator.misbehave({
			provider: 'yCloud',
			kind: 'webhookStaleTimestamp',
			ageSeconds: 600,
			times: 100,
		});
		await send('yCloud');
		await simulator.idle(5000);
		expect(statusesOf(lenient)).toContain('read');
	});

	const endpointRequests = () =>
		simulator
			.requests({ provider: 'yCloud', path: 'webhookEndpoints' })
			.map(({ method }) => method);

	it('registers its URL once, finds it again, and removes it', async () => {
		const trigger = new TriggerNode(form('yCloud'), credentialsFor(simulator));
		expect(await trigger.hook('checkExists')).toBe(false);
		expect(await trigger.hook('create')).toBe(true);
		expect(trigger.staticData.registration).toMatchObject({
			url: 'http://localhost/webhook/hook-id/webhook',
		});
		expect(await trigger.hook('checkExists')).toBe(true);
		expect(await trigger.hook('delete')).toBe(true);
		expect(trigger.staticData.registration).toBeUndefined();
		expect(await trigger.hook('checkExists')).toBe(false);
		expect(endpointRequests().filter((method) => method === 'POST')).toHaveLength(1);
		expect(endpointRequests().filter((method) => method === 'DELETE')).toHaveLength(1);
	});

	it('copes with a delete when nothing was registered', async () => {
		const trigger = new TriggerNode(form('yCloud'), credentialsFor(simulator));
		expect(await trigger.hook('delete')).toBe(true);
		expect(endpointRequests()).not.toContain('DELETE');
	});

	it("leaves other people's endpoints alone", async () => {
		const first = new TriggerNode(form('yCloud'), credentialsFor(simulator), 'http://localhost/a');
		const second = new TriggerNode(form('yCloud'), credentialsFor(simulator), 'http://localhost/b');
		await first.hook('create');
		await second.hook('create');
		await second.hook('delete');
		expect(await first.hook('checkExists')).toBe(true);
	});

	it('mends a registration that was switched off', async () => {
		const trigger = new TriggerNode(form('yCloud'), credentialsFor(simulator));
		await trigger.hook('create');
		const { baseUrl, apiKey } = simulator.accounts.yCloud;
		const { id } = trigger.staticData.registration as IDataObject;
		await fetch(`${baseUrl}/webhookEndpoints/${String(id)}`, {
			method: 'PATCH',
			headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
			body: JSON.stringify({ status: 'disabled' }),
		});
		expect(await trigger.hook('checkExists')).toBe(false);
		expect(await trigger.hook('create')).toBe(true);
		expect(await trigger.hook('checkExists')).toBe(true);
		expect(trigger.staticData.registration).toMatchObject({ id });
	});

	it('tells in words why it could not register', async () => {
		const values = credentialsFor(simulator);
		const wrong = {
			...values,
			whatsAppHubYCloudApi: { ...values.whatsAppHubYCloudApi, apiKey: 'wrong' },
		};
		const trigger = new TriggerNode(form('yCloud'), wrong);
		await expect(trigger.hook('checkExists')).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining("Check 'API Key' in the credential"),
		});
	});
});

describe('Periskope', () => {
	const hookRequests = () =>
		simulator
			.requests({ provider: 'periskope', path: '/webhooks' })
			.map(({ method, verdict }) => `${method} ${verdict}`);

	const rowsAt = async (url?: string) => {
		const { baseUrl, apiKey } = simulator.accounts.periskope;
		const answer = await fetch(`${baseUrl}/webhooks`, {
			headers: { authorization: `Bearer ${apiKey}` },
		});
		const rows = (await answer.json()) as Array<{ hook_url: string; integration_name: string }>;
		return rows
			.filter(({ hook_url }) => url === undefined || hook_url === url)
			.map(({ integration_name: name }) => name);
	};

	const ownUrl = 'http://localhost/webhook/hook-id/webhook';

	it.each(['array', 'object'] as const)(
		'registers its URL once, finds it again, and removes it (answer: %s)',
		async (shape) => {
			simulator.settings.periskopeWebhookAnswer = shape;
			const trigger = new TriggerNode(form('periskope'), credentialsFor(simulator));
			expect(await trigger.hook('checkExists')).toBe(false);
			expect(await trigger.hook('create')).toBe(true);
			expect(await rowsAt(ownUrl)).toEqual(['message.created', 'message.ack.updated']);
			expect(await trigger.hook('checkExists')).toBe(true);
			expect(await trigger.hook('delete')).toBe(true);
			expect(await rowsAt()).toEqual([]);
			expect(hookRequests().filter((request) => request.endsWith('refused'))).toEqual([]);
		},
	);

	it("wakes a hook that sleeps, and leaves other people's alone", async () => {
		const { baseUrl, apiKey } = simulator.accounts.periskope;
		const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
		const others = 'http://localhost/somebody-elses';
		await fetch(`${baseUrl}/webhooks`, {
			method: 'POST',
			headers,
			body: JSON.stringify({ hookUrl: others, integrationName: ['message.ack.updated'] }),
		});
		const trigger = new TriggerNode(form('periskope'), credentialsFor(simulator));
		await trigger.hook('create');
		const { id } = trigger.staticData.registration as IDataObject;
		await fetch(`${baseUrl}/webhooks/${String(id)}`, {
			method: 'PATCH',
			headers,
			body: JSON.stringify({ isSubscribed: false }),
		});
		expect(await trigger.hook('checkExists')).toBe(false);
		await trigger.hook('create');
		expect(await trigger.hook('checkExists')).toBe(true);
		expect(await rowsAt(ownUrl)).toHaveLength(2);
		await trigger.hook('delete');
		expect(await rowsAt(others)).toEqual(['message.ack.updated']);
	});

	it('receives the events of a hook that it registered itself', async () => {
		const trigger = new TriggerNode(form('periskope'), credentialsFor(simulator));
		host = await hostTrigger(trigger);
		await new TriggerNode(form('periskope'), credentialsFor(simulator), host.url).hook('create');
		// n8n would add the path of the webhook to its base; the host answers at any path below it.
		await send('periskope');
		await simulator.idle(5000);
		expect(statusesOf(host)).toEqual(expect.arrayContaining(['sent', 'delivered', 'read']));
	});
});

describe('activation', () => {
	it.each([
		['cloudApi', 'whatsAppHubCloudApi', 'appSecret', "'App Secret'"],
		['periskope', 'whatsAppHubPeriskopeApi', 'webhookSigningSecret', "'Webhook Signing Key'"],
	] as const)('of %s says which secret is missing', async (provider, name, field, label) => {
		const values = credentialsFor(simulator);
		const poor = { ...values, [name]: { ...values[name], [field]: '' } };
		const trigger = new TriggerNode(form(provider), poor);
		const activate = async () => (await trigger.hook('checkExists')) || trigger.hook('create');
		await expect(activate()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining(label),
		});
	});

	const byHand = (): CredentialValues => {
		const values = credentialsFor(simulator);
		const webhookSecret = 'whsec_by-hand';
		return { ...values, whatsAppHubYCloudApi: { ...values.whatsAppHubYCloudApi, webhookSecret } };
	};

	it.each(providerIds)('of %s by hand asks nothing of the provider', async (provider) => {
		const trigger = new TriggerNode({ ...form(provider), registration: 'manual' }, byHand());
		expect(await trigger.hook('checkExists')).toBe(true);
		await trigger.hook('delete');
		expect(simulator.requests()).toHaveLength(0);
	});

	it.each([
		['cloudApi', 'whatsAppHubCloudApi', 'verifyToken', "'Verify Token'"],
		['yCloud', 'whatsAppHubYCloudApi', 'webhookSecret', "'Webhook Secret'"],
		['wawp', 'whatsAppHubWawpApi', 'urlSecret', "'URL Secret'"],
	] as const)('of %s by hand needs what its calls bring', async (provider, name, field, label) => {
		const values = byHand();
		const trigger = new TriggerNode(
			{ ...form(provider), registration: 'manual' },
			{ ...values, [name]: { ...values[name], [field]: '' } },
		);
		await expect(trigger.hook('checkExists')).rejects.toMatchObject({
			message: expect.stringContaining(`has no ${label}`),
		});
	});
});

describe('Cloud API verification', () => {
	it('echoes the challenge for the right token and nothing for another', async () => {
		const served = await listen('cloudApi');
		const ask = async (token: string) => {
			const query = new URLSearchParams({
				'hub.mode': 'subscribe',
				'hub.verify_token': token,
				'hub.challenge': '1158201444',
			});
			const response = await fetch(`${served.url}?${query}`);
			return [response.status, await response.text()];
		};
		expect(await ask(VERIFY_TOKEN)).toEqual([200, '1158201444']);
		expect((await ask('wrong'))[0]).toBe(403);
		expect(served.items()).toEqual([]);
	});

	it('knows a token that nobody typed in every process, before anything was saved', async () => {
		const values = credentialsFor(simulator);
		const trigger = new TriggerNode(form('cloudApi'), {
			...values,
			whatsAppHubCloudApi: { ...values.whatsAppHubCloudApi, verifyToken: '' },
		});
		host = await hostTrigger(trigger);
		trigger.webhookBaseUrl = host.url;
		await trigger.hook('create');
		const asked = host.calls.filter(({ method }) => method === 'GET');
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.every(({ status }) => status === 200)).toBe(true);
	});
});
