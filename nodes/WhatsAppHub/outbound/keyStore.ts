/** A store of keys that outlives the execution. */
export interface KeyStore {
	/** Distinguishes it from the others of this process. */
	readonly name: string;
	/** Records the keys, and yields those that were not there before. */
	readonly add: (keys: string[]) => Promise<ReadonlySet<string>>;
	readonly remove: (keys: string[]) => Promise<void>;
}

/** How a message stands for the one who would send it. */
export type Standing =
	/** Nobody else sends it, and nobody has. */
	| 'mine'
	/** An earlier execution has sent it. */
	| 'sent'
	/** An earlier message of this execution has the same key, and was sent. */
	| 'repeated'
	/** It was claimed, and whoever did never came to know whether it was sent. */
	| 'unconfirmed';

/**
 * The store only says whether a key is there, and records it by being asked. So a message has two:
 * its own, which stays, and one that says that it is pending, which goes when the provider has the message.
 * Wherever a crash falls in between, the pending one is left, and nothing counts as sent that was not.
 */
export const pendingOf = (key: string): string => `${key}?`;

/** How a message stands, by which of its keys the store did not have. */
export const standingOf = (key: string, fresh: ReadonlySet<string>): Standing => {
	if (!fresh.has(pendingOf(key))) return 'unconfirmed';
	return fresh.has(key) ? 'mine' : 'sent';
};
