import { tallyOf } from '../../campaigns/bench/tally';

describe('tallyOf', () => {
	it('counts an execution for each line, and its items', () => {
		expect(tallyOf('1 1700\n40 1900\n2 1800\n')).toEqual({
			executions: 3,
			items: 43,
			lastAt: 1900,
		});
	});

	it('leaves a line for later that is still being written', () => {
		expect(tallyOf('1 1700\n10 19')).toEqual({ executions: 1, items: 1, lastAt: 1700 });
	});

	it('of nothing is nothing', () => {
		expect(tallyOf('')).toEqual({ executions: 0, items: 0, lastAt: 0 });
	});
});
