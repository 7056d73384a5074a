import { openLedger } from '../../campaigns/bench/server/ledger';

const unlimited = { limiter: null };

describe('openLedger', () => {
	it('counts what was accepted, and apart from it what was sent twice', () => {
		const ledger = openLedger(unlimited, () => 0);
		ledger.book('+12025550100', 'one');
		ledger.book('+12025550100', 'two');
		ledger.book('+12025550101', 'one');
		ledger.book('+12025550100', 'one');
		expect(ledger.report()).toMatchObject({ accepted: 3, duplicates: 1, refused: 0 });
	});

	it('limits all sends together by the sender', () => {
		const limiter = { scope: 'sender', burst: 2, perSecond: 1 } as const;
		const ledger = openLedger({ limiter }, () => 0);
		const numbers = ['+12025550100', '+12025550101', '+12025550102'];
		expect(numbers.map((number) => ledger.book(number, 'one'))).toEqual([1, 2, undefined]);
		expect(ledger.report()).toMatchObject({ accepted: 2, refused: 1 });
	});

	it('limits each recipient alone', () => {
		const limiter = { scope: 'recipient', burst: 1, perSecond: 1 } as const;
		const ledger = openLedger({ limiter }, () => 0);
		ledger.book('+12025550100', 'one');
		ledger.book('+12025550101', 'one');
		ledger.book('+12025550101', 'two');
		expect(ledger.report()).toMatchObject({ accepted: 2, refused: 1 });
	});

	it('knows how many were answered at one time, and how long it all took', () => {
		let clock = 100;
		const ledger = openLedger(unlimited, () => clock);
		ledger.opened();
		ledger.opened();
		ledger.closed();
		clock = 130;
		ledger.opened();
		ledger.closed();
		ledger.closed();
		expect(ledger.report()).toMatchObject({ peakInFlight: 2, spanMs: 30 });
	});

	it('knows the time from the first accepted to the last, whatever was refused before and after', () => {
		let clock = 0;
		const limiter = { scope: 'recipient', burst: 1, perSecond: 1 } as const;
		const ledger = openLedger({ limiter }, () => clock);
		ledger.opened();
		for (const [at, recipient] of [
			[40, '+12025550100'],
			[90, '+12025550101'],
			[95, '+12025550101'],
		] as const) {
			clock = at;
			ledger.book(recipient, 'one');
		}
		expect(ledger.report()).toMatchObject({ accepted: 2, refused: 1, acceptedSpanMs: 50 });
	});

	it('is empty at first', () => {
		expect(openLedger(unlimited, () => 5).report()).toEqual({
			accepted: 0,
			duplicates: 0,
			refused: 0,
			peakInFlight: 0,
			spanMs: 0,
			acceptedSpanMs: 0,
		});
	});
});
