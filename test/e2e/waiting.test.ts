import { waitFor } from '../realN8n/http';
import { type ProviderId, providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';
import { type Asking, CUSTOMER, openAsker, openHearer, STRANGER } from '../realN8n/askers';

jest.setTimeout(180_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

/** What a test has opened, so that nothing of it hears what belongs to the next one. */
let opened: Array<() => Promise<void>> = [];
afterEach(async () => {
	for (const close of opened) await close();
	opened = [];
});

const hearing = async (provider: ProviderId) => {
	const hearer = await openHearer(bench, provider);
	opened.push(hearer.close);
	return hearer;
};

const asking = async (provider: ProviderId, more: Partial<Asking> = {}) => {
	const asker = await openAsker(bench, { provider, ...more });
	opened.push(async () => await bench.client.deactivate(asker.id));
	return asker;
};

/** The providers that tell which button was tapped. */
const withButtons = ['cloudApi', 'yCloud'] as const;

const tap = (provider: ProviderId, of: string, choice: number, from = CUSTOMER) =>
	bench.simulator.receive(provider, { from, tap: { of, choice } });

/** What was sent after the question: the emoji and words that the person gets to see. */
const saidAfter = async (provider: ProviderId, known: number, count: number) =>
	await waitFor('what is said to the person', 15_000, async () => {
		const more = bench.simulator.messages({ provider }).slice(known);
		return await Promise.resolve(
			more.length >= count ? more.map(({ request }) => request) : undefined,
		);
	});

describe.each(withButtons)('an approval by %s', (provider) => {
	it.each([
		['yes', 0, true, '✅'],
		['no', 1, false, '❌'],
	])(
		'goes on with a tap on %s, and starts nothing else',
		async (_which, choice, approved, sign) => {
			const hearer = await hearing(provider);
			const asker = await asking(provider);
			const [question] = await asker.ask();
			const known = bench.simulator.messages({ provider }).length;
			tap(provider, question?.id ?? '', choice);
			expect(await asker.results(1)).toEqual([
				{
					data: {
						approved,
						responder: { id: CUSTOMER, name: expect.anything(), source: 'whatsapp' },
						messageId: expect.any(String),
						respondedAt: expect.any(String),
					},
				},
			]);
			const [reaction] = await saidAfter(provider, known, 1);
			expect(JSON.stringify(reaction)).toContain(sign);
			expect(await hearer.heard(0)).toEqual([]);
		},
	);
});

it('is not decided by somebody else', async () => {
	await hearing('cloudApi');
	const asker = await asking('cloudApi');
	const [question] = await asker.ask();
	tap('cloudApi', question?.id ?? '', 0, STRANGER);
	await bench.simulator.idle(20_000);
	expect(await asker.statuses()).toEqual(['waiting']);
	tap('cloudApi', question?.id ?? '', 1);
	expect(await asker.results(1)).toMatchObject([{ data: { approved: false } }]);
});

describe.each(providerIds)('an answer in words by %s', (provider) => {
	it('is a choice by its word, and another text an event as any other', async () => {
		const hearer = await hearing(provider);
		const asker = await asking(provider, {
			parameters: {
				responseType: 'choices',
				choices: {
					choice: [
						{ label: 'Today', value: 'now', approves: true },
						{ label: 'Tomorrow', value: '', approves: false },
					],
				},
			},
		});
		const [question] = await asker.ask();
		bench.simulator.receive(provider, { from: CUSTOMER, text: 'How much is it?' });
		await bench.simulator.idle(20_000);
		expect(await asker.statuses()).toEqual(['waiting']);
		bench.simulator.receive(provider, {
			from: CUSTOMER,
			text: 'today!',
			quotes: question?.id ?? '',
		});
		expect(await asker.results(1)).toMatchObject([
			{ data: { approved: true, value: 'now', label: 'Today' } },
		]);
		expect(await hearer.heard(1)).toEqual(['How much is it?']);
	});

	it('is the next message, where any text will do', async () => {
		const hearer = await hearing(provider);
		const asker = await asking(provider, { parameters: { responseType: 'freeText' } });
		await asker.ask();
		bench.simulator.receive(provider, { from: STRANGER, text: 'Not me' });
		await bench.simulator.idle(20_000);
		bench.simulator.receive(provider, { from: CUSTOMER, text: 'At the back door, please' });
		expect(await asker.results(1)).toMatchObject([
			{ data: { text: 'At the back door, please', responder: { id: CUSTOMER } } },
		]);
		bench.simulator.receive(provider, { from: CUSTOMER, text: 'And thank you' });
		await bench.simulator.idle(20_000);
		expect(await hearer.heard(2)).toEqual(['Not me', 'And thank you']);
	});
});

it('is refused where nobody would hear the answer', async () => {
	const asker = await asking('yCloud');
	await expect(asker.ask()).rejects.toThrow(/nobody would hear the answer/);
});
