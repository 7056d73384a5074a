import { isPhoneLength } from './fromProvider';
import { isFormerNumber, isGiven } from './given';
import {
	type Country,
	countryCodeOf,
	fromInside,
	isMobileNumber,
	plannedNumber,
} from './numberingPlan';
import type { Reading } from './reading';
import { sameNumberKey } from './sameNumber';
import { type Group, isGroupedInside, type Spelling } from './spelling';

/** The digits with country code of what is somebody's number inside the country; undefined for anything else. */
export const givenInside = (digits: string, country: Country): string | undefined => {
	const number = fromInside(digits, country);
	return number !== undefined && isPhoneLength(number) && isGiven(number) ? number : undefined;
};

/**
 * Reads a number that has neither `+` nor `00` in front, where a person has said whose numbers may stand without
 * their country code. Nobody else is ever written to by that:
 *
 * - What is somebody's number inside the country, and somebody's abroad with its first digits as a country code, is
 *   refused, unless its groups say that none comes first: `3242108282` is in Texas and in Belgium, `(324) 210-8282`
 *   in Texas. So what was certain without the country stays what it was, or is refused.
 * - Where both are of this same country, and the one with its code alone is a mobile, that is meant: nobody leaves
 *   out the zero of a fixed line that begins with the country's own code (`4915123456789` in Germany).
 *
 * @param reading how it is read without that
 */
export const readInside = (spelling: Spelling, country: Country, reading: Reading): Reading => {
	const inside = insideOf(spelling, country);
	if (inside === undefined) return reading;
	const abroad = abroadOf(spelling, reading);
	if (abroad === undefined) return { digits: inside };
	const isOne =
		sameNumberKey(abroad) === sameNumberKey(inside) || isOwnMobile(abroad, inside, country);
	return isOne ? { digits: abroad } : { doubt: 'twoNumbers', inside, abroad };
};

/** With a zero in front it can be nothing else, and is taken as a number behind `00` is. */
const insideOf = ({ digits }: Spelling, country: Country): string | undefined => {
	const given = givenInside(digits, country);
	if (given !== undefined || !digits.startsWith('0')) return given;
	const number = fromInside(digits, country);
	return number !== undefined && plannedNumber(number)?.isPlausible === true ? number : undefined;
};

/** The number that the digits are with their first ones as a country code, if they may be meant so. */
const abroadOf = ({ digits, groups }: Spelling, reading: Reading): string | undefined => {
	if ('digits' in reading) return reading.digits;
	if (!isGiven(digits) || !mayBeginWithCode(digits, groups)) return undefined;
	// What is dialled inside a country alone is no part of the number: the 15 of Argentina's mobiles.
	return isFormerNumber(digits) ? digits : plannedNumber(digits)?.digits;
};

/** People write a country code alone, or join it to as much as the area code at least: `131 2345 6789` has none. */
const mayBeginWithCode = (digits: string, groups: readonly Group[]): boolean => {
	if (groups.length === 1) return true;
	if (isGroupedInside(groups)) return false;
	const code = plannedNumber(digits)?.countryCode ?? '';
	const first = groups[0]?.digits ?? '';
	return first === code || first.length >= code.length + 3;
};

const isOwnMobile = (abroad: string, inside: string, country: Country): boolean =>
	abroad.startsWith(countryCodeOf(country)) && isMobileNumber(abroad) && !isMobileNumber(inside);
