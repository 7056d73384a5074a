import { isValidNumber, type PlannedNumber, plannedNumber } from './numberingPlan';
import type { Group, Spelling } from './spelling';

/** A phone number's digits with country code, or why they are not certain. */
export type Reading =
	| { readonly digits: string }
	| { readonly doubt: 'noCountryCode' | 'several' }
	| { readonly doubt: 'impossible'; readonly countryCode: string | undefined };

/** Reads a number in the one way in which its spelling and its country's rules let it be read. */
export const readNumber = (spelling: Spelling): Reading => {
	if (holdsMore(spelling)) return { doubt: 'several' };
	if (spelling.prefix !== undefined) return readInternational(spelling);
	return looksNational(spelling) ? { doubt: 'noCountryCode' } : withCountry(spelling);
};

/** Fewer digits than these are a number inside a country, if there is no `+` in front. */
const MIN_DIGITS_WITHOUT_PLUS = 10;

const readInternational = ({ prefix, digits, groups }: Spelling): Reading => {
	const reading = withCountry({ prefix, digits });
	// '+(604) 594-7454' is a number inside a country, with a plus that somebody put in front of all.
	if (isBracketed(groups[0]) && plannedNumber(digits)?.countryCode !== groups[0]?.digits) {
		return { doubt: 'noCountryCode' };
	}
	if ('digits' in reading) return reading;
	const bracketed = groups.findIndex(isBracketedZero);
	if (bracketed < 1) return reading;
	// '+1 (0)202 …': nobody dials the zero in brackets from abroad, not even where it is no trunk prefix.
	const rest = groups.filter((_, index) => index !== bracketed);
	const without = withCountry({ prefix, digits: rest.map((each) => each.digits).join('') });
	return 'digits' in without ? without : reading;
};

const isBracketedZero = (group: Group): boolean => group.digits === '0' && isBracketed(group);

const isBracketed = (group: Group | undefined): boolean => /[([]$/.test(group?.before ?? '');

const withCountry = ({ prefix, digits }: Pick<Spelling, 'prefix' | 'digits'>): Reading => {
	const number = plannedNumber(digits);
	if (number === undefined) return { doubt: 'impossible', countryCode: undefined };
	if (isFormerNumber(digits)) return { digits };
	const { countryCode } = number;
	// Elsewhere than in the country more is dialled in front than '00': only a plus is beyond doubt.
	const isNumber = prefix === '+' ? number.isPossible : number.isPlausible;
	if (!isNumber) return { doubt: 'impossible', countryCode };
	if (number.digits === digits) return { digits };
	return isTrunkPrefix(number, digits)
		? { digits: number.digits }
		: { doubt: 'impossible', countryCode };
};

/**
 * Whether all that the country's rules took out is what is dialled inside the country alone. North
 * America's 1 is its country code too, and may as well be the end of what leads out of another country.
 */
const isTrunkPrefix = ({ countryCode, digits, trunkPrefix }: PlannedNumber, written: string) =>
	trunkPrefix !== undefined &&
	trunkPrefix !== countryCode &&
	written === `${countryCode}${trunkPrefix}${digits.slice(countryCode.length)}`;

/**
 * Digits of plans that countries have given up and WhatsApp goes on using for who joined by them:
 * Mexico's mobiles with a 1, eight digits in Côte d'Ivoire and Benin.
 *
 * Undocumented: Mexico: https://support.gupshup.io/hc/en-us/articles/4407840924953; Côte d'Ivoire:
 * https://github.com/devlikeapro/waha/issues/1894 (read 2026-11-30); Benin by analogy, no evidence found.
 */
const isFormerNumber = (digits: string): boolean =>
	/^521\d{10}$/.test(digits) ? isValidNumber(`52${digits.slice(3)}`) : /^22[59]\d{8}$/.test(digits);

/** An extension or a second number behind a whole one: `…0143-12`, `…4567/8`, `5550143/5550144`. */
const holdsMore = ({ digits, groups, prefix }: Spelling): boolean => {
	const last = groups.at(-1);
	if (last === undefined || groups.length < 2) return false;
	const before = digits.slice(0, -last.digits.length);
	const slashes = groups.slice(1).filter((group) => group.before.includes('/'));
	if (slashes.length > 0) return !isAreaSlash(groups, prefix !== undefined);
	return /[^\s().[\]]/.test(last.before) && last.digits.length <= 3 && isValidNumber(before);
};

/** `+49 171/1234567`: a slash behind the area code, as it is written in German. */
const isAreaSlash = (groups: readonly Group[], isInternational: boolean): boolean => {
	const [at, ...others] = groups.flatMap(({ before }, index) =>
		index > 0 && before.includes('/') ? [index] : [],
	);
	if (at === undefined || others.length > 0 || (at < 2 && !isInternational)) return false;
	const count = (some: readonly Group[]) => some.reduce((sum, each) => sum + each.digits.length, 0);
	return count(groups.slice(0, at)) <= 7 && count(groups.slice(at)) >= 4;
};

/** How numbers are written in North America, Turkey and Brazil, without their country codes. */
const nationalGroups = ['3-3-4', '3-3-2-2', '2-5-4'];

/** Whether a number without `+` may be one inside a country, which another country's code begins. */
const looksNational = ({ digits, groups }: Spelling): boolean => {
	const number = plannedNumber(digits);
	if (number === undefined || digits.startsWith('0')) return true;
	if (digits.length < MIN_DIGITS_WITHOUT_PLUS || !number.isPlausible)
		return !isFormerNumber(digits);
	if (groups.length === 1) return !isKnown(digits, number) || isOfTwoPlans(digits, number);
	if (/[([]/.test(groups[0]?.before ?? '')) return true;
	return nationalGroups.includes(shapeOf(groups)) || !beginsWithCode(groups, number, digits.length);
};

const shapeOf = (groups: readonly Group[]): string =>
	groups.map(({ digits }) => digits.length).join('-');

/** `91 98765 43210`, or `447700 900123`: a group of its own, or joined to as much as no area code has. */
const beginsWithCode = (
	[first]: readonly Group[],
	{ countryCode }: PlannedNumber,
	length: number,
): boolean => {
	const code = first?.digits ?? '';
	if (code === countryCode) return true;
	if (!code.startsWith(countryCode)) return false;
	return length >= 12 || (length === 11 && code.length >= countryCode.length + 3);
};

/** National numbers have no more digits, without their trunk prefix: China's, Germany's, Brazil's. */
const MOST_NATIONAL_DIGITS = 11;

/** Numbers that are given to nobody, for examples: in North America with 555, in France by its regulator. */
const ofExamples = /^1\d{3}555\d{4}$|^3363998\d{4}$/;

/** So few digits in one piece tell of a country code only by being somebody's number with it. */
const isKnown = (digits: string, { isValid }: PlannedNumber): boolean =>
	digits.length > MOST_NATIONAL_DIGITS ||
	isValid ||
	isFormerNumber(digits) ||
	ofExamples.test(digits);

/** Digits in one piece that may as well be a number of North America, or of Russia with its 8. */
const isOfTwoPlans = (digits: string, { isValid }: PlannedNumber): boolean => {
	if (digits.length === 10) return !isValid || isValidNumber(`1${digits}`);
	const isRussian = /^8\d{10}$/.test(digits) && isValidNumber(`7${digits.slice(1)}`);
	return isRussian && !isValid;
};
