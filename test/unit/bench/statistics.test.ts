import { medianOf, quantileOf } from '../../campaigns/bench/statistics';

describe('medianOf', () => {
	it.each([
		['one value', [7], 7],
		['an odd number of values, in any order', [9, 1, 4], 4],
		['an even number of values: between the middle two', [10, 1, 2, 4], 3],
	])('of %s', (_what, values, median) => {
		expect(medianOf(values)).toBe(median);
	});

	it('of nothing is no number', () => {
		expect(medianOf([])).toBeNaN();
	});

	it('leaves the values in their order', () => {
		const values = [3, 1, 2];
		medianOf(values);
		expect(values).toEqual([3, 1, 2]);
	});
});

describe('quantileOf', () => {
	const oneToHundredAndOne = Array.from({ length: 101 }, (_, index) => index + 1);

	it.each([
		[0, 1],
		[0.5, 51],
		[0.99, 100],
		[1, 101],
	])('finds the value below which a share of %s lies', (share, value) => {
		expect(quantileOf(oneToHundredAndOne, share)).toBe(value);
	});

	it('lies between two values where none is exact', () => {
		expect(quantileOf([0, 10], 0.75)).toBe(7.5);
	});
});
