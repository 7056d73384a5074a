import { z } from 'zod/v4';
import type { FormReader } from './form';
import { isPlain } from './input';

// Reads dates and times of the form, with the time zone that applies where none is written.

/** A date and time as n8n's picker writes it: without a zone. */
const wallTime = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*$/;

/**
 * A moment as a form yields it, ready for `momentInput`: what n8n's picker wrote is a time in the
 * workflow's zone, where the form knows it, else in UTC; never in the zone of n8n's machine.
 */
export const readMoment = ({ timezone }: Pick<FormReader, 'timezone'>, value: unknown): unknown => {
	const parts = typeof value === 'string' ? wallTime.exec(value) : null;
	if (parts === null) return value;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(1)
		.map((part) => Number(part ?? 0));
	if (month > 12 || day > 31 || hour > 24 || minute > 59 || second > 59) return value;
	const wall = Date.UTC(year, month - 1, day, hour, minute, second);
	const zone = timezone?.();
	if (zone === undefined) return new Date(wall);
	// The offset may change between the two, twice a year: the second look is at the moment itself.
	return new Date(wall - offsetOf(zone, wall - offsetOf(zone, wall)));
};

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
const offsetOf = (timeZone: string, moment: number): number => {
	const format = formatIn(timeZone);
	if (format === undefined) return 0;
	const parts = Object.fromEntries(
		format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
};

/** Undefined for a zone that is none. */
const formatIn = (timeZone: string): Intl.DateTimeFormat | undefined => {
	try {
		return new Intl.DateTimeFormat('en-US', {
			timeZone,
			calendar: 'gregory',
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
	} catch {
		return undefined;
	}
};

/** A moment as a form field yields it: ISO 8601, or a date of n8n's (Luxon) or JavaScript's. */
export const momentInput = (label: string) =>
	z.preprocess(
		(value) => {
			if (value instanceof Date) return value;
			const text = isPlain(value) || typeof value === 'string' ? String(value) : isoOf(value);
			return text === undefined || text.trim() === '' ? value : new Date(text);
		},
		z.date({
			error: () => `'${label}' must be a date and time such as 2026-12-24T18:00:00Z`,
		}),
	);

const isoOf = (value: unknown): string | undefined =>
	typeof value === 'object' &&
	value !== null &&
	'toISO' in value &&
	typeof value.toISO === 'function'
		? String(value.toISO())
		: undefined;
