import { type Failure, isRetryable, isTransient } from '../core/failure';

/** How long to go on trying. */
export interface RetryPolicy {
	/** The first request counts as one. */
	readonly maxAttempts: number;
	/** From the first failure on. */
	readonly maxTotalMs: number;
	/** A provider that asks for more is not waited for. */
	readonly maxWaitMs: number;
}

export interface Attempted {
	/** The requests made so far, each of which failed. */
	readonly attempts: number;
	readonly elapsedMs: number;
	/** Whether the request may be made again whatever became of the first. */
	readonly isRepeatable: boolean;
}

export type RetryDecision =
	{ readonly retry: true; readonly waitMs: number } | { readonly retry: false };

const stop: RetryDecision = { retry: false };

/**
 * Whether a request is made again, and after how long. A send is, only where the provider has
 * certainly not taken it and says, or the network shows, that it is a passing trouble.
 */
export const decideRetry = (
	failure: Failure,
	{ attempts, elapsedMs, isRepeatable }: Attempted,
	policy: RetryPolicy,
	random: () => number,
): RetryDecision => {
	if (attempts >= policy.maxAttempts) return stop;
	if (isRepeatable ? !mayPass(failure) : !isRetryable(failure)) return stop;
	const waitMs = waitAfter(failure, attempts, random);
	if (waitMs > policy.maxWaitMs || elapsedMs + waitMs > policy.maxTotalMs) return stop;
	return { retry: true, waitMs };
};

/** Of a request that does no harm a second time, whatever is no fault of its own may pass. */
const mayPass = (failure: Failure): boolean =>
	isTransient(failure) || (failure.accepted === 'unknown' && failure.transient !== false);

const FIRST_WAIT_MS = 500;

/**
 * What Meta suggests for its limit by recipient: 4^X seconds, X = 0, 1, 2 …
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput (read 2026-11-20)
 */
const pairWaitMs = (attempts: number): number => 1000 * 4 ** (attempts - 1);

/** As long as was asked for, else longer each time; a little more by chance, so that not all come back at once. */
const waitAfter = (
	{ category, retryAfterMs }: Failure,
	attempts: number,
	random: () => number,
): number => {
	if (retryAfterMs !== undefined) return retryAfterMs + random() * MOST_LATE_MS;
	const full =
		category === 'pairLimited' ? pairWaitMs(attempts) : FIRST_WAIT_MS * 2 ** (attempts - 1);
	return full * (1 + random() / 4);
};

const MOST_LATE_MS = 250;
