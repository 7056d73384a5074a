import type { Outcome } from '../core/outcome';

/** What the items of one execution share. */
export interface Run {
	/** The uploads made so far, by provider, sender and file: the same file goes up once. */
	readonly uploads: Map<string, Promise<Outcome<string>>>;
}

export const startRun = (): Run => ({ uploads: new Map() });
