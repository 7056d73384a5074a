import type { INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { deliver, fixture, inboundText, serveTrigger, triggerForm } from './engine/deliver';
import { runHub, type RunOptions, TriggerNode } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});

const run = async (
	provider: ProviderId,
	extra: INodeParameters,
	options: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '(11) 98555-0143',
			messageType: 'text',
			textBody: 'Hello',
			...(provider === 'yCloud' && { sendMode: 'enqueue' }),
			...extra,
		},
		credentials: credentialsFor(simulator),
		...options,
	});

const bodies = (): string => JSON.stringify(simulator.requests().map(({ body }) => body));
const brazil = { options: { defaultCountry: 'BR' } };

describe.each(providerIds)('a recipient of %s without a country code', (provider) => {
	it('is refused, and the refusal names the option', async () => {
		const { error } = await run(provider, {});
		expect(error?.message).toContain("'Recipient' has no country code: (11) 98555-0143");
		expect(error?.description).toContain("enter its country in the option 'Default Country'");
		expect(simulator.requests()).toEqual([]);
	});

	it('is one of the default country', async () => {
		expect((await run(provider, brazil)).error?.message).toBeUndefined();
		expect(simulator.messages().map(({ recipient }) => recipient)).toEqual([
			expect.stringMatching(/^\+?5511985550143(@c\.us)?$/),
		]);
	});

	it('is read by what an expression yields, item by item', async () => {
		const extra = {
			recipient: '={{ $json.phone }}',
			options: { defaultCountry: '={{ $json.country }}' },
		};
		const items = [
			{ phone: '(202) 555-0143', country: 'us' },
			{ phone: '(11) 98555-0143', country: 'BR' },
			{ phone: '+44 7700 900123', country: '' },
		];
		await run(provider, extra, { items });
		const sent = simulator.messages().map(({ recipient }) => recipient.replace(/\D/g, ''));
		expect(sent.sort()).toEqual(['12025550143', '447700900123', '5511985550143']);
	});

	it('is sent to by nobody who is read in two ways', async () => {
		const { error } = await run(provider, { ...brazil, recipient: '79928113642' });
		expect(error?.message).toContain("'Recipient' may be two numbers: 79928113642");
		expect(error?.description).toContain('+5579928113642');
		expect(simulator.requests()).toEqual([]);
	});

	it.each(['Brasil', '55', 'XX'])('is refused with the country %s', async (defaultCountry) => {
		const { error } = await run(provider, { options: { defaultCountry } });
		expect(error?.message).toContain(
			`'Default Country' must be the two letters of a country, such as BR for Brazil or GB for the United Kingdom, but is ${defaultCountry}`,
		);
		expect(simulator.requests()).toEqual([]);
	});
});

it.each(['cloudApi', 'yCloud', 'wawp'] as const)(
	'finds the WhatsApp ID of a card of %s, whose number stays as it is written',
	async (provider) => {
		const card = {
			messageType: 'contacts',
			contacts: {
				contact: [{ formattedName: 'Ana', phones: { phone: [{ phone: '(11) 98555-0144' }] } }],
			},
		};
		await run(provider, { ...card, recipient: '+12025550143' });
		expect(bodies()).not.toContain('5511985550144');
		simulator.reset();
		await run(provider, { ...card, ...brazil });
		expect(bodies()).toContain('5511985550144');
		expect(bodies()).toContain('(11) 98555-0144');
	},
);

it('reads the recipients of a broadcast and of its values', async () => {
	await run('periskope', {
		operation: 'broadcast',
		recipients: ['(11) 98555-0143', '+12025550143'],
		options: {
			defaultCountry: 'BR',
			broadcastVariables: {
				variable: [{ recipient: '011 98555-0143', name: 'name', value: 'Ana' }],
			},
			broadcastVariablesJson: '{ "11 98555-0143": { "city": "São Paulo" } }',
		},
	});
	expect(simulator.requests().at(-1)?.body).toMatchObject({
		chat_ids: ['5511985550143@c.us', '12025550143@c.us'],
		variables: [{ chat_id: '5511985550143@c.us', values: { name: 'Ana', city: 'São Paulo' } }],
	});
});

