import parsePhoneNumber, {
	type CountryCode,
	getCountryCallingCode,
	isSupportedCountry,
	Metadata,
	type NumberingPlan,
	type PhoneNumber,
} from 'libphonenumber-js/core';
// The patterns of fixed and mobile lines, which the smaller data lack, tell half of the national
// numbers apart that would else pass for another country's.
import metadata from 'libphonenumber-js/max/metadata';

/** What the rules of its country make of a number that begins with the country code. */
export interface PlannedNumber {
	readonly countryCode: string;
	/** As it is dialled from abroad, which may be fewer digits than were written. */
	readonly digits: string;
	/** As many digits as the country's numbers have. */
	readonly isPossible: boolean;
	/** Possible, and of the form that all of the country's numbers have. */
	readonly isPlausible: boolean;
	/** In a range that the country gives to somebody. */
	readonly isValid: boolean;
	/** What is dialled in front of a number inside the country: `0`, in Russia `8`. */
	readonly trunkPrefix: string | undefined;
}

/** Undefined where the digits begin with no country code, or are far too few or too many. */
export const plannedNumber = (digits: string): PlannedNumber | undefined => {
	const number = parsePhoneNumber(`+${digits}`, metadata);
	if (number === undefined || number.ext !== undefined) return undefined;
	const { countryCallingCode: countryCode, nationalNumber } = number;
	const plan = planOf(countryCode);
	const isPossible = number.isPossible();
	return {
		countryCode,
		digits: `${countryCode}${nationalNumber}`,
		isPossible,
		isPlausible: isPossible && fits(number, plan),
		isValid: isPossible && number.isValid(),
		trunkPrefix: plan.nationalPrefix(),
	};
};

/** Whether a country has given these digits to somebody. */
export const isValidNumber = (digits: string): boolean => plannedNumber(digits)?.isValid === true;

/** Whether the digits, which begin with a country code, are certainly those of a mobile. */
export const isMobileNumber = (digits: string): boolean =>
	parsePhoneNumber(`+${digits}`, metadata)?.getType() === 'MOBILE';

/** A country by the two letters of ISO 3166. */
export type Country = CountryCode;

export const isCountry = (letters: string): letters is Country =>
	// Whatever the text is, the library only looks it up.
	isSupportedCountry(letters as Country, metadata);

export const countryCodeOf = (country: Country): string => getCountryCallingCode(country, metadata);

/**
 * What is dialled inside a country, with its code in front and without what leads out of an area: `011
 * 98765-4321` in Brazil as `5511987654321`. Undefined for what leads out of the country, and what is no number.
 */
export const fromInside = (digits: string, country: Country): string | undefined => {
	const number = parsePhoneNumber(digits, country, metadata);
	if (number === undefined || number.ext !== undefined) return undefined;
	const { countryCallingCode: countryCode, nationalNumber } = number;
	return countryCode === countryCodeOf(country) ? `${countryCode}${nationalNumber}` : undefined;
};

const fits = (number: PhoneNumber, plan: Plan): boolean =>
	number.isValid() ||
	new RegExp(`^(?:${plan.nationalNumberPattern()})$`).test(number.nationalNumber);

/** What the library knows of a country beside what its types say (1.13.16). */
type Plan = NumberingPlan & {
	nationalNumberPattern: () => string;
	nationalPrefix: () => string | undefined;
};

/** The plan of the main country under a country code. */
const planOf = (countryCode: string): Plan => {
	const plans = new Metadata(metadata);
	// The library takes a country code in a country's place.
	plans.selectNumberingPlan(countryCode as CountryCode);
	return plans.numberingPlan as Plan; // of a number that it has just read
};
