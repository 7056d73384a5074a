/** ITU E.164: at most 15 digits; the shortest international numbers in use have 7. */
export const MIN_PHONE_DIGITS = 7;
export const MAX_PHONE_DIGITS = 15;

/** As many digits as a number with its country code has. */
export const isPhoneLength = ({ length }: string): boolean =>
	length >= MIN_PHONE_DIGITS && length <= MAX_PHONE_DIGITS;

/** As Meta's lists write our own numbers: `+1 555-555-0100`, `+44 20 7946 0958`. */
const separators = /[\s\u00a0\u2010-\u2015\u2212\-().]/g;

/**
 * The digits of a phone number that somebody tells who knows it, a provider or one of its events. No
 * country's rules are held against it; undefined for what is none.
 */
export const phoneFromProvider = (written: string): string | undefined => {
	const digits = /^\+?(\d+)$/.exec(written.replace(separators, ''))?.[1];
	return digits === undefined || digits.startsWith('0') || !isPhoneLength(digits)
		? undefined
		: digits;
};
