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
	/** Given back by who did not send after all. */
	readonly release: (key: string) => Promise<void>;
}

/** What a crash in the middle leaves claimed and unsent is one batch at most. */
const BATCH = 50;

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
	const wishes: Array<Wish & { readonly is: 'claim' | 'release' }> = [];
	const claimedHere = new Set<string>();
	let working = false;

	const work = async () => {
		working = true;
		// Those that wish in the same breath come along.
		await Promise.resolve();
		while (wishes.length > 0) {
			const is = wishes[0]?.is;
			const other = wishes.findIndex((wish) => wish.is !== is);
			const batch = wishes.splice(0, Math.min(BATCH, other === -1 ? wishes.length : other));
			await (is === 'claim' ? settle(batch, store.add) : settle(batch, store.remove));
		}
		working = false;
	};
	const wish = async (is: 'claim' | 'release', key: string) =>
		await new Promise<boolean>((resolve, reject) => {
			wishes.push({ is, key, settle: resolve, reject });
			if (!working) void work();
		});
	return {
		claim: async (key) => {
			// The store would take two of one batch for new.
			if (claimedHere.has(key)) return false;
			claimedHere.add(key);
			return await wish('claim', key);
		},
		release: async (key) => {
			await wish('release', key);
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
