import { type Bucket, openBucket } from './bucket';
import type { ServerReport, ServerSettings } from './protocol';

/** The books of one run: what came, what was accepted, what was refused. */
export interface Ledger {
	/** Books a send; the answer is its number, or undefined when the limiter refuses it. */
	book(recipient: string, text: string): number | undefined;
	/** A request has come in, of whatever kind. */
	opened(): void;
	/** Its answer has gone out. */
	closed(): void;
	report(): ServerReport;
}

export function openLedger(
	{ limiter }: Pick<ServerSettings, 'limiter'>,
	now: () => number,
): Ledger {
	const buckets = new Map<string, Bucket>();
	const sends = new Map<string, number>();
	let refused = 0;
	let inFlight = 0;
	let peakInFlight = 0;
	let firstAt: number | undefined;
	let lastAt = 0;
	let accepted: { firstAt: number; lastAt: number } | undefined;

	const passes = (recipient: string): boolean => {
		if (limiter === null) return true;
		const key = limiter.scope === 'recipient' ? recipient : '';
		const bucket = buckets.get(key) ?? openBucket(limiter);
		buckets.set(key, bucket);
		return bucket.take(now());
	};

	return {
		book: (recipient, text) => {
			if (!passes(recipient)) {
				refused += 1;
				return undefined;
			}
			const key = `${recipient} ${text}`;
			sends.set(key, (sends.get(key) ?? 0) + 1);
			accepted = { firstAt: accepted?.firstAt ?? now(), lastAt: now() };
			return sends.size;
		},
		opened: () => {
			firstAt ??= now();
			inFlight += 1;
			peakInFlight = Math.max(peakInFlight, inFlight);
		},
		closed: () => {
			inFlight -= 1;
			lastAt = now();
		},
		report: () => {
			const duplicates = [...sends.values()].reduce((sum, times) => sum + times - 1, 0);
			const spanMs = Math.max(0, lastAt - (firstAt ?? lastAt));
			const acceptedSpanMs = accepted ? accepted.lastAt - accepted.firstAt : 0;
			return {
				accepted: sends.size,
				duplicates,
				refused,
				peakInFlight,
				spanMs,
				acceptedSpanMs,
			};
		},
	};
}
