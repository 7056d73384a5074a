/** Chance that is the same for the same seed, so that a run can be repeated. */
export interface Random {
	/** A whole number from 0 to below the limit. */
	below(limit: number): number;
	/** From 0 to below 1. */
	fraction(): number;
	pick<T>(list: readonly [T, ...T[]]): T;
	/** A copy in another order. */
	shuffle<T>(list: readonly T[]): T[];
	/** The list cut into parts of many sizes, none empty and none longer than the limit. */
	cut<T>(list: readonly T[], longest: number): T[][];
}

export function seededRandom(seed: number): Random {
	const fraction = mulberry32(seed);
	const below = (limit: number) => Math.floor(fraction() * limit);
	// Evenly over the orders of magnitude: as many parts of less than 30 as of 30 to 1,000.
	const size = (longest: number) => Math.max(1, Math.round(longest ** fraction()));
	return {
		fraction,
		below,
		pick: (list) => list[below(list.length)] ?? list[0],
		shuffle: (list) =>
			list
				.map((member) => ({ member, rank: fraction() }))
				.sort((one, other) => one.rank - other.rank)
				.map(({ member }) => member),
		cut: (list, longest) => {
			const parts = [];
			for (let start = 0; start < list.length; start += parts.at(-1)?.length ?? 1) {
				parts.push(list.slice(start, start + size(longest)));
			}
			return parts;
		},
	};
}

/** The generator of that name, in the public domain: 32 bits of state, even enough for tests. */
function mulberry32(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
