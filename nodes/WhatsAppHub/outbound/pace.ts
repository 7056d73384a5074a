import type { Failure } from '../core/failure';
import type { Rate } from '../core/sendRate';
import { afterTaking, emptyUntil, freeFrom, full, type FullAt } from './bucket';
import type { Clock, IsOver } from './clock';
import { type Pairs, startPairs } from './pairs';

/** The pace of one sender, kept by everything that sends from it. */
export interface Pace {
	/** Waits until the next message may go, in the order of the calls. */
	readonly turn: (rate: Rate, clock: Clock, isOver: IsOver) => Promise<void>;
	/** The provider took a message. */
	readonly count: (now: number) => void;
	/** The provider said that it goes too fast. */
	readonly slowDown: (failure: Failure, rate: Rate, now: number) => void;
	/** What it said, with the wait that is left; undefined once that is over. */
	readonly asked: (now: number) => Failure | undefined;
	readonly pairs: Pairs;
}

/** What is left of the pace when the provider finds it too fast: what it took recently, within these. */
const MUCH_SLOWER = 0.5;
const SLOWER = 0.9;
const SLOWEST = 0.02;
/** The recent past. */
const WINDOW_MS = 5000;
/** Refusals of requests that were under way together are one sign, not many. */
const ONE_SIGN_MS = 1000;
/** The time from a standstill back to the documented pace. */
const RECOVERY_MS = 30_000;
/** How long all wait where the provider does not say. */
const UNSAID_PAUSE_MS = 500;

/**
 * A limit that is passed refuses a good part of what comes. A refusal among so many messages that were
 * taken is the provider's hiccup: all take a breath, and go on little slower.
 */
const TAKEN_BESIDE_A_RARE_ONE = 15;
const RARE_PAUSE_MS = 100;
const HARDLY_SLOWER = 0.97;

export const startPace = (): Pace => {
	let fullAt: FullAt = full;
	/** While it goes slower there is no room for a few at once: the next one goes from here on. */
	let nextAt = -Infinity;
	let slowed = { factor: 1, at: -Infinity };
	/** When the last sign began, and how fast it went until then. */
	let sign = { at: -Infinity, from: 1, isSettled: false };
	const answers = startAnswers();
	let taken = { count: 0, since: -Infinity };
	let refusal: { readonly failure: Failure; readonly until: number } | undefined;
	let queue = Promise.resolve();

	const factorAt = (now: number) =>
		slowed.factor === 1 ? 1 : Math.min(1, slowed.factor + (now - slowed.at) / RECOVERY_MS);
	const waitAt = (rate: Rate, now: number) => {
		const slowedFrom = factorAt(now) === 1 ? now : nextAt;
		return Math.max(freeFrom(fullAt, rate), slowedFrom, refusal?.until ?? now) - now;
	};

	const wait = async (rate: Rate, clock: Clock, isOver: IsOver) => {
		// Looked at again each time: while one waits the provider may ask all to slow down.
		for (let left = waitAt(rate, clock.elapsed()); left > 0 && !isOver();) {
			await clock.sleep(left, isOver);
			left = waitAt(rate, clock.elapsed());
		}
		const now = clock.elapsed();
		fullAt = afterTaking(fullAt, now, rate);
		nextAt = now + 1000 / (rate.perSecond * factorAt(now));
	};
	/** As much slower as the provider takes fewer, where that is known. */
	const slowerAt = (rate: Rate, now: number, factor: number) => {
		const seconds = Math.max(1, (now - taken.since) / 1000);
		const reached = taken.count / seconds / rate.perSecond;
		const bounded = Math.min(factor * SLOWER, Math.max(factor * MUCH_SLOWER, reached));
		return Math.max(SLOWEST, bounded);
	};
	return {
		count: (now) => {
			if (now - taken.since > WINDOW_MS) taken = { count: 0, since: now };
			taken.count++;
			answers.count('taken', now);
		},
		turn: async (rate, clock, isOver) => {
			queue = queue.then(async () => await wait(rate, clock, isOver));
			await queue;
		},
		slowDown: (failure, rate, now) => {
			answers.count('refused', now);
			const isRare = answers.taken() >= TAKEN_BESIDE_A_RARE_ONE * answers.refused();
			const until = now + (failure.retryAfterMs ?? (isRare ? RARE_PAUSE_MS : UNSAID_PAUSE_MS));
			if (until > (refusal?.until ?? -Infinity)) refusal = { failure, until };
			if (now - sign.at > ONE_SIGN_MS) sign = { at: now, from: factorAt(now), isSettled: false };
			if (isRare) {
				slowed = { factor: Math.min(factorAt(now), sign.from * HARDLY_SLOWER), at: now };
			} else if (!sign.isSettled) {
				sign.isSettled = true;
				slowed = { factor: slowerAt(rate, now, sign.from), at: now };
				taken = { count: 0, since: now };
			}
			fullAt = emptyUntil(fullAt, until, rate);
			nextAt = Math.max(nextAt, until);
		},
		asked: (now) =>
			refusal !== undefined && refusal.until > now
				? { ...refusal.failure, retryAfterMs: Math.ceil(refusal.until - now) }
				: undefined,
		pairs: startPairs(),
	};
};

/** How many messages were taken and how many refused of late: within this span and the one before it. */
const startAnswers = () => {
	let before = { taken: 0, refused: 0 };
	let recent = { taken: 0, refused: 0, since: -Infinity };
	return {
		count: (answer: 'taken' | 'refused', now: number) => {
			const age = now - recent.since;
			if (age > ONE_SIGN_MS) {
				before = age > 2 * ONE_SIGN_MS ? { taken: 0, refused: 0 } : recent;
				recent = { taken: 0, refused: 0, since: now };
			}
			recent[answer]++;
		},
		taken: () => before.taken + recent.taken,
		refused: () => before.refused + recent.refused,
	};
};
