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

const rate = (messagesPerSecond: number) => ({ messagesPerSecond });

const eventFigures = ({
	events,
	cpu,
	answer,
}: {
	events: number;
	cpu: number;
	answer: number;
}) => ({
	eventsPerSecond: events,
	cpuMillisecondsPerEvent: cpu,
	medianMilliseconds: answer,
});

describe('judge', () => {
	it('takes the median of the rounds', () => {
		const what = 'Messages per second against the built-in node, 0 ms';
		const rows: Row[] = [
			['0 ms', 'hub', rate(900), rate(400), rate(100)],
			['0 ms', 'builtIn', rate(100), rate(100), rate(1)],
		];
		expect(verdict('sends', what, rows)).toEqual({ value: 4, passed: true });
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
		['trigger', '', { events: 200, cpu: 45, answer: 50 }],
		['lazy', ', lazy isolates', { events: 800, cpu: 10, answer: 25 }],
	] as const)(
		'holds gathering in the part %s against the built-in trigger',
		(part, setting, bound) => {
			for (const load of ['single events, 20 at a time', 'single events, 100 at a time']) {
				const verdicts = (ours: { events: number; cpu: number; answer: number }) => {
					const rows: Row[] = [
						[load, 'hubGathering', eventFigures(ours)],
						// Neither is what the goals are about.
						[load, 'hub', eventFigures({ events: 1, cpu: 1, answer: 1 })],
						[load, 'hubRemembering', eventFigures({ events: 1, cpu: 1, answer: 1 })],
						[load, 'builtIn', eventFigures({ events: 100, cpu: 100, answer: 100 })],
					];
					const where = `against the built-in trigger, ${load}, gathering${setting}`;
					return ['Events per second', 'CPU time of an event', 'Median answer'].map(
						(what) => verdict(part, `${what} ${where}`, rows).passed,
					);
				};
				const { events, cpu, answer } = bound;
				expect(verdicts(bound)).toEqual([true, true, true]);
				expect(verdicts({ events: events - 1, cpu: cpu + 1, answer: answer + 1 })).toEqual([
					false,
					false,
					false,
				]);
			}
		},
	);

	it.each([
		[
			'sends',
			'CPU time of a message against the built-in node, 0 ms',
			['0 ms', 'hub', 'builtIn', 'cpuMillisecondsPerMessage'],
			'at most',
			0.3,
		],
		[
			'trigger',
			'Median answer against the built-in trigger, single events, 4 a second, with memory',
			['single events, 4 a second', 'hubRemembering', 'builtIn', 'medianMilliseconds'],
			'at most',
			0.5,
		],
		[
			'trigger',
			'Bytes written an event with memory against without, single events, one at a time',
			['single events, one at a time', 'hubRemembering', 'hub', 'writtenBytesPerEvent'],
			'at most',
			1.2,
		],
		[
			'lazy',
			'Events per second against the built-in trigger, 1,000 statuses in one call, with memory, lazy isolates',
			['1,000 statuses in one call', 'hubRemembering', 'builtIn', 'eventsPerSecond'],
			'at least',
			1.3,
		],
		[
			'editor',
			'Opening the panel against the built-in node',
			['panel of the action', 'hub', 'builtIn', 'milliseconds'],
			'at most',
			1.1,
		],
	] as const)(
		'holds in %s: %s',
		(part, what, [scenario, ours, other, figure], comparison, bound) => {
			const rowsOf = (ratio: number): Row[] => [
				[scenario, ours, { [figure]: ratio * 1_000 }],
				[scenario, other, { [figure]: 1_000 }],
			];
			const beyond = comparison === 'at most' ? bound + 0.01 : bound - 0.01;
			expect(verdict(part, what, rowsOf(bound))).toEqual({ value: bound, passed: true });
			expect(verdict(part, what, rowsOf(beyond)).passed).toBe(false);
		},
	);

	it.each([
		[0.97, true],
		[0.96, false],
	])('asks of a distant server’s limit that nearly all is used: %s', (share, passed) => {
		const what = 'Messages per second against the limit, 150 ms, answered after 200 ms';
		const row: Row = ['150 ms, answered after 200 ms', 'hub', { shareOfLimit: share }];
		expect(verdict('distance', what, [row]).passed).toBe(passed);
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
		const what = 'Messages per second against the built-in node, 0 ms';
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
