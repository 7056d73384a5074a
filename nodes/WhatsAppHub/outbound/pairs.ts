import type { Rate } from '../core/limits';
import { afterTaking, emptyUntil, freeFrom, full, type FullAt } from './bucket';

/** What each recipient of one sender may still be sent. */
export interface Pairs {
	/** Takes a permit, and says how long to wait before it is used. */
	readonly reserve: (recipient: string, rate: Rate, now: number) => number;
	/** The provider said that this recipient has had too many. */
	readonly exhaust: (recipient: string, rate: Rate, until: number) => void;
	readonly size: () => number;
}

/** So many recipients are remembered before those are looked for that can be forgotten. */
const FEW = 1000;
/** Far more than any document lets one sender write to within the time of a bucket. */
const MOST = 100_000;

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
		reserve: (recipient, rate, now) => {
			forget(now);
			const fullAt = fullAtOf.get(recipient) ?? full;
			const at = Math.max(now, freeFrom(fullAt, rate));
			fullAtOf.set(recipient, afterTaking(fullAt, at, rate));
			return at - now;
		},
		exhaust: (recipient, rate, until) => {
			fullAtOf.set(recipient, emptyUntil(fullAtOf.get(recipient) ?? full, until, rate));
		},
		size: () => fullAtOf.size,
	};
};
