import {
	distances,
	eventLoads,
	latencies,
	limits,
	loadings,
	mediaName,
	openings,
	sizeName,
} from '../scenarios';
import type { Contender, PartName } from './results';

/** What is to be reached: a figure, or a figure of ours against another's, and its bound. */
export interface Goal {
	part: PartName;
	what: string;
	comparison: 'at least' | 'at most';
	bound: number;
	/** Undefined when a figure of it is missing. */
	value(figure: Figure): number | undefined;
}

type Figure = (scenario: string, contender: Contender, figure: string) => number | undefined;
type Bound = Pick<Goal, 'comparison' | 'bound'>;

const atLeast = (bound: number): Bound => ({ comparison: 'at least', bound });
const atMost = (bound: number): Bound => ({ comparison: 'at most', bound });

const LARGEST = sizeName(20_000);
const USUAL_SIZE = sizeName(1_000);

export const goals: readonly Goal[] = [
	{
		part: 'sends',
		what: 'Messages per second against the built-in node, 0 ms',
		...atLeast(4),
		value: against('builtIn', latencies.none, 'messagesPerSecond'),
	},
	{
		part: 'sends',
		what: 'CPU time of a message against the built-in node, 0 ms',
		...atMost(0.3),
		value: against('builtIn', latencies.none, 'cpuMillisecondsPerMessage'),
	},
	...Object.values(limits).flatMap(limitGoals),
	{
		part: 'distance',
		what: `Messages per second against the limit, ${distances.far.name}`,
		...atLeast(0.97),
		value: (figure) => figure(distances.far.name, 'hub', 'shareOfLimit'),
	},
	{
		part: 'scaling',
		what: 'Cost of one item of 20,000 against one of 1,000',
		...atMost(1.1),
		value: (figure) =>
			quotient(
				figure(LARGEST, 'hub', 'millisecondsPerItem'),
				figure(USUAL_SIZE, 'hub', 'millisecondsPerItem'),
			),
	},
	{
		part: 'trigger',
		what: `Median answer against the built-in trigger, ${eventLoads.paced}, with memory`,
		...atMost(0.5),
		value: against('builtIn', eventLoads.paced, 'medianMilliseconds', 'hubRemembering'),
	},
	{
		part: 'trigger',
		what: `Bytes written an event with memory against without, ${eventLoads.single}`,
		...atMost(1.2),
		value: against('hub', eventLoads.single, 'writtenBytesPerEvent', 'hubRemembering'),
	},
	...gatheringGoals('trigger', '', { events: 2, cpu: 0.45, answer: 0.5 }),
	...gatheringGoals('lazy', ', lazy isolates', { events: 8, cpu: 0.1, answer: 0.25 }),
	{
		part: 'lazy',
		what: `Events per second against the built-in trigger, ${eventLoads.batch}, with memory, lazy isolates`,
		...atLeast(1.3),
		value: against('builtIn', eventLoads.batch, 'eventsPerSecond', 'hubRemembering'),
	},
	{
		part: 'loading',
		what: 'Milliseconds to load the package',
		...atMost(15),
		value: (figure) => figure(loadings.bare, 'hub', 'milliseconds'),
	},
	{
		part: 'editor',
		what: 'Opening the panel against the built-in node',
		...atMost(1.1),
		value: against('builtIn', openings, 'milliseconds'),
	},
	{
		part: 'media',
		what: 'Memory over idle against the size of the file, 16 MB',
		...atMost(2),
		value: (figure) => figure(mediaName, 'hub', 'shareOfFile'),
	},
];

/** A figure of ours as a multiple of another's. */
function against(
	other: Contender,
	scenario: string,
	name: string,
	ours: Contender = 'hub',
): Goal['value'] {
	return (figure) => quotient(figure(scenario, ours, name), figure(scenario, other, name));
}

function limitGoals(limit: string): Goal[] {
	return [
		{
			part: 'limits',
			what: `Messages missing, failed or sent twice, ${limit}`,
			...atMost(0),
			value: (figure) =>
				sum(['missing', 'failed', 'duplicates'].map((name) => figure(limit, 'hub', name))),
		},
		{
			part: 'limits',
			what: `Time against the shortest possible, ${limit}`,
			...atMost(1.05),
			value: (figure) =>
				quotient(figure(limit, 'hub', 'seconds'), figure(limit, 'hub', 'leastSeconds')),
		},
	];
}

/** What gathering is for: events that come together. */
function gatheringGoals(
	part: PartName,
	setting: string,
	bounds: { events: number; cpu: number; answer: number },
): Goal[] {
	return [eventLoads.many, eventLoads.crowd].flatMap((load) => {
		const where = `against the built-in trigger, ${load}, gathering${setting}`;
		return [
			{
				part,
				what: `Events per second ${where}`,
				...atLeast(bounds.events),
				value: against('builtIn', load, 'eventsPerSecond', 'hubGathering'),
			},
			{
				part,
				what: `CPU time of an event ${where}`,
				...atMost(bounds.cpu),
				value: against('builtIn', load, 'cpuMillisecondsPerEvent', 'hubGathering'),
			},
			{
				part,
				what: `Median answer ${where}`,
				...atMost(bounds.answer),
				value: against('builtIn', load, 'medianMilliseconds', 'hubGathering'),
			},
		];
	});
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
