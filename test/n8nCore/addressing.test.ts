import type { INodeParameters } from 'n8n-workflow';
import { type ProviderId, providerIds } from '../../simulator/contract';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions, searchChats } from './engine/engine';
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

const senderOf = (provider: ProviderId) => ({
	__rl: true,
	mode: 'id',
	value: senderFor(simulator)[provider],
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
			sender: senderOf(provider),
			recipient: '+12025550143',
			messageType: 'text',
			textBody: 'Hello',
			...(provider === 'yCloud' && { sendMode: 'enqueue' }),
			...extra,
		},
		credentials: credentialsFor(simulator),
		...options,
	});

const sent = (): unknown[] => simulator.messages().map(({ request }) => request);

/** How each provider is told of somebody. */
const to: Record<ProviderId, (digits: string) => object> = {
	cloudApi: (digits) => ({ to: `+${digits}` }),
	yCloud: (digits) => ({ to: `+${digits}` }),
	periskope: (digits) => ({ chat_id: `${digits}@c.us` }),
	wawp: (digits) => ({ chatId: `${digits}@c.us` }),
};

const pairs = providerIds.flatMap((from) =>
	providerIds.filter((other) => other !== from).map((other) => [from, other] as const),
);

describe.each(pairs)('a form filled in for %s, then changed to %s', (from, provider) => {
	const isFromList = from === 'periskope';
	it.each([
		['by hand', { __rl: true, mode: 'id', value: '+1 202 555 0143' }],
		['as a text', '+1 202 555 0143'],
		['as an expression', { __rl: true, mode: 'id', value: '={{ $json.phone }}' }],
		[
			'from the list',
			{ __rl: true, mode: 'list', value: '12025550143@c.us', cachedResultName: 'A' },
		],
	])('sends to the recipient that stays in it: %s', async (how, recipient) => {
		if (how === 'from the list' && !isFromList) return;
		const result = await run(provider, { recipient }, { items: [{ phone: '+1 202 555 0143' }] });
		expect(result.error?.message).toBeUndefined();
		expect(sent()).toEqual([expect.objectContaining(to[provider]('12025550143'))]);
	});
});

describe('a sender that was chosen for another provider', () => {
	const name = '+1 202-555-0100 · Simulated Shop';
	const chosen = (value: string) => ({ __rl: true, mode: 'list', value, cachedResultName: name });

	it.each([
		['yCloud', '300000000000100', 'YCloud'],
		['periskope', '300000000000100', 'Periskope'],
		['cloudApi', '+12025550100', 'Cloud API'],
		['cloudApi', 'phone-abc123', 'Cloud API'],
		['yCloud', 'phone-abc123', 'YCloud'],
	] as const)('is named by its words where %s is given %s', async (provider, value, label) => {
		const result = await run(provider, { sender: chosen(value) });
		expect(result.error?.message).toBe(
			`'Sender' was chosen for another provider: ${name} [item 0]`,
		);
		expect(result.error?.description).toContain(`Choose one of ${label}'s numbers`);
		expect(simulator.requests()).toEqual([]);
	});

	it('is known by its ID where it was entered by hand', async () => {
		const sender = { __rl: true, mode: 'id', value: '300000000000100' };
		const result = await run('yCloud', { sender });
		expect(result.error?.message).toContain(
			"'Sender' was chosen for another provider: 300000000000100",
		);
	});

	it.each([
		['yCloud', 'phone-abc123'],
		['cloudApi', 'phone-abc123'],
		['periskope', '300000000000100'],
		['yCloud', '12025550100@c.us'],
		['cloudApi', '12025550100@c.us'],
	] as const)('is known by its form where %s is given %s by hand', async (provider, value) => {
		const result = await run(provider, { sender: { __rl: true, mode: 'id', value } });
		expect(result.error?.message).toContain(`'Sender' was chosen for another provider: ${value}`);
		expect(simulator.requests()).toEqual([]);
	});

	it.each(['+12025550100', '12025550100', '+1 202-555-0100', '+44 7700 900123'])(
		'is named as a phone number where Cloud API wants an ID: %s',
		async (value) => {
			const result = await run('cloudApi', { sender: { __rl: true, mode: 'id', value } });
			expect(result.error?.message).toContain(
				`'Sender' is a phone number, as Periskope and YCloud take it: ${value}`,
			);
			expect(result.error?.description).toContain('By Phone Number ID');
			expect(simulator.requests()).toEqual([]);
		},
	);

	it.each([
		['cloudApi', 'nonsense', /must be a phone number ID, but is nonsense/],
		['yCloud', '123', /has 3 digits/],
		['yCloud', 'nonsense', /neither a phone number/],
	] as const)('is not taken for one where %s is given %s', async (provider, value, words) => {
		const result = await run(provider, { sender: { __rl: true, mode: 'id', value } });
		expect(result.error?.message).toMatch(words);
	});

	it.each(['yCloud', 'periskope'] as const)(
		'cannot be told from one of its own where both are phone numbers: %s',
		async (provider) => {
			const { accounts } = simulator;
			const value = `+${provider === 'yCloud' ? accounts.yCloud.phoneNumber.replace('+', '') : accounts.periskope.defaultPhone}`;
			const result = await run(provider, { sender: { __rl: true, mode: 'id', value } });
			expect(result.error).toBeUndefined();
		},
	);

	it('hinders no provider that has no senders', async () => {
		const result = await run('wawp', { sender: chosen('300000000000100') });
		expect(result.error).toBeUndefined();
	});
});

