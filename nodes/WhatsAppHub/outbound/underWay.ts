// Keeps two executions in one process from sending the same message at once.

/** The messages that this process is sending, by the store that keeps their keys. */
const underWay = new Map<string, Promise<void>>();

/** What one execution is sending; others that would send the same wait for it. */
export interface UnderWay {
	/** Resolves when the one who sends it is done; undefined where nobody is. */
	readonly other: (key: string) => Promise<void> | undefined;
	readonly begin: (key: string) => void;
	readonly end: (key: string) => void;
}

export const underWayBy = (store: string): UnderWay => {
	const own = new Map<string, () => void>();
	const nameOf = (key: string) => `${store}|${key}`;
	return {
		other: (key) => underWay.get(nameOf(key)),
		begin: (key) => {
			underWay.set(nameOf(key), new Promise((resolve) => own.set(key, resolve)));
		},
		end: (key) => {
			const done = own.get(key);
			if (done === undefined) return;
			own.delete(key);
			underWay.delete(nameOf(key));
			done();
		},
	};
};
