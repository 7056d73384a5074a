/** Time and chance, which pure code is given. */
export interface Clock {
	/** Milliseconds since a fixed moment. */
	readonly now: () => number;
	/** Returns early once `isOver` holds, so that a cancelled execution waits for nothing. */
	readonly sleep: (ms: number, isOver: IsOver) => Promise<void>;
	/** From 0 to 1. */
	readonly random: () => number;
}

/** Whether nothing more may be begun. */
export type IsOver = () => boolean;
