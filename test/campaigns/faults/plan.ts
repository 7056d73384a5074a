import { createHash } from 'node:crypto';
import type { MisbehaviourPlan, ProviderId } from '../../../simulator/contract';
import {
	brokenTls,
	closedPort,
	expiredToken,
	type Fault,
	faults,
	latePort,
	noFault,
	refusal,
	silences,
} from './faults';
import { indexIn, messageItem, type PlannedItem } from './messages';

/** Messages that one execution sends. */
export interface Batch {
	kind: 'ordinary' | 'tokenEnds' | 'closedPort' | 'latePort' | 'overTls' | 'silent';
	first: number;
	count: number;
}

export interface Plan {
	provider: ProviderId;
	batches: readonly Batch[];
	/** By the index of the message. */
	faults: readonly Fault[];
	itemsOf(batch: Batch): PlannedItem[];
}

export interface PlanSettings {
	provider: ProviderId;
	sends: number;
	seed: number;
	/** How long a provider keeps silent where it does; must be longer than any time-out. */
	silenceMs: number;
}

const ITEMS_PER_EXECUTION = 800;
/** Of each of the special executions, in a part of all messages. */
const SPECIAL_SHARE = 0.05;

/** The same plan for the same settings, whatever order the messages come in. */
export function planFor(settings: PlanSettings): Plan {
	const batches = batchesOf(settings);
	const ordinary = drawn(settings, numberOf('ordinary', batches));
	const planned = batches.flatMap((batch) => faultsOf(batch, settings, ordinary));
	return {
		provider: settings.provider,
		batches,
		faults: planned,
		itemsOf: ({ first, count }) =>
			planned
				.slice(first, first + count)
				.map((fault, offset) => messageItem(first + offset, fault === refusal)),
	};
}

/** Plays the plans at the simulator, which asks for every attempt of a message. */
export function playing(plans: readonly Plan[]): MisbehaviourPlan {
	const attempts = new Map<string, number>();
	return ({ provider, rawBody }) => {
		const index = indexIn(rawBody);
		const plan = plans.find((found) => found.provider === provider);
		if (index === undefined || plan === undefined) return undefined;
		const key = `${provider} ${index}`;
		const attempt = (attempts.get(key) ?? 0) + 1;
		attempts.set(key, attempt);
		return plan.faults[index]?.play(attempt);
	};
}

function batchesOf({ sends, silenceMs }: PlanSettings): Batch[] {
	const special = Math.floor(sends * SPECIAL_SHARE);
	const silent = silences(silenceMs).length;
	const ordinary = sends - 4 * special - silent;
	const executions = Math.ceil(ordinary / ITEMS_PER_EXECUTION);
	const counts: Array<[Batch['kind'], number]> = [
		...Array.from({ length: executions }, (_, index): [Batch['kind'], number] => [
			'ordinary',
			Math.min(ITEMS_PER_EXECUTION, ordinary - index * ITEMS_PER_EXECUTION),
		]),
		['tokenEnds', special],
		['closedPort', special],
		['latePort', special],
		['overTls', special],
		['silent', silent],
	];
	let first = 0;
	return counts.map(([kind, count]) => {
		first += count;
		return { kind, first: first - count, count };
	});
}

const numberOf = (wanted: Batch['kind'], batches: readonly Batch[]): number =>
	batches.reduce((sum, { kind, count }) => sum + (kind === wanted ? count : 0), 0);

/** @param ordinary by the index of the message; the ordinary executions come first */
function faultsOf(
	{ kind, first, count }: Batch,
	settings: PlanSettings,
	ordinary: readonly Fault[],
): Fault[] {
	const silent = silences(settings.silenceMs);
	const byKind: Record<Batch['kind'], (offset: number) => Fault> = {
		ordinary: (offset) => ordinary[first + offset] ?? noFault,
		tokenEnds: (offset) => (offset < count / 2 ? noFault : expiredToken),
		closedPort: () => closedPort,
		latePort: () => latePort,
		// Half of them as over any other connection.
		overTls: (offset) => (offset % 2 === 0 ? noFault : (brokenTls[(offset % 8) >> 1] ?? noFault)),
		silent: (offset) => silent[offset] ?? noFault,
	};
	return Array.from({ length: count }, (_, offset) => byKind[kind](offset));
}

/** Each fault for its part of the messages, and for one of them at least; which they are, is drawn. */
function drawn({ seed, provider }: PlanSettings, count: number): Fault[] {
	const planned = Array.from({ length: count }, () => noFault);
	const order = [...planned.keys()]
		.map((index) => ({ index, lot: lotOf(`${seed} ${provider} ${index}`) }))
		.sort((one, other) => one.lot - other.lot);
	const shares = faults
		.filter(({ at }) => at === undefined || at.includes(provider))
		.flatMap((fault) => {
			const length = Math.max(1, Math.round((fault.perMille * count) / 1000));
			return Array.from({ length }, () => fault);
		});
	for (const [place, { index }] of order.entries()) planned[index] = shares[place] ?? noFault;
	return planned;
}

/** Spread evenly over texts. */
function lotOf(text: string): number {
	return createHash('sha256').update(text).digest().readUInt32BE(0);
}
