// Writes numbers into request bodies the way the documents allow.

/** As many digits as a double holds of a number with three digits before the point. */
const DECIMALS = 12;

/** A number in decimal digits, never in the form `1e-7`, which no document allows. */
export const decimal = (value: number): string => {
	const shortest = String(value);
	if (!shortest.includes('e')) return shortest;
	return value
		.toFixed(DECIMALS)
		.replace(/\.?0+$/, '')
		.replace(/^-0$/, '0');
};
