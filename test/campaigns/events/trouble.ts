import type { Random } from './random';

/** What a caller does to its own call. */
export interface Trouble {
	/** After how many milliseconds it hangs up, at the first delivery and those that follow. */
	readonly hangUps: readonly number[];
	/** How many milliseconds after the first delivery the same call comes once more, come what may. */
	readonly secondAfter?: number;
}

/** A stretch in which n8n cannot write to its database. */
export interface Hold {
	/** The call with which it begins. */
	readonly atCall: number;
	readonly ms: number;
}

/** One hold for so many calls, and in a small run still this many. */
const CALLS_PER_HOLD = 250;
const FEWEST_HOLDS = 2;
/** From less than n8n waits for its database (1 s) to more than the trigger waits for another delivery (8 s). */
const HOLD_MS = { least: 300, most: 9_000 };
/** How many calls from its beginning a hold is felt by: as many as are under way, and some that follow. */
const HELD_CALLS = 32;
const TROUBLED_WHILE_HELD = 0.75;
const TROUBLED_ELSE = 0.1;
const MOST_HANG_UPS = 3;
/** From before n8n has read the call to after it has given up. */
const HANG_UP_MS = { least: 5, most: 2_000 };
const SECOND_MS = { least: 1, most: 1_500 };

/** When the database is held: one stretch in each of as many equal parts of the calls. */
export function planHolds(calls: number, random: Random): Hold[] {
	const count = Math.max(FEWEST_HOLDS, Math.round(calls / CALLS_PER_HOLD));
	return Array.from({ length: count }, (_none, index) => ({
		atCall: Math.floor(((index + random.fraction()) * calls) / count),
		ms: between(HOLD_MS, random),
	}));
}

/** What the caller of this call does to it; nothing in most cases, unless the database is held. */
export function planTrouble(
	call: number,
	holds: readonly Hold[],
	random: Random,
): Trouble | undefined {
	const isHeld = holds.some(({ atCall }) => call >= atCall && call < atCall + HELD_CALLS);
	if (random.fraction() >= (isHeld ? TROUBLED_WHILE_HELD : TROUBLED_ELSE)) return undefined;
	const kind = random.pick(['hang up', 'second', 'both']);
	return {
		hangUps:
			kind === 'second'
				? []
				: Array.from({ length: 1 + random.below(MOST_HANG_UPS) }, () =>
						between(HANG_UP_MS, random),
					),
		...(kind === 'hang up' ? {} : { secondAfter: between(SECOND_MS, random) }),
	};
}

/** Evenly over the orders of magnitude. */
const between = (
	{ least, most }: { readonly least: number; readonly most: number },
	random: Random,
): number => Math.round(least * (most / least) ** random.fraction());
