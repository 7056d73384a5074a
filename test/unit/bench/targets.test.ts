import type { Contender, PartName, Round } from '../../campaigns/bench/report/results';
import { describeTarget, judge } from '../../campaigns/bench/report/targets';
import { resultsOf } from './results';

type Row = [scenario: string, contender: Contender, ...rounds: Round[]];

function verdict(part: PartName, what: string, rows: Row[]) {
	const measurements = rows.map(([scenario, contender, ...rounds]) => ({
		scenario,
		contender,
		rounds,
	}));
	const found = judge(resultsOf(part, measurements)).find((target) => target.what === what);
	return { value: found?.value, passed: found?.passed };
}

const rate = (messagesPerSecond: number, concurrency = 1) => ({ messagesPerSecond, concurrency });

describe('judge', () => {
	it('takes the median of the rounds', () => {
		const what = 'Messages per second against the built-in node, 0 ms';
		const rows: Row[] = [
			['0 ms', 'hub', rate(900), rate(250), rate(100)],
			['0 ms', 'builtIn', rate(100), rate(100), rate(1)],
		];
		expect(verdict('sends', what, rows)).toEqual({ value: 2.5, passed: true });
	});

	it('holds 50 ms against the smaller of the bare loop and what so many at a time can do', () => {
		const what = 'Messages per second against what can be reached, 50 ms';
		// 10 at a time, each 50 ms: 200 a second.
		const slowLoop: Row[] = [
			['50 ms', 'hub', rate(90, 10)],
			['50 ms', 'floor', rate(100)],
		];
		const fastLoop: Row[] = [
			['50 ms', 'hub', rate(90, 10)],
			['50 ms', 'floor', rate(400)],
		];
		expect(verdict('sends', what, slowLoop)).toEqual({ value: 0.9, passed: true });
		expect(verdict('sends', what, fastLoop)).toEqual({ value: 0.45, passed: false });
	});

	it.each([
		['nothing is missing, failed or sent twice', [0, 0, 0], true],
		['one is missing', [1, 0, 0], false],
		['one failed', [0, 1, 0], false],
		['one was sent twice', [0, 0, 1], false],
	])('when %s', (_what, [missing, failed, duplicates], passed) => {
		const what = 'Messages missing, failed or sent twice, 80 a second';
		const round = { missing: missing ?? 0, failed: failed ?? 0, duplicates: duplicates ?? 0 };
		expect(verdict('limits', what, [['80 a second', 'hub', round]]).passed).toBe(passed);
	});

	it.each([
		[12.8, true],
		[12.9, false],
	])('lets %s s pass for 12.25 s: %s', (seconds, passed) => {
		const what = 'Time against the shortest possible, 80 a second';
		const round = { seconds, leastSeconds: 12.25 };
		expect(verdict('limits', what, [['80 a second', 'hub', round]]).passed).toBe(passed);
	});

	it.each([
		[1.1, true],
		[1.2, false],
	])('lets an item of 20,000 cost %s times one of 1,000: %s', (cost, passed) => {
		const what = 'Cost of one item of 20,000 against one of 1,000';
		const rows: Row[] = [
			['20,000 items', 'hub', { millisecondsPerItem: cost }],
			['1,000 items', 'hub', { millisecondsPerItem: 1 }],
		];
		expect(verdict('scaling', what, rows).passed).toBe(passed);
	});

	it.each([
		['single events, one at a time', 200, 5, true, true],
		['single events, 20 at a time', 199, 6, false, false],
		['1,000 statuses in one call', 200, 6, true, false],
	])('compares the triggers on %s', (load, events, answer, isFast, isSoon) => {
		const rows: Row[] = [
			// The goal is for the trigger that drops what it has seen.
			[load, 'hubDeduplicating', { eventsPerSecond: events, medianMilliseconds: answer }],
			[load, 'hub', { eventsPerSecond: 1000, medianMilliseconds: 1 }],
			[load, 'builtIn', { eventsPerSecond: 100, medianMilliseconds: 10 }],
		];
		const perSecond = `Events per second against the built-in trigger, ${load}`;
		const answers = `Median answer time against the built-in trigger, ${load}`;
		expect(verdict('trigger', perSecond, rows).passed).toBe(isFast);
		expect(verdict('trigger', answers, rows).passed).toBe(isSoon);
	});

	it.each([
		['loading', 'Milliseconds to load the package', 'n8n-workflow loaded', 'milliseconds', 15],
		[
			'media',
			'Memory over idle against the size of the file, 16 MB',
			'a video of 16 MB',
			'shareOfFile',
			2,
		],
	] as const)('bounds %s', (part, what, scenario, figure, bound) => {
		expect(verdict(part, what, [[scenario, 'hub', { [figure]: bound }]]).passed).toBe(true);
		expect(verdict(part, what, [[scenario, 'hub', { [figure]: bound + 0.1 }]]).passed).toBe(false);
	});

	it('judges nothing of which a part is missing', () => {
		const what = 'Messages per second against the bare loop, 0 ms';
		const rows: Row[] = [['0 ms', 'hub', rate(100)]];
		expect(verdict('sends', what, rows)).toEqual({ value: undefined, passed: undefined });
	});

	it('says nothing of a time against none at all', () => {
		const what = 'Time against the shortest possible, 80 a second';
		const rows: Row[] = [['80 a second', 'hub', { seconds: 3, leastSeconds: 0 }]];
		expect(verdict('limits', what, rows)).toEqual({ value: undefined, passed: undefined });
	});
});

describe('describeTarget', () => {
	const target = { part: 'media', what: 'Memory', comparison: 'at most', bound: 2 } as const;

	it.each([
		[{ value: 1.234, passed: true }, 'pass          Memory: 1.23, at most 2'],
		[{ value: 2.5, passed: false }, 'MISS          Memory: 2.50, at most 2'],
		[{ value: undefined, passed: undefined }, 'not measured  Memory: at most 2'],
	])('says it in a line', (measured, line) => {
		expect(describeTarget({ ...target, ...measured })).toBe(line);
	});
});
