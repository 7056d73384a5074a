import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { TriggerNode } from './engine/engine';
import {
	deliver as deliverTo,
	fixture,
	inboundText,
	serveTrigger,
	triggerForm,
} from './engine/deliver';
import { credentialsFor } from './engine/hub';
import type { TriggerHost } from './engine/triggerHost';

let simulator: Simulator;
let host: TriggerHost | undefined;

beforeAll(async () => {
	simulator = await startSimulator();
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

const listen = async (provider: ProviderId, more: INodeParameters = {}): Promise<TriggerHost> =>
	(host = await serveTrigger(simulator, provider, more));

const deliver = async (served: TriggerHost, provider: ProviderId, body: string) =>
	await deliverTo(simulator, served, provider, body);

describe.each(providerIds)('%s', (provider) => {
	it('starts on a message, with what an AI Agent needs', async () => {
		const served = await listen(provider);
		expect(await deliver(served, provider, fixture(provider, inboundText[provider]))).toBe(200);
		expect(served.items()).toHaveLength(1);
		expect(served.items()[0]).toMatchObject({
			event: 'message.received',
			provider,
			text: 'Hi',
			chatInput: 'Hi',
			sessionId: expect.stringMatching(/\S/),
			chat: { id: '+12025550143', kind: 'private' },
			from: { phone: '+12025550143' },
			to: { phone: '+12025550100' },
		});
		expect(served.items()[0]).not.toHaveProperty('raw');
	});

	it('answers 200 and starts nothing for what is not chosen', async () => {
		const served = await listen(provider, { triggerOn: ['message.status'] });
		expect(await deliver(served, provider, fixture(provider, inboundText[provider]))).toBe(200);
		expect(served.calls.map(({ items }) => items)).toEqual([null]);
	});

	it.each([
		[{ onlyFrom: '+1 202 555 0143, +12025550144' }, 1],
		[{ onlyFrom: '+12025550144' }, 0],
		[{ notFrom: '+12025550143' }, 0],
		[{ keywords: 'help, hi' }, 1],
		[{ keywords: 'help' }, 0],
		[{ chatKinds: ['group'] }, 0],
		[{ ownNumbers: '+12025550100' }, 1],
		[{ ownNumbers: '+12025550101' }, 0],
	])('with the options %j starts on %i', async (options, count) => {
		const served = await listen(provider, { options: options as INodeParameters });
		await deliver(served, provider, fixture(provider, inboundText[provider]));
		expect(served.items()).toHaveLength(count);
	});
});

it.each([
	['message.own-copy-with-ack', {}, 0],
	['message.own-copy-with-ack', { ignoreOwn: false }, 1],
	['message.from-the-phone', {}, 1],
])('of %s with the options %j hands over %i', async (name, options, count) => {
	const served = await listen('wawp', { triggerOn: ['message.echo'], options });
	await deliver(served, 'wawp', fixture('wawp', name));
	expect(served.items()).toHaveLength(count);
});

it('keeps the payload of any other event', async () => {
	const served = await listen('periskope', { triggerOn: ['unknown'] });
	await deliver(served, 'periskope', fixture('periskope', 'ticket.created'));
	expect(served.items()[0]).toMatchObject({
		event: 'unknown',
		providerEvent: 'ticket.created',
		raw: { data: { ticket: { ticket_id: 'ticket-1' } } },
	});
});

describe('the raw output of Cloud API', () => {
	const raw = { options: { output: 'raw' } };

	it("is each change as n8n's own trigger outputs it", async () => {
		const served = await listen('cloudApi', raw);
		const body = fixture('cloudApi', 'batch.entries-changes-statuses');
		await deliver(served, 'cloudApi', body);
		const { entry } = JSON.parse(body) as { entry: Array<{ changes: IDataObject[] }> };
		// The account's change of the batch was not chosen.
		expect(served.items()).toEqual(
			(entry[0]?.changes ?? []).map((change) => ({
				...(change.value as IDataObject),
				field: 'messages',
			})),
		);
		expect(served.items()[1]).toMatchObject({
			messages: [{ text: { body: 'Hi' } }],
			contacts: [{ wa_id: '12025550145' }],
		});
	});

	it('holds a change in which nothing is chosen', async () => {
		const served = await listen('cloudApi', { ...raw, triggerOn: ['template.changed'] });
		await deliver(served, 'cloudApi', fixture('cloudApi', 'status.read'));
		expect(served.items()).toEqual([]);
	});
});

describe('what the provider is asked for', () => {
	it('is what YCloud needs for the chosen events', async () => {
		const enabled = async () => {
			const { baseUrl, apiKey } = simulator.accounts.yCloud;
			const answer = await fetch(`${baseUrl}/webhookEndpoints`, {
				headers: { 'x-api-key': apiKey },
			});
			const { items } = (await answer.json()) as { items: Array<{ enabledEvents: string[] }> };
			return items.map(({ enabledEvents }) => [...enabledEvents].sort());
		};
		const usual = new TriggerNode(triggerForm('yCloud'), credentialsFor(simulator));
		await usual.hook('create');
		expect(await enabled()).toEqual([
			['whatsapp.inbound_message.received', 'whatsapp.message.updated'],
		]);
		const more = new TriggerNode(
			triggerForm('yCloud', {
				triggerOn: ['message.status', 'unknown'],
				options: { otherEvents: 'whatsapp.flow.status_change' },
			}),
			credentialsFor(simulator),
		);
		Object.assign(more.staticData, usual.staticData);
		expect(await more.hook('checkExists')).toBe(false);
		await more.hook('create');
		expect(await more.hook('checkExists')).toBe(true);
		expect((await enabled())[0]).toContain('whatsapp.flow.status_change');
	});

	it('is what people say where nothing is chosen', async () => {
		const { triggerOn, ...rest } = triggerForm('periskope');
		expect(triggerOn).toBeDefined();
		await new TriggerNode(rest, credentialsFor(simulator)).hook('create');
		const made = simulator.requests({ provider: 'periskope', path: '/webhooks' });
		expect(made.flatMap(({ method, body }) => (method === 'POST' ? [body] : []))).toMatchObject([
			{ integrationName: ['message.created'] },
		]);
	});

	it('is a hook of Periskope for each event that is missing', async () => {
		const trigger = (triggerOn: string[]) =>
			new TriggerNode(triggerForm('periskope', { triggerOn }), credentialsFor(simulator));
		await trigger(['message.status']).hook('create');
		const more = trigger(['message.status', 'reaction.changed']);
		expect(await more.hook('checkExists')).toBe(false);
		await more.hook('create');
		expect(await more.hook('checkExists')).toBe(true);
		const made = simulator.requests({ provider: 'periskope', path: '/webhooks' });
		expect(made.filter(({ method }) => method === 'POST')).toHaveLength(2);
	});

	it.each(['yCloud', 'periskope'] as const)('is never nothing on %s', async (provider) => {
		const trigger = new TriggerNode(
			triggerForm(provider, { triggerOn: ['unknown'] }),
			credentialsFor(simulator),
		);
		await expect(trigger.hook('checkExists')).rejects.toMatchObject({
			message: expect.stringContaining("'Trigger On'"),
		});
		expect(simulator.requests()).toHaveLength(0);
	});
});
