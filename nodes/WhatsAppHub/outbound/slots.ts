import type { Rate } from '../core/sendRate';

/** So many requests at a time. */
export interface Slots {
	readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
	/** How many wait for one. */
	readonly waiting: () => number;
	/** Sees to it that there are enough for the pace; where the person has set their number, it stays. */
	readonly suit: (rate: Rate) => void;
}

/**
 * As long as a request takes where the provider is far away: three round trips of a third of a second and its
 * own work. So many slots as messages go in that time hold no pace back; and where answers come sooner, fewer
 * are in use, for no more go in a second than the pace lets.
 */
export const LONGEST_USUAL_SECONDS = 1.25;
export const FEWEST_SLOTS = 40;
/** More than one n8n process can keep busy. */
export const MOST_SLOTS = 200;

/** How many requests must be able to be under way for a pace. */
export const slotsFor = ({ perSecond }: Rate): number =>
	Math.min(MOST_SLOTS, Math.max(FEWEST_SLOTS, Math.ceil(LONGEST_USUAL_SECONDS * perSecond)));

/**
 * @param given how many; as the pace needs where it is undefined
 * @param onFreed called whenever a slot was given back
 */
export const startSlots = (given: number | undefined, onFreed: () => void): Slots => {
	let size = given ?? FEWEST_SLOTS;
	let held = 0;
	const queue: Array<() => void> = [];

	const take = async () => {
		if (held < size) {
			held++;
			return;
		}
		// The one who gives back hands the slot over, so that the count stays.
		await new Promise<void>((resolve) => queue.push(resolve));
	};
	const giveBack = () => {
		const waiter = queue.shift();
		if (waiter === undefined) held--;
		else waiter();
		onFreed();
	};
	const widen = (wanted: number) => {
		size = Math.max(size, wanted);
		while (held < size && queue.length > 0) {
			held++;
			queue.shift()?.();
		}
	};
	return {
		hold: async (work) => {
			await take();
			try {
				return await work();
			} finally {
				giveBack();
			}
		},
		waiting: () => queue.length,
		suit: (rate) => {
			if (given === undefined) widen(slotsFor(rate));
		},
	};
};
