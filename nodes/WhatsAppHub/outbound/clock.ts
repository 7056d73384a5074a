/** Time and chance, which pure code is given. */
export interface Clock {
	/** Milliseconds since some fixed moment, for waits: no setting of the system's clock changes it. */
	readonly elapsed: () => number;
	/** The date and the time, only to be shown: they may be set back or forward at any moment. */
	readonly date: () => Date;
	/** Returns early once `isOver` holds, so that a cancelled execution waits for nothing. */
	readonly sleep: (ms: number, isOver: IsOver) => Promise<void>;
	/** From 0 to 1. */
	readonly random: () => number;
}

/** Whether nothing more may be begun. */
export type IsOver = () => boolean;
