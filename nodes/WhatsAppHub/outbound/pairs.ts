import type { Rate } from '../core/sendRate';
import { afterTaking, emptyUntil, freeFrom, full, type FullAt } from './bucket';

/** What each recipient of one sender may still be sent. */
export interface Pairs {
	/** How long until a permit is free; taken only when the message goes, as the provider counts. */
	readonly waitFor: (recipient: string, rate: Rate, now: number) => number;
	readonly take: (recipient: string, rate: Rate, now: number) => void;
	/** The provider said that this recipient has had too many. */
	readonly exhaust: (recipient: string, rate: Rate, until: number) => void;
	readonly size: () => number;
}

/** So many recipients are remembered before those are looked for that can be forgotten. */
const FEW = 1000;
/** Far more than any document lets one sender write to within the time of a bucket. */
const MOST = 100_000;

/**
 * The provider gives permits back from the arrival of the first message on. One that takes its time, as
 * the first ones do, must not let those behind it come too early.
 */
const ARRIVES_WITHIN_MS = 500;

export const startPairs = (): Pairs => {
	const fullAtOf = new Map<string, FullAt>();
	let roomFor = FEW;

	/** A bucket that is full again is as good as none: what is kept is bounded by what was sent lately. */
	const forget = (now: number) => {
		if (fullAtOf.size < roomFor) return;
		for (const [recipient, fullAt] of fullAtOf) {
			if (fullAt <= now || fullAtOf.size > MOST) fullAtOf.delete(recipient);
		}
		roomFor = Math.max(FEW, 2 * fullAtOf.size);
	};
	return {
		waitFor: (recipient, rate, now) =>
			Math.max(0, freeFrom(fullAtOf.get(recipient) ?? full, rate) - now),
		take: (recipient, rate, now) => {
			forget(now);
			const arrives = now + ARRIVES_WITHIN_MS;
			fullAtOf.set(recipient, afterTaking(fullAtOf.get(recipient) ?? full, arrives, rate));
		},
		exhaust: (recipient, rate, until) => {
			fullAtOf.set(recipient, emptyUntil(fullAtOf.get(recipient) ?? full, until, rate));
		},
		size: () => fullAtOf.size,
	};
};
