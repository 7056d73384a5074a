import { readMoment } from '../../../nodes/WhatsAppHub/core/moment';

const shown = (value: unknown, zone?: string): unknown => {
	const moment = readMoment({ ...(zone !== undefined && { timezone: () => zone }) }, value);
	return moment instanceof Date ? moment.toISOString() : moment;
};

it.each([
	['2026-12-24T18:00:00', 'Asia/Kolkata', '2026-12-24T12:30:00.000Z'],
	['2026-12-24T18:00', 'America/New_York', '2026-12-24T23:00:00.000Z'],
	['2026-07-24 18:00:00', 'America/New_York', '2026-07-24T22:00:00.000Z'],
	['2026-12-24', 'Europe/London', '2026-12-24T00:00:00.000Z'],
	['2026-12-24T18:00:00', undefined, '2026-12-24T18:00:00.000Z'],
	['2026-12-24T18:00:00', 'Nowhere/At All', '2026-12-24T18:00:00.000Z'],
	// The clocks of New York go forward at 02:00 on 8 March 2026 and back at 02:00 on 1 November.
	['2026-03-08T01:59:59', 'America/New_York', '2026-03-08T06:59:59.000Z'],
	['2026-03-08T03:00:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
	['2026-11-01T00:30:00', 'America/New_York', '2026-11-01T04:30:00.000Z'],
	['2026-11-01T02:00:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
])('reads %s in %s as %s', (given, zone, moment) => {
	expect(shown(given, zone)).toBe(moment);
});

it.each([
	'2026-12-24T18:00:00Z',
	'2026-12-24T18:00:00.000+05:30',
	'tomorrow',
	1798135200000,
	'',
	undefined,
])('leaves %j as it is', (given) => {
	expect(shown(given, 'Asia/Kolkata')).toBe(given);
});

it('leaves a date that is none for the check of the field', () => {
	expect(shown('2026-13-40T18:00:00', 'Asia/Kolkata')).toBe('2026-13-40T18:00:00');
});
