import { keepLatest } from '../core/keepLatest';
import { oneByOne } from '../core/oneByOne';
import type { KeyStore } from './keyStore';

// Protects the keys of 'Send Once' where several n8n processes write the same list.

/** Far longer than any process takes from reading a list to writing it back. */
const LATELY_MS = 10_000;
const MOST_LATELY = 400;
const MOST_LOOKS = 5;
/** Of more, those that were silent longest are forgotten. */
const MOST_STORES = 1_000;
/** How long a list that another process has written over once counts as shared with it. */
const SHARED_MS = 600_000;
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 3_000;
/** The other process may be slower than we are. */
const PAUSE_BY_OWN_TIME = 4;
/** So that one slow question makes the pauses long for a while only. */
const FADING = 0.9;

interface Lately {
	/** What this process has put into the store, and when. */
	readonly own: Map<string, number>;
	/** Put there by this process, when the store then failed: nobody relies on them. */
	readonly ownerless: Set<string>;
	sharedUntil: number;
	/** How long a slow question has taken recently: about as long as another process holds what it has read. */
	slowest: number;
}

const lately = new Map<string, Lately>();

const latelyIn = (name: string): Lately => {
	const known = lately.get(name) ?? {
		own: new Map(),
		ownerless: new Set(),
		sharedUntil: -Infinity,
		slowest: 0,
	};
	lately.delete(name);
	lately.set(name, known);
	keepLatest(lately, MOST_STORES);
	return known;
};

/** Time, which this store waits by. */
export interface StoreTime {
	/** In milliseconds that only go up. */
	readonly now: () => number;
	readonly sleep: (ms: number) => Promise<void>;
}

/**
 * A store whose list several processes read, change and write back whole: who has read it before we wrote
 * takes our keys out of it again. So before anybody relies on a key it is looked for once more, and put
 * back until it stays; and every later question puts back what was lost since. Where that has happened, the
 * look comes after a pause, when what another process had read before is written back.
 */
export const sharedKeyStore = (store: KeyStore, { now, sleep }: StoreTime): KeyStore => {
	const { name } = store;
	const known = latelyIn(name);
	const { own, ownerless } = known;
	/** All that changes the list or what we know of it goes one after another. */
	const alone = async <T>(work: () => Promise<T>): Promise<T> => await oneByOne(name, work);
	const forgetTheOld = () => {
		for (const [key, at] of own) if (now() - at > LATELY_MS) own.delete(key);
		keepLatest(own, MOST_LATELY);
	};
	/** Asks for our own keys as well, and yields which of all the list did not have. */
	const ask = async (keys: readonly string[]) => {
		const before = [...own.keys()];
		const began = now();
		const fresh = await store.add([...new Set([...before, ...keys])]);
		known.slowest = Math.max(FADING * known.slowest, now() - began);
		const lost = before.filter((key) => fresh.has(key));
		if (lost.length > 0) known.sharedUntil = now() + SHARED_MS;
		return { fresh, lost };
	};
	/** Whether anything of ours was missing. */
	const look = async (): Promise<boolean> =>
		await alone(async () => {
			forgetTheOld();
			return own.size > 0 && (await ask([])).lost.length > 0;
		});
	const untilItStays = async () => {
		for (let looks = 1; looks <= MOST_LOOKS; looks++) {
			if (now() < known.sharedUntil) await sleep(pauseAfter(known.slowest));
			if (!(await look())) return;
		}
	};
	const disown = (keys: readonly string[]) => {
		for (const key of keys) {
			own.delete(key);
			ownerless.add(key);
		}
		keepLatest(ownerless, MOST_LATELY);
	};
	return {
		name,
		add: async (keys) => {
			const added = await alone(async () => {
				forgetTheOld();
				// What we had put there ourselves is not new, whoever has taken it out.
				const others = keys.filter((key) => !own.has(key));
				const { fresh } = await ask(keys);
				const ours = others.filter((key) => fresh.has(key) || ownerless.has(key));
				for (const key of ours) {
					own.set(key, now());
					ownerless.delete(key);
				}
				return ours;
			});
			let isKept = false;
			try {
				if (added.length > 0) await untilItStays();
				isKept = true;
			} finally {
				if (!isKept) disown(added);
			}
			return new Set(added);
		},
		remove: async (keys) => {
			await alone(async () => {
				for (const key of keys) own.delete(key);
				await store.remove(keys);
			});
			await look();
		},
	};
};

const pauseAfter = (slowest: number): number =>
	Math.min(Math.max(PAUSE_BY_OWN_TIME * slowest, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
