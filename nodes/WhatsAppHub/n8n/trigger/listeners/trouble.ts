import { keepLatest } from '../../../core/keepLatest';

// For how long a trigger that does not take what is passed on to it holds up the provider's calls.

/** A workflow that is saved is gone for a moment, and a changed credential counts within seconds. */
const REFUSED_MS = 60_000;
/** n8n has the URLs of its workflows one after the other when it starts. */
const STARTING_MS = 5 * 60_000;
/** Whoever does not answer for so long does not come back by itself. */
const TROUBLE_MS = 60 * 60_000;
const MOST_TROUBLES = 1_000;

/** By path: since when it has taken nothing, by a clock that nobody sets. */
const troubles = new Map<string, number>();

export const endTrouble = (path: string): void => {
	troubles.delete(path);
};

/**
 * Whether the others need wait for it no longer.
 *
 * @param isRefusal whether it, or n8n for it, has said no, and not only failed
 */
export const isGivenUp = (path: string, isRefusal: boolean): boolean => {
	const now = performance.now();
	const since = troubles.get(path) ?? now;
	if (!troubles.has(path)) {
		troubles.set(path, since);
		keepLatest(troubles, MOST_TROUBLES);
	}
	return now - since >= (isRefusal && !isStarting() ? REFUSED_MS : TROUBLE_MS);
};

/** Whether n8n may not have all its workflows' URLs yet, so that its 404 says nothing: it counts from its start. */
export const isStarting = (): boolean => performance.now() < STARTING_MS;
