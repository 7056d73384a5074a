import {
	distances,
	eventLoads,
	latencies,
	limits,
	loadings,
	mediaName,
	openings,
	sizeName,
	sizes,
} from '../scenarios';
import type { Contender, PartName } from './results';

// Which tables the report has, with their columns and units.

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** A column: which figure, under which head, in which unit. */
export interface Column {
	figure: string;
	head: string;
	show(value: number): string;
}

export const digits = (count: number) => (value: number) =>
	value.toLocaleString('en', { minimumFractionDigits: count, maximumFractionDigits: count });
export const megabytes = (value: number) => digits(1)(value / MEGABYTE);

const kilobytes = (value: number) => digits(1)(value / KILOBYTE);

/** The table of one part: a line for each contender in each scenario. */
export interface Section {
	title: string;
	scenarios: readonly string[];
	columns: readonly Column[];
}

export const names: Readonly<Record<Contender, string>> = {
	hub: 'WhatsApp Hub',
	hubRemembering: 'WhatsApp Hub, with memory',
	hubGathering: 'WhatsApp Hub, with memory, gathering',
	builtIn: 'Built-in',
	floor: 'Bare n8n',
	none: 'Without',
};

/** A column of whole numbers. */
const count = (figure: string, head: string) => ({ figure, head, show: digits(0) });

const eventColumns: readonly Column[] = [
	{ figure: 'medianMilliseconds', head: 'Answer, median ms', show: digits(1) },
	{ figure: 'slowestMilliseconds', head: 'Answer, 99th percentile ms', show: digits(1) },
	count('eventsPerSecond', 'Events/s'),
	{ figure: 'cpuMillisecondsPerEvent', head: 'CPU ms/event', show: digits(2) },
	{ figure: 'writtenBytesPerEvent', head: 'kB written/event', show: kilobytes },
	count('calls', 'Calls'),
	count('executions', 'Executions'),
	count('items', 'Items'),
	count('putOff', 'Put off'),
];

export const sections: Readonly<Record<PartName, Section>> = {
	sends: {
		title: '1,000 texts',
		scenarios: Object.values(latencies),
		columns: [
			count('messagesPerSecond', 'Messages/s'),
			{ figure: 'cpuMillisecondsPerMessage', head: 'CPU ms/message', show: digits(2) },
			{ figure: 'peakBytes', head: 'Peak MB over idle', show: megabytes },
			count('concurrency', 'At a time'),
			count('failed', 'Failed'),
		],
	},
	limits: {
		title: '1,000 texts against a limit',
		scenarios: Object.values(limits),
		columns: [
			count('accepted', 'Accepted'),
			count('failed', 'Failed'),
			count('duplicates', 'Sent twice'),
			count('refused', 'Refusals'),
			{ figure: 'seconds', head: 'Seconds', show: digits(1) },
			{ figure: 'leastSeconds', head: 'Shortest possible', show: digits(1) },
		],
	},
	distance: {
		title: '800 texts to a distant server that takes 80 a second',
		scenarios: Object.values(distances).map(({ name }) => name),
		columns: [
			{ figure: 'messagesPerSecond', head: 'Messages/s', show: digits(1) },
			{ figure: 'shareOfLimit', head: 'Of the limit', show: digits(2) },
			{ figure: 'seconds', head: 'Seconds', show: digits(1) },
			{ figure: 'cpuMillisecondsPerMessage', head: 'CPU ms/message', show: digits(2) },
			count('failed', 'Failed'),
			count('duplicates', 'Sent twice'),
			count('refused', 'Refusals'),
		],
	},
	scaling: {
		title: 'Cost of one item',
		scenarios: sizes.map(sizeName),
		columns: [
			{ figure: 'millisecondsPerItem', head: 'ms/item', show: digits(2) },
			{ figure: 'cpuMillisecondsPerItem', head: 'CPU ms/item', show: digits(2) },
			count('failed', 'Failed'),
		],
	},
	trigger: {
		title: 'Trigger',
		scenarios: Object.values(eventLoads),
		columns: eventColumns,
	},
	lazy: {
		title: 'Trigger, with n8n’s lazy isolates',
		scenarios: Object.values(eventLoads),
		columns: eventColumns,
	},
	loading: {
		title: 'Loading',
		scenarios: Object.values(loadings),
		columns: [
			{ figure: 'milliseconds', head: 'ms', show: digits(1) },
			count('cpuMilliseconds', 'CPU ms'),
			{ figure: 'heapBytes', head: 'Heap MB', show: megabytes },
			{ figure: 'bytes', head: 'Resident MB', show: megabytes },
			count('descriptionBytes', 'Descriptions, bytes of JSON'),
		],
	},
	editor: {
		title: 'Editor, in Chromium',
		scenarios: [openings],
		columns: [
			count('milliseconds', 'Double click to first field, ms'),
			count('busyMilliseconds', 'Main thread busy, ms'),
			{ figure: 'keyMilliseconds', head: 'Key to picture, median ms', show: digits(1) },
			{ figure: 'slowestKeyMilliseconds', head: '99th percentile ms', show: digits(1) },
			{ figure: 'busyMillisecondsPerKey', head: 'Busy ms/key', show: digits(1) },
		],
	},
	media: {
		title: 'A file of 16 MB',
		scenarios: [mediaName],
		columns: [
			{ figure: 'peakBytes', head: 'Peak MB over idle', show: megabytes },
			{ figure: 'shareOfFile', head: 'Times the file', show: digits(2) },
			count('milliseconds', 'ms'),
		],
	},
};
