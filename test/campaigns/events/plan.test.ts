import { cloudApi } from './cloudApi';
import { periskope } from './periskope';
import { planCalls } from './plan';
import type { Traffic } from './traffic';
import { wawp } from './wawp';
import { yCloud } from './yCloud';

const EVENTS = 2_000;

const traffics: Array<[string, Traffic]> = [
	['cloudApi', cloudApi],
	['yCloud', yCloud],
	['periskope', periskope],
	['wawp', wawp],
];

describe.each(traffics)('the plan of %s', (_id, traffic) => {
	const plan = planCalls(traffic, EVENTS, 7);
	const genuine = plan.calls.filter(({ forgery }) => forgery === undefined);
	const forged = plan.calls.filter(({ forgery }) => forgery !== undefined);

	it('tells every event, and a fifth of them once more', () => {
		expect(plan.genuine).toHaveLength(2000);
		expect(plan.redelivered).toBeGreaterThan(360);
		expect(plan.redelivered).toBeLessThanOrEqual(400);
		const told = genuine.reduce((sum, { events }) => sum + events, 0);
		expect(told).toBe(2000 + plan.redelivered);
	});

	it('has no two events of one second', () => {
		const times = [...plan.genuine, ...plan.forged].map(({ at }) => at);
		expect(new Set(times).size).toBe(2100);
	});

	it('has every kind of event that it names', () => {
		const kinds = new Set(plan.genuine.map(({ expected }) => expected?.event));
		expect([...kinds].sort()).toEqual([...traffic.triggerOn].sort());
	});

	it('forges in every way', () => {
		expect(forged).toHaveLength(100);
		const ways = new Set(forged.map(({ forgery }) => forgery));
		expect([...ways].sort()).toEqual(Object.keys(traffic.forgeries).sort());
	});

	it('has callers that hang up, and that deliver twice at once, most of them while the database is held', () => {
		const troubled = genuine.flatMap(({ trouble }) => trouble ?? []);
		const hangUps = troubled.flatMap((trouble) => trouble.hangUps);
		const second = troubled.flatMap(({ secondAfter }) => secondAfter ?? []);
		expect(
			troubled.filter((trouble) => trouble.hangUps.length > 0 && trouble.secondAfter),
		).not.toEqual([]);
		expect([Math.min(...hangUps) < 20, Math.max(...hangUps) > 1000]).toEqual([true, true]);
		expect([Math.min(...second) < 20, Math.max(...second) > 500]).toEqual([true, true]);

		const whileHeld = plan.holds
			.flatMap(({ atCall }) => plan.calls.slice(atCall, atCall + 32))
			.filter(({ forgery }) => forgery === undefined);
		const share = whileHeld.filter(({ trouble }) => trouble).length / whileHeld.length;
		expect(share).toBeGreaterThan(0.5);
		expect(forged.filter(({ trouble }) => trouble)).toEqual([]);
	});

	it('holds the database in every part of the calls, for moments and for long', () => {
		const { length } = plan.calls;
		expect(plan.holds.length).toBeGreaterThanOrEqual(2);
		expect(plan.holds.some(({ atCall }) => atCall < length / 2)).toBe(true);
		expect(plan.holds.some(({ atCall }) => atCall >= length / 2)).toBe(true);
		for (const { atCall, ms } of plan.holds) {
			expect(atCall).toBeLessThan(length);
			expect(ms).toBeGreaterThanOrEqual(300);
			expect(ms).toBeLessThanOrEqual(9000);
		}
	});

	it('is the same for the same seed, and another for another', () => {
		expect(planCalls(traffic, EVENTS, 7)).toEqual(plan);
		expect(planCalls(traffic, EVENTS, 8).calls[0]).not.toEqual(plan.calls[0]);
	});
});

describe('the calls of Cloud API', () => {
	const sizes = planCalls(cloudApi, 10_000, 1).calls.map(({ events }) => events);

	it('carry one to a thousand events', () => {
		expect(Math.max(...sizes)).toBeGreaterThan(500);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
		expect(sizes).toContain(1);
	});
});

describe('the calls of the others', () => {
	it.each([yCloud, periskope, wawp])('carry one event', (traffic) => {
		const sizes = planCalls(traffic, 200, 1).calls.map(({ events }) => events);
		expect(Math.max(...sizes)).toBe(1);
	});
});
