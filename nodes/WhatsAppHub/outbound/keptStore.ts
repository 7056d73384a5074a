import { keepLatest } from '../core/keepLatest';
import type { KeyStore } from './standing';

/** Far longer than any process takes from reading a list to writing it back. */
const LATELY_MS = 10_000;
const MOST_LATELY = 400;
const MOST_LOOKS = 5;

/** What this process has put into each store of late, and when. */
const lately = new Map<string, Map<string, number>>();

/**
 * A store whose list several processes read, change and write back whole: who has read it before we wrote
 * takes our keys out of it again. So before anybody relies on a key it is looked for once more, and put
 * back until it stays; and every later question puts back what was lost since.
 * @param now in milliseconds that only go up
 */
export const keptStore = (store: KeyStore, now: () => number): KeyStore => {
	const ours = () => {
		const own = lately.get(store.name) ?? new Map<string, number>();
		lately.set(store.name, own);
		for (const [key, at] of own) if (now() - at > LATELY_MS) own.delete(key);
		keepLatest(own, MOST_LATELY);
		return own;
	};
	const putBack = async () => {
		for (let look = 1; look <= MOST_LOOKS; look++) {
			const keys = [...ours().keys()];
			if (keys.length === 0) return;
			const lost = await store.add(keys);
			if (lost.size === 0) return;
		}
	};
	return {
		name: store.name,
		add: async (keys) => {
			const own = ours();
			const fresh = await store.add([...new Set([...own.keys(), ...keys])]);
			// What we had put there ourselves is not new, whoever has taken it out.
			const added = keys.filter((key) => fresh.has(key) && !own.has(key));
			for (const key of added) own.set(key, now());
			if (added.length > 0) await putBack();
			return new Set(added);
		},
		remove: async (keys) => {
			const own = ours();
			for (const key of keys) own.delete(key);
			await store.remove(keys);
			await putBack();
		},
	};
};
