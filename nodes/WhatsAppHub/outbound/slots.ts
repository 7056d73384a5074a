/** So many requests at a time. */
export interface Slots {
	readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
	/** How many wait for one. */
	readonly waiting: () => number;
}

/** @param onFreed called whenever a slot was given back */
export const startSlots = (size: number, onFreed: () => void): Slots => {
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
	};
};
