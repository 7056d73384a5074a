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