it('reads the number of a contact that is checked', async () => {
	const check = {
		resource: 'contact',
		operation: 'contactCheck',
		phoneNumber: '(11) 98555-0143',
	};
	const refused = await run('wawp', check);
	expect(JSON.stringify(refused.error)).toContain("in the option 'Default Country'");
	await run('wawp', { ...check, ...brazil });
	expect(JSON.stringify(simulator.requests())).toContain('5511985550143');
});

it.each(['yCloud', 'periskope'] as const)('reads a sender of %s', async (provider) => {
	const { accounts } = simulator;
	const ours = { yCloud: accounts.yCloud.phoneNumber, periskope: accounts.periskope.defaultPhone }[
		provider
	].replace(/\D/g, '');
	const sender = `(${ours.slice(1, 4)}) ${ours.slice(4, 7)}-${ours.slice(7)}`;
	const extra = { recipient: '+12025550143', sender: { __rl: true, mode: 'id', value: sender } };
	expect((await run(provider, extra)).error?.message).toContain("'Sender' has no country code");
	const { error } = await run(provider, { ...extra, options: { defaultCountry: 'US' } });
	expect(error?.message).toBeUndefined();
	expect(simulator.messages()).toHaveLength(1);
});

describe.each(providerIds)('the lists of numbers of a trigger on %s', (provider) => {
	const items = async (options: INodeParameters) => {
		const host = await serveTrigger(simulator, provider, { options: { once: false, ...options } });
		try {
			const call = fixture(provider, inboundText[provider])
				.replace(/12025550143/g, '551185550143')
				.replace(/12025550100/g, '5511985550100');
			expect(await deliver(simulator, host, provider, call)).toBe(200);
			return host.items();
		} finally {
			await host.close();
		}
	};
	const country = { defaultCountry: 'BR' };

	it.each([
		[{ onlyFrom: '(11) 98555-0143' }, 1, 0],
		[{ notFrom: '011 98555-0143' }, 0, 1],
		[{ ownNumbers: '11 98555-0100' }, 1, 0],
		[{ onlyFrom: '+55 11 98555-0143' }, 1, 1],
	])('take %j as those of the default country: %i, and %i without', async (options, own, none) => {
		expect(await items({ ...options, ...country })).toHaveLength(own);
		expect(await items(options)).toHaveLength(none);
	});

	const activate = async (options: INodeParameters): Promise<string> => {
		const trigger = new TriggerNode(triggerForm(provider, { options }), credentialsFor(simulator));
		try {
			await trigger.hook('checkExists');
			return 'active';
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	};

	it.each([
		[
			{ notFrom: '+12025550143, 011 98555-0143' },
			"'Not From' has no country code: 011 98555-0143. Write + and the country code in front, without the leading zero, such as +44 20 … instead of 020 …; or enter its country in the option 'Default Country'",
		],
		[{ onlyFrom: '190', ...country }, "'Only From' has 3 digits: 190"],
		[{ ownNumbers: '79928113642', ...country }, "'Own Numbers' may be two numbers"],
		[{ defaultCountry: 'Brasil' }, "'Default Country' must be the two letters of a country"],
		[
			{ defaultCountry: "={{ 'Bra' + 'sil' }}" },
			"'Default Country' must be the two letters of a country, such as BR for Brazil or GB for the United Kingdom, but is Brasil",
		],
		[{ defaultCountry: '={{ false }}' }, "'Default Country' must be the two letters of a country"],
		[{ defaultCountry: '={{ 0 }}' }, "'Default Country' must be the two letters of a country"],
		[{ defaultCountry: '={{ ["BR"] }}' }, "'Default Country' must be text, but is"],
		[{ onlyFrom: "={{ '190' }}", ...country }, "'Only From' has 3 digits: 190"],
	])('keep a trigger from being activated by %j', async (options, refusal) => {
		expect(await activate(options)).toContain(refusal);
	});

	it.each([
		[{ notFrom: '+12025550143\n12025550144, US.1, 120363000000000001@g.us, status@broadcast' }],
		[{ onlyFrom: '2025550143' }],
		[{ onlyFrom: '(11) 98555-0143', ...country }],
		[{ ownNumbers: '300000000000100, phone-abc123', ...country }],
		[{ defaultCountry: '' }],
		[{ defaultCountry: ' ' }],
		[{ defaultCountry: '={{ null }}' }],
		[{ defaultCountry: "={{ 'br' }}", onlyFrom: '(11) 98555-0143' }],
	])('let one be activated by %j', async (options) => {
		expect(await activate(options)).toBe('active');
	});
});
