import { keepLatest } from '../../../nodes/WhatsAppHub/core/keepLatest';

describe('keepLatest', () => {
	it('takes the oldest of a set away', () => {
		const known = new Set(['first', 'second', 'third', 'fourth']);
		keepLatest(known, 2);
		expect([...known]).toEqual(['third', 'fourth']);
	});

	it('takes the oldest of a map away', () => {
		const known = new Map([
			['first', 1],
			['second', 2],
		]);
		keepLatest(known, 1);
		expect([...known]).toEqual([['second', 2]]);
	});

	it('leaves what is few enough', () => {
		const known = new Set(['only']);
		keepLatest(known, 1);
		expect([...known]).toEqual(['only']);
	});
});
