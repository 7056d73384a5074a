/** An ISO 8601 time from UNIX seconds or milliseconds (numbers or text) or an ISO text. */
export const isoTime = (value: unknown): string | undefined => {
	const date = new Date(milliseconds(value));
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** The first of the values that is a time, else `fallback`. */
export const firstTime = (fallback: Date, ...values: unknown[]): string => {
	for (const value of values) {
		const time = isoTime(value);
		if (time !== undefined) return time;
	}
	return fallback.toISOString();
};

/** Seconds stay below this until the year 5138; milliseconds passed it in 1973. */
const FIRST_MILLISECONDS = 100_000_000_000;

const milliseconds = (value: unknown): number => {
	if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value)) return Date.parse(withZone(value));
	if (typeof value !== 'string' && typeof value !== 'number') return NaN;
	const number = Number(value);
	return Math.abs(number) < FIRST_MILLISECONDS ? number * 1000 : number;
};

/** PostgreSQL's form, `2024-05-13 11:19:34+00`, as Periskope writes it, in the form of ISO 8601. */
const withZone = (text: string): string =>
	text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/(:\d\d(?:\.\d+)?[+-]\d\d)$/, '$1:00');
