import { keepLatest } from '../../../core/keepLatest';

// For how long a trigger that does not take what is passed on to it holds up the provider's calls.

/** A workflow that is saved is gone for a moment, and a changed credential counts within seconds. */
const REFUSED_MS = 60_000;
/** n8n has the URLs of its workflows one after the other when it starts. */
const STARTING_MS = 5 * 60_000;
/** Whoever does not answer for so long does not come back by itself. */
const TROUBLE_MS = 60 * 60_000;
const MOST_TROUBLES = 1_000;

/**
 * What happened longer ago says nothing: it may have taken the call again by another process of n8n, of which this
 * one hears nothing. Longer than providers wait before they deliver again.
 */
const FORGOTTEN_MS = 3 * 60 * 60_000;
/** For the same reason one hiccup and another an hour later are no lasting trouble. */
const LEAST_FAILURES = 3;

interface Trouble {
	readonly since: number;
	readonly last: number;
	readonly failures: number;
}

/** How something that is passed on was not taken: refused by it or n8n, or not taken for whatever else. */
type Kind = 'refused' | 'failed';
const kinds: readonly Kind[] = ['refused', 'failed'];

/** By kind and path, in milliseconds by a clock that nobody sets. */
const troubles = new Map<string, Trouble>();

const keyOf = (path: string, kind: Kind): string => `${kind}:${path}`;

/** It has taken something, or is listed anew. */
export const endTrouble = (path: string): void => {
	for (const kind of kinds) troubles.delete(keyOf(path, kind));
};

/** Notes that it has not taken something; yields whether the others need wait for it no longer. */
export const isGivenUp = (path: string, kind: Kind): boolean => {
	const now = performance.now();
	const key = keyOf(path, kind);
	const known = troubles.get(key);
	const isKnown = known !== undefined && now - known.last <= FORGOTTEN_MS;
	const { since, failures } = isKnown ? known : { since: now, failures: 0 };
	troubles.delete(key);
	troubles.set(key, { since, last: now, failures: failures + 1 });
	keepLatest(troubles, MOST_TROUBLES);
	const limit = kind === 'refused' && !isStarting() ? REFUSED_MS : TROUBLE_MS;
	return failures + 1 >= LEAST_FAILURES && now - since >= limit;
};

/** Whether n8n may not have all its workflows' URLs yet, so that its 404 says nothing: it counts from its start. */
export const isStarting = (): boolean => performance.now() < STARTING_MS;
