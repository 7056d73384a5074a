import { openCollection, rotated } from '../../campaigns/bench/collect';

describe('openCollection', () => {
	beforeEach(() => {
		jest.spyOn(console, 'log').mockImplementation(() => undefined);
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	it('gathers the rounds of each scenario and contender', () => {
		const collection = openCollection();
		collection.add('0 ms', 'hub', { rate: 1 });
		collection.add('0 ms', 'floor', { rate: 2 });
		collection.add('0 ms', 'hub', { rate: 3 });
		expect(collection.measurements()).toEqual([
			{ scenario: '0 ms', contender: 'hub', rounds: [{ rate: 1 }, { rate: 3 }] },
			{ scenario: '0 ms', contender: 'floor', rounds: [{ rate: 2 }] },
		]);
	});

	it.each([NaN, Infinity])('refuses %s, and names it', (value) => {
		const add = () => openCollection().add('0 ms', 'hub', { rate: value });
		expect(add).toThrow(`0 ms, hub: rate came out as ${value}.`);
	});
});

describe('rotated', () => {
	it.each([
		[0, ['a', 'b', 'c']],
		[1, ['b', 'c', 'a']],
		[2, ['c', 'a', 'b']],
		[3, ['a', 'b', 'c']],
	])('begins one further on in round %s', (round, expected) => {
		expect(rotated(['a', 'b', 'c'], round)).toEqual(expected);
	});

	it('of nothing is nothing', () => {
		expect(rotated([], 1)).toEqual([]);
	});
});
