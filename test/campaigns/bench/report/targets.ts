import { eventLoads, latencies, limits, loadings, mediaName, sizeName } from '../scenarios';
import { type Contender, medianAt, type PartName, type Results } from './results';

/** A goal, and what was measured of it; undefined when a figure of it is missing. */
export interface Judgement {
	part: PartName;
	what: string;
	value: number | undefined;
	comparison: 'at least' | 'at most';
	bound: number;
	passed: boolean | undefined;
}

type Figure = (scenario: string, contender: Contender, figure: string) => number | undefined;

interface Target extends Pick<Judgement, 'part' | 'what' | 'comparison' | 'bound'> {
	value(figure: Figure): number | undefined;
}

const USUAL_LATENCY_SECONDS = 0.05;
const LARGEST = sizeName(20_000);
const USUAL_SIZE = sizeName(1_000);

const targets: readonly Target[] = [
	{
		part: 'sends',
		what: 'Messages per second against the built-in node, 0 ms',
		comparison: 'at least',
		bound: 2.5,
		value: against('builtIn', latencies.none, 'messagesPerSecond'),
	},
	{
		part: 'sends',
		what: 'Messages per second against the bare loop, 0 ms',
		comparison: 'at least',
		bound: 0.8,
		value: against('floor', latencies.none, 'messagesPerSecond'),
	},
	{
		part: 'sends',
		what: 'Messages per second against what can be reached, 50 ms',
		comparison: 'at least',
		bound: 0.9,
		value: (figure) =>
			quotient(figure(latencies.usual, 'hub', 'messagesPerSecond'), reachable(figure)),
	},
	...Object.values(limits).flatMap(limitTargets),
	{
		part: 'scaling',
		what: 'Cost of one item of 20,000 against one of 1,000',
		comparison: 'at most',
		bound: 1.1,
		value: (figure) =>
			quotient(
				figure(LARGEST, 'hub', 'millisecondsPerItem'),
				figure(USUAL_SIZE, 'hub', 'millisecondsPerItem'),
			),
	},
	...Object.values(eventLoads).flatMap(eventTargets),
	{
		part: 'loading',
		what: 'Milliseconds to load the package',
		comparison: 'at most',
		bound: 15,
		value: (figure) => figure(loadings.bare, 'hub', 'milliseconds'),
	},
	{
		part: 'media',
		what: 'Memory over idle against the size of the file, 16 MB',
		comparison: 'at most',
		bound: 2,
		value: (figure) => figure(mediaName, 'hub', 'shareOfFile'),
	},
];

/** A figure of ours as a multiple of another's. */
function against(
	other: Contender,
	scenario: string,
	name: string,
	ours: Contender = 'hub',
): Target['value'] {
	return (figure) => quotient(figure(scenario, ours, name), figure(scenario, other, name));
}

function limitTargets(limit: string): Target[] {
	return [
		{
			part: 'limits',
			what: `Messages missing, failed or sent twice, ${limit}`,
			comparison: 'at most',
			bound: 0,
			value: (figure) =>
				sum(['missing', 'failed', 'duplicates'].map((name) => figure(limit, 'hub', name))),
		},
		{
			part: 'limits',
			what: `Time against the shortest possible, ${limit}`,
			comparison: 'at most',
			bound: 1.05,
			value: (figure) =>
				quotient(figure(limit, 'hub', 'seconds'), figure(limit, 'hub', 'leastSeconds')),
		},
	];
}

function eventTargets(load: string): Target[] {
	return [
		{
			part: 'trigger',
			what: `Events per second against the built-in trigger, ${load}`,
			comparison: 'at least',
			bound: 2,
			value: against('builtIn', load, 'eventsPerSecond', 'hubDeduplicating'),
		},
		{
			part: 'trigger',
			what: `Median answer time against the built-in trigger, ${load}`,
			comparison: 'at most',
			bound: 0.5,
			value: against('builtIn', load, 'medianMilliseconds', 'hubDeduplicating'),
		},
	];
}

/** So many at a time, each as long as the server takes; or less, if n8n itself can do no more. */
function reachable(figure: Figure): number | undefined {
	const floor = figure(latencies.usual, 'floor', 'messagesPerSecond');
	const concurrency = figure(latencies.usual, 'hub', 'concurrency');
	if (floor === undefined || concurrency === undefined) return undefined;
	return Math.min(floor, concurrency / USUAL_LATENCY_SECONDS);
}

export function judge(results: Results): Judgement[] {
	return targets.map(({ part, what, comparison, bound, value: valueOf }) => {
		const value = valueOf((scenario, contender, figure) =>
			medianAt(results, { part, scenario, contender, figure }),
		);
		const passed = value === undefined ? undefined : isWithin(value, comparison, bound);
		return { part, what, value, comparison, bound, passed };
	});
}

/** One line for the terminal. */
export function describeTarget({ what, value, comparison, bound, passed }: Judgement): string {
	const verdict = { true: 'pass', false: 'MISS', undefined: 'not measured' }[String(passed)];
	const measured = value === undefined ? '' : `${value.toFixed(2)}, `;
	return `${verdict?.padEnd(13)} ${what}: ${measured}${comparison} ${bound}`;
}

function isWithin(value: number, comparison: Judgement['comparison'], bound: number): boolean {
	return comparison === 'at least' ? value >= bound : value <= bound;
}

/** Nothing can be said against nothing: a small look at a limit may stay below its burst. */
function quotient(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || !other ? undefined : one / other;
}

function sum(values: readonly (number | undefined)[]): number | undefined {
	let total = 0;
	for (const value of values) {
		if (value === undefined) return undefined;
		total += value;
	}
	return total;
}
