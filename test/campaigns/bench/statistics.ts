/** The value below which this share (0 to 1) of the values lies; NaN of none. */
export function quantileOf(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	const position = (sorted.length - 1) * share;
	const below = sorted[Math.floor(position)] ?? NaN;
	const above = sorted[Math.ceil(position)] ?? NaN;
	return below + (above - below) * (position - Math.floor(position));
}

export function medianOf(values: readonly number[]): number {
	return quantileOf(values, 0.5);
}
