// Bounds what a process remembers for as long as it runs.

interface Known<Key> {
	readonly size: number;
	keys(): Iterable<Key>;
	delete(key: Key): boolean;
}

/**
 * Leaves of a set or a map no more than what was added last. Once after many were added: a set goes past
 * all that was taken from its beginning each time that it is looked at.
 */
export const keepLatest = <Key>(known: Known<Key>, most: number): void => {
	for (const oldest of known.keys()) {
		if (known.size <= most) return;
		known.delete(oldest);
	}
};
