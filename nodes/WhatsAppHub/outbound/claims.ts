/** A store of keys that outlives the execution. */
export interface KeyStore {
	/** Records the keys, and yields those that were not there before. */
	readonly add: (keys: string[]) => Promise<ReadonlySet<string>>;
	readonly remove: (keys: string[]) => Promise<void>;
}

/** Keys of messages, each claimed by the one who sends it. */
export interface Claims {
	/** False where somebody has claimed it before. */
	readonly claim: (key: string) => Promise<boolean>;
	/** The message goes now, and the next one may be claimed. */
	readonly begun: (key: string) => void;
	/** Given back by who did not send after all. */
	readonly release: (key: string) => Promise<void>;
}

/** So many may be claimed and not yet gone: a crash leaves no more of them unsent. */
const AHEAD = 20;

interface Wish {
	readonly key: string;
	readonly settle: (isMine: boolean) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Claims by the batch: the store is asked for all that wish for something while it answers the ones
 * before, because each question to it costs as much as it has entries.
 */
export const claimsOf = (store: KeyStore): Claims => {
	const claims: Wish[] = [];
	const releases: Wish[] = [];
	const claimedHere = new Set<string>();
	const ahead = new Set<string>();
	let working = false;

	const add = async (keys: string[]) => {
		for (const key of keys) ahead.add(key);
		let fresh: ReadonlySet<string> = new Set();
		try {
			fresh = await store.add(keys);
			return fresh;
		} finally {
			for (const key of keys) if (!fresh.has(key)) ahead.delete(key);
		}
	};
	/** None while there is room for a few of many only: a question for each would cost too much. */
	const nextClaims = (): Wish[] => {
		const room = AHEAD - ahead.size;
		return room < Math.min(claims.length, AHEAD / 2) ? [] : claims.splice(0, room);
	};
	const work = async () => {
		if (working) return;
		working = true;
		// Those that wish in the same breath come along.
		await Promise.resolve();
		for (;;) {
			const given = releases.splice(0);
			const wanted = given.length > 0 ? [] : nextClaims();
			if (given.length > 0) await settle(given, store.remove);
			else if (wanted.length > 0) await settle(wanted, add);
			else break;
		}
		working = false;
	};
	const wish = async (list: Wish[], key: string) =>
		await new Promise<boolean>((resolve, reject) => {
			list.push({ key, settle: resolve, reject });
			void work();
		});
	return {
		claim: async (key) => {
			// The store would take two of one batch for new.
			if (claimedHere.has(key)) return false;
			claimedHere.add(key);
			return await wish(claims, key);
		},
		begun: (key) => {
			if (ahead.delete(key)) void work();
		},
		release: async (key) => {
			ahead.delete(key);
			await wish(releases, key);
			claimedHere.delete(key);
		},
	};
};

const settle = async (
	batch: readonly Wish[],
	ask: (keys: string[]) => Promise<ReadonlySet<string> | void>,
): Promise<void> => {
	try {
		const fresh = await ask(batch.map(({ key }) => key));
		for (const wish of batch) wish.settle(fresh ? fresh.has(wish.key) : true);
	} catch (error) {
		for (const wish of batch) wish.reject(error);
	}
};
