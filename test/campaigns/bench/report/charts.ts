import { eventLoads, latencies, limits, loadings, mediaName } from '../scenarios';
import { type Contender, contenders, medianAt, type Place, type Results } from './results';
import { digits, megabytes, names } from './sections';
import type { Chart } from './svg';

// Which charts the report has, and how their figures are written.

interface ChartPlan extends Omit<Place, 'contender'> {
	title: string;
	unit: string;
	show(value: number): string;
}

const plans: readonly ChartPlan[] = [
	...Object.values(latencies).map((scenario): ChartPlan => ({
		part: 'sends',
		scenario,
		figure: 'messagesPerSecond',
		title: `Messages per second, server latency ${scenario}`,
		unit: 'more is better',
		show: digits(0),
	})),
	{
		part: 'sends',
		scenario: latencies.none,
		figure: 'cpuMillisecondsPerMessage',
		title: 'CPU time for a message, ms',
		unit: 'less is better',
		show: digits(2),
	},
	{
		part: 'sends',
		scenario: latencies.none,
		figure: 'peakBytes',
		title: 'Memory over idle for 1,000 messages, MB',
		unit: 'less is better',
		show: megabytes,
	},
	...Object.values(limits).map((scenario): ChartPlan => ({
		part: 'limits',
		scenario,
		figure: 'accepted',
		title: `Accepted of 1,000 where the limit is ${scenario}`,
		unit: 'more is better',
		show: digits(0),
	})),
	{
		part: 'trigger',
		scenario: eventLoads.paced,
		figure: 'medianMilliseconds',
		title: 'Answer to an event, 4 a second, ms',
		unit: 'less is better',
		show: digits(1),
	},
	{
		part: 'trigger',
		scenario: eventLoads.many,
		figure: 'eventsPerSecond',
		title: 'Events per second, 20 at a time',
		unit: 'more is better',
		show: digits(0),
	},
	{
		part: 'lazy',
		scenario: eventLoads.many,
		figure: 'eventsPerSecond',
		title: 'The same with n8n’s lazy isolates',
		unit: 'more is better',
		show: digits(0),
	},
	{
		part: 'lazy',
		scenario: eventLoads.batch,
		figure: 'medianMilliseconds',
		title: 'Answer to 1,000 statuses, lazy isolates, ms',
		unit: 'less is better',
		show: digits(1),
	},
	{
		part: 'loading',
		scenario: loadings.bare,
		figure: 'milliseconds',
		title: 'Loading the nodes and credentials, ms',
		unit: 'less is better',
		show: digits(1),
	},
	{
		part: 'media',
		scenario: mediaName,
		figure: 'peakBytes',
		title: 'Memory over idle to send 16 MB, MB',
		unit: 'less is better',
		show: megabytes,
	},
];

/** A chart for every plan of which something was measured. */
export function chartsOf(results: Results): Chart[] {
	return plans
		.map(({ title, unit, show, ...place }) => ({
			title,
			unit,
			bars: contenders.flatMap((contender) => barOf(results, { ...place, contender }, show)),
		}))
		.filter(({ bars }) => bars.length > 0);
}

function barOf(results: Results, place: Place, show: ChartPlan['show']): Chart['bars'] {
	const value = medianAt(results, place);
	if (value === undefined) return [];
	return [{ label: labelOf(place), value, shown: show(value), isOurs: isOurs(place.contender) }];
}

const shortNames: Partial<Record<Contender, string>> = {
	hubRemembering: 'Hub, memory',
	hubGathering: 'Hub, gathering',
};

/** Without the node, the file is fetched all the same; and there is room for few words. */
function labelOf({ part, contender }: Place): string {
	if (part === 'media' && contender === 'none') return 'Only fetched';
	return shortNames[contender] ?? names[contender];
}

function isOurs(contender: Contender): boolean {
	return contender.startsWith('hub');
}
