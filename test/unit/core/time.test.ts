import { firstTime, isoTime } from '../../../nodes/WhatsAppHub/core/time';

describe('isoTime', () => {
	it.each([
		[1763640000, '2025-11-20T12:00:00.000Z'],
		['1763640000', '2025-11-20T12:00:00.000Z'],
		[1763640000123, '2025-11-20T12:00:00.123Z'],
		['1763640000123', '2025-11-20T12:00:00.123Z'],
		[1710481111.853, '2024-03-15T05:38:31.853Z'],
		['2025-11-20T12:00:00.000Z', '2025-11-20T12:00:00.000Z'],
		['2025-11-20T12:00:00+02:00', '2025-11-20T10:00:00.000Z'],
		['2024-05-13 11:19:34+00', '2024-05-13T11:19:34.000Z'],
		['2024-05-13 11:19:34.5+02', '2024-05-13T09:19:34.500Z'],
	])('reads %j', (value, expected) => {
		expect(isoTime(value)).toBe(expected);
	});

	it.each([[''], ['soon'], [null], [undefined], [{}], [NaN]])('knows no time in %j', (value) => {
		expect(isoTime(value)).toBeUndefined();
	});
});

describe('firstTime', () => {
	it('takes the first value that is a time, else the fallback', () => {
		const fallback = new Date('2026-11-20T12:00:00Z');
		expect(firstTime(fallback, undefined, 'soon', 1763640000)).toBe('2025-11-20T12:00:00.000Z');
		expect(firstTime(fallback, undefined, null)).toBe('2026-11-20T12:00:00.000Z');
	});
});