it.each(['cloudApi', 'yCloud'] as const)(
	'says in words that %s has no list of chats',
	async (provider) => {
		await expect(searchChats({ provider }, credentialsFor(simulator))).rejects.toThrow(
			/has no list of chats/,
		);
	},
);

it('lists the chats of Wawp’s instance, the latest first', async () => {
	await run('wawp', { recipient: '120363000000000001@g.us' });
	const { results } = await searchChats({ provider: 'wawp' }, credentialsFor(simulator));
	expect(results).toEqual([
		{ name: 'Simulated Group · 120363000000000001@g.us', value: '120363000000000001@g.us' },
		{ name: 'Simulated Customer · +12025550143', value: '12025550143@c.us' },
	]);
});

describe.each(providerIds)('a recipient of %s', (provider) => {
	it.each([
		['919876543210.0', 'is a decimal number', 'Format the column as text'],
		['(202) 555-0143', 'has no country code', 'Write + and the country code in front'],
		['+1 202 555 0143 x12', 'is neither a phone number nor', 'Use a phone number with'],
		['+1 202 555 0143-12', 'holds more than one phone number', 'Keep one number'],
		['+1 202 555 014', 'is no number of the country with the code +1', "'Send Digits as Written'"],
	])('that is not certain is refused in words: %s', async (recipient, what, remedy) => {
		const result = await run(provider, { recipient });
		expect(result.error?.message).toContain(`'Recipient' ${what}`);
		expect([result.error?.message, result.error?.description].join(' ')).toContain(remedy);
		expect(sent()).toEqual([]);
	});

	it.each([
		[919876543210, '919876543210'],
		['={{ 919876543210 }}', '919876543210'],
		['={{ 919876543210.5 }}', undefined],
		['={{ -919876543210 }}', undefined],
		['={{ 9.19876e25 }}', undefined],
		['={{ 9007199254740993 }}', undefined],
	])(
		'that is a number of JavaScript goes to its digits or to nobody: %j',
		async (recipient, digits) => {
			await run(provider, { recipient: recipient as string }); // an expression yields anything
			expect(sent()).toEqual(
				digits === undefined ? [] : [expect.objectContaining(to[provider](digits))],
			);
		},
	);

	it('is sent to as it is written if one wants that', async () => {
		const options = { digitsAsWritten: true };
		const result = await run(provider, { recipient: '+44 07700 90012', options });
		expect(result.error?.message).toBeUndefined();
		expect(sent()).toEqual([expect.objectContaining(to[provider]('440770090012'))]);
	});

	it('is no decimal number even then', async () => {
		const options = { digitsAsWritten: true };
		const result = await run(provider, { recipient: '919876543210.0', options });
		expect(result.error?.message).toContain('is a decimal number');
		expect(sent()).toEqual([]);
	});
});

describe('several recipients', () => {
	const forward = async (recipients: unknown, options: INodeParameters = {}) =>
		await run('periskope', {
			operation: 'forward',
			messageId: 'true_12025550143@c.us_3EB0',
			recipients: recipients as string[],
			options,
		});

	it.each([
		[['+1 202 555 0143', '(202) 555-0144'], 'entry 2'],
		['+1 202 555 0143, 919876543210.0', 'entry 2'],
		['+1 202 555 0143\n+1 202 555 0144 x3\n+1 202 555 0145', 'entry 2'],
		[['+1 202 555 0143 / 0144'], 'entry 1'],
	])('are refused with the place of the one that is not certain: %j', async (recipients, place) => {
		const result = await forward(recipients);
		expect(result.error?.message).toContain("'Recipients' ");
		expect(result.error?.message).toContain(`(${place})`);
		expect(simulator.requests()).toEqual([]);
	});

	it('are taken as they are written if one wants that', async () => {
		await forward(['+44 07700 90012'], { digitsAsWritten: true });
		expect(JSON.stringify(simulator.requests().at(-1)?.body)).toContain('440770090012@c.us');
	});
});
