import { type Random, seededRandom } from './random';
import type { Happening, Pen, Traffic } from './traffic';
import { type Hold, planHolds, planTrouble, type Trouble } from './trouble';

// Plans the calls of a run: batches, repetitions, forgeries, all by a seed.

/** Of the genuine events, how many come again: half in any other call, half by the same call soon after. */
const REDELIVERED = 0.2;
const FORGED = 0.05;
/** So that a small run of batches still has something to shuffle. */
const FEWEST_CALLS = 10;
/** How many calls later the same call comes again; with several under way it may overtake the first. */
const SOON = 20;
/** Where the seconds of the events begin: in 2026. */
const FIRST_SECOND = 1_790_000_000;

/** One call of the webhook, before it is signed. */
export interface Call {
	readonly body: string;
	/** How many events it tells that must start something. */
	readonly events: number;
	/** The name of the forgery; missing where it is the provider that calls. */
	readonly forgery?: string;
	/** What its caller does to it; missing where it waits for the answer. */
	readonly trouble?: Trouble;
}

export interface Plan {
	/** All that must be put out, each once. */
	readonly genuine: readonly Happening[];
	/** What nobody but a forger tells. */
	readonly forged: readonly Happening[];
	/** How many events are told once more, over all calls. */
	readonly redelivered: number;
	readonly calls: readonly Call[];
	readonly holds: readonly Hold[];
}

interface Ranked {
	readonly rank: number;
	readonly call: Call;
}

/** The same calls in the same order for the same seed. */
export function planCalls(traffic: Traffic, events: number, seed: number): Plan {
	const random = seededRandom(seed);
	const pen = penOf(random);
	const write = (happenings: readonly Happening[]): string =>
		(traffic.serialize ?? JSON.stringify)(traffic.body(happenings, random));

	const told = tell(traffic, pen, events);
	const genuine = told.filter(isExpected);
	const half = Math.round((genuine.length * REDELIVERED) / 2);
	const inOtherCalls = random.shuffle(genuine).slice(0, half);
	const longest = Math.min(traffic.batchLimit, Math.ceil(events / FEWEST_CALLS));
	const batches = random.cut(random.shuffle([...told, ...inOtherCalls]), longest);
	const first = batches.map((batch, rank) => ({
		rank,
		call: callOf(batch.filter(isExpected), write(batch)),
	}));
	const again = soonAgain(first, half, random);
	const forged = tell(traffic, pen, Math.round(events * FORGED)).filter(isExpected);
	const forgeries = forge(traffic, { forged, genuine, calls: first.length, random, write });
	const calls = [...first, ...again, ...forgeries]
		.sort((one, other) => one.rank - other.rank)
		.map(({ call }) => call);
	const holds = planHolds(calls.length, random);
	return {
		genuine,
		forged,
		redelivered: inOtherCalls.length + again.reduce((sum, { call }) => sum + call.events, 0),
		calls: calls.map((call, index) => withTrouble(call, planTrouble(index, holds, random))),
		holds,
	};
}

function penOf(random: Random): Pen {
	let second = FIRST_SECOND;
	return {
		random,
		time: () => second++,
		id: () => Array.from({ length: 20 }, () => random.below(16).toString(16)).join(''),
	};
}

/** Stories until there are as many events as asked for. */
function tell({ stories }: Traffic, pen: Pen, events: number): Happening[] {
	const total = stories.reduce((sum, [weight]) => sum + weight, 0);
	const told: Happening[] = [];
	for (let count = 0; count < events;) {
		let left = pen.random.below(total);
		const [, story] = stories.find(([weight]) => (left -= weight) < 0) ?? [];
		const next = story?.(pen) ?? [];
		const room = events - count;
		const silent = next.filter((each) => !isExpected(each));
		const chosen = next.filter(isExpected).slice(0, room);
		told.push(...chosen, ...silent);
		count += chosen.length;
	}
	return told;
}

const callOf = (expected: readonly Happening[], body: string): Call => ({
	body,
	events: expected.length,
});

/** The very same calls once more, until they tell as many events. */
function soonAgain(first: readonly Ranked[], events: number, random: Random): Ranked[] {
	const again: Ranked[] = [];
	let count = 0;
	for (const { rank, call } of random.shuffle(first)) {
		if (call.events === 0 || count + call.events > events) continue;
		again.push({ rank: rank + random.fraction() * SOON, call });
		count += call.events;
	}
	return again;
}

interface Forging {
	readonly forged: readonly Happening[];
	readonly genuine: readonly Happening[];
	readonly calls: number;
	readonly random: Random;
	write(happenings: readonly Happening[]): string;
}

/**
 * Half of them tell what never happened, half what did: those must not make the genuine event look
 * like a repetition either.
 */
function forge(traffic: Traffic, { forged, genuine, calls, random, write }: Forging): Ranked[] {
	const names = Object.keys(traffic.forgeries);
	const copied = random.shuffle(genuine);
	return forged.map((invented, index) => {
		const happening = index % 2 === 0 ? invented : (copied[index] ?? invented);
		const forgery = names[index % names.length] ?? '';
		const call = { body: write([happening]), events: 0, forgery };
		return { rank: random.fraction() * calls, call };
	});
}

/** A forged call is refused before anything else is done with it. */
const withTrouble = (call: Call, trouble: Trouble | undefined): Call =>
	trouble === undefined || call.forgery !== undefined ? call : { ...call, trouble };

const isExpected = ({ expected }: Happening): boolean => expected !== undefined;
