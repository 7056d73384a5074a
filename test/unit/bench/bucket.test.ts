import { openBucket, shortestSeconds } from '../../campaigns/bench/server/bucket';

/** How many of the calls at these times pass. */
function passed(rule: { burst: number; perSecond: number }, times: readonly number[]): number {
	const bucket = openBucket(rule);
	return times.filter((at) => bucket.take(at)).length;
}

const at = (ms: number, count: number) => Array.from({ length: count }, () => ms);

describe('openBucket', () => {
	it('lets a burst through at once and refuses the next', () => {
		expect(passed({ burst: 20, perSecond: 80 }, at(0, 25))).toBe(20);
	});

	it('lets one more through as soon as it has been refilled, not before', () => {
		const rule = { burst: 1, perSecond: 80 };
		expect(passed(rule, [0, 12])).toBe(1);
		expect(passed(rule, [0, 12.5])).toBe(2);
	});

	it('never holds more than its burst', () => {
		expect(passed({ burst: 45, perSecond: 1 / 6 }, [...at(0, 45), ...at(3_600_000, 60)])).toBe(90);
	});

	it('takes nothing for a call that it refuses', () => {
		const impatient = Array.from({ length: 1_001 }, (_, index) => index);
		expect(passed({ burst: 20, perSecond: 80 }, impatient)).toBe(100);
	});
});

describe('shortestSeconds', () => {
	it.each([
		['1,000 at 80 a second after a burst of 20', 1_000, { burst: 20, perSecond: 80 }, 12.25],
		['50 at one in 6 s after a burst of 45', 50, { burst: 45, perSecond: 1 / 6 }, 30],
		['what the burst holds', 20, { burst: 20, perSecond: 80 }, 0],
		['less than the burst', 3, { burst: 20, perSecond: 80 }, 0],
	])('is known for %s', (_what, count, rule, seconds) => {
		expect(shortestSeconds(count, rule)).toBeCloseTo(seconds, 6);
	});
});
