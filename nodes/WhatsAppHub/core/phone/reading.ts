import { isFormerNumber, isGiven } from './given';
import { readInside } from './inside';
import { type Country, isValidNumber, type PlannedNumber, plannedNumber } from './numberingPlan';
import { holdsMore } from './several';
import { type Group, isBracketed, isGroupedInside, type Spelling } from './spelling';

/** A phone number's digits with country code, or why they are not certain. */
export type Reading =
	| { readonly digits: string }
	| { readonly doubt: 'noCountryCode' | 'several' }
	| { readonly doubt: 'impossible'; readonly countryCode: string | undefined }
	/** Inside the country, and from abroad. */
	| { readonly doubt: 'twoNumbers'; readonly inside: string; readonly abroad: string };

/**
 * Reads a number in the one way in which its spelling and its country's rules let it be read.
 * @param country whose numbers may stand without their country code
 */
export const readNumber = (spelling: Spelling, country?: Country): Reading => {
	if (holdsMore(spelling, country)) return { doubt: 'several' };
	if (spelling.prefix !== undefined) return readInternational(spelling);
	const reading = looksNational(spelling)
		? ({ doubt: 'noCountryCode' } as const)
		: withCountry(spelling);
	return country === undefined ? reading : readInside(spelling, country, reading);
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

/** Whether a number without `+` may be one inside a country, which another country's code begins. */
const looksNational = ({ digits, groups }: Spelling): boolean => {
	const number = plannedNumber(digits);
	if (number === undefined || digits.startsWith('0')) return true;
	if (digits.length < MIN_DIGITS_WITHOUT_PLUS || !number.isPlausible)
		return !isFormerNumber(digits);
	if (groups.length === 1) return !isKnown(digits, number) || isOfTwoPlans(digits, number);
	return isGroupedInside(groups) || !beginsWithCode(groups, number, digits.length);
};

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

/** So few digits in one piece tell of a country code only by being somebody's number with it. */
const isKnown = (digits: string, { isValid }: PlannedNumber): boolean =>
	digits.length > MOST_NATIONAL_DIGITS || isValid || isGiven(digits);

/** Digits in one piece that may as well be a number of North America, or of Russia with its 8. */
const isOfTwoPlans = (digits: string, { isValid }: PlannedNumber): boolean => {
	if (digits.length === 10) return !isValid || isValidNumber(`1${digits}`);
	const isRussian = /^8\d{10}$/.test(digits) && isValidNumber(`7${digits.slice(1)}`);
	return isRussian && !isValid;
};
