// A queue per name, for changes that must not overlap in this process.

const lastOf = new Map<string, Promise<unknown>>();

/**
 * Runs what bears one name one after another, in this process: for lists that are read, changed and
 * written back whole, of which two at a time would lose each other's entries.
 */
export const oneByOne = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
	const before = lastOf.get(name) ?? Promise.resolve();
	const mine = before.then(work, work);
	lastOf.set(name, mine);
	try {
		return await mine;
	} finally {
		if (lastOf.get(name) === mine) lastOf.delete(name);
	}
};
