import { faults } from './faults';
import { planFor, playing } from './plan';

const settings = { provider: 'wawp', sends: 4_000, seed: 5, silenceMs: 1_000 } as const;

it('plans every message once, and the same for the same seed only', () => {
	const plan = planFor(settings);
	const indexes = plan.batches.flatMap(({ first, count }) =>
		Array.from({ length: count }, (_, offset) => first + offset),
	);
	expect(indexes).toEqual(Array.from({ length: 4_000 }, (_, index) => index));
	const items = plan.batches.flatMap((batch) => plan.itemsOf(batch));
	expect(new Set(items.map(({ text }) => text)).size).toBe(4_000);

	const labels = ({ faults }: typeof plan) => faults.map(({ label }) => label);
	expect(labels(planFor(settings))).toEqual(labels(plan));
	expect(labels(planFor({ ...settings, seed: 6 }))).not.toEqual(labels(plan));
});

it('leaves no fault out, however rare, and each where it exists', () => {
	for (const provider of ['cloudApi', 'wawp'] as const) {
		const met = new Set(planFor({ ...settings, provider, sends: 1_000 }).faults);
		const missing = faults.filter((fault) => !met.has(fault)).map(({ label }) => label);
		expect(missing).toEqual(provider === 'wawp' ? [] : ['error in a 200', 'quota error in a 200']);
	}
});

it('writes to numbers only that are reserved for fiction', () => {
	const plan = planFor(settings);
	const numbers = plan.batches.flatMap((batch) => plan.itemsOf(batch)).map(({ to }) => to);
	expect(numbers.filter((number) => !/^\+1[2-9]\d\d55501\d\d$/.test(number))).toEqual([]);
});

it('plays a fault at its attempt, whatever comes between', () => {
	const plan = planFor(settings);
	const index = plan.faults.findIndex(({ label }) => label === '429, then a reset after accepting');
	const other = plan.faults.findIndex(({ label }) => label === '401 for good');
	const play = playing([plan]);
	const send = (at: number) => {
		const rawBody = `{"message":"Fault campaign, message ${String(at).padStart(6, '0')}"}`;
		return play({ provider: 'wawp', path: '/wawp/v2/send/text', rawBody });
	};
	expect(send(index)).toEqual({ kind: 'rateLimited' });
	expect(send(other)).toEqual({ kind: 'unauthorized' });
	expect(send(index)).toEqual({ kind: 'reset', afterAccepting: true });
	expect(send(other)).toEqual({ kind: 'unauthorized' });
	expect(send(index)).toBeUndefined();
});
