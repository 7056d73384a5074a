import { type Failure, invalidInput } from '../failure';
import { fail, type Outcome, succeed } from '../outcome';
import { countryLabel } from './country';
import { withoutLink } from './link';
import { type Country, isValidNumber } from './numberingPlan';
import { type Reading, readNumber } from './reading';
import { bareText, type Misspelling, spellingOf } from './spelling';
import { isPhoneLength, MAX_PHONE_DIGITS, MIN_PHONE_DIGITS } from './fromProvider';

// Turns a phone number as people type it into digits with country code, or explains what is doubtful.

export interface PhoneRule {
	/**
	 * Takes the digits as they were written, whatever their country's rules are. False where the form
	 * offers that and it is not chosen; absent where it offers no such thing.
	 */
	readonly asWritten?: boolean;
	/**
	 * Whose numbers may stand without their country code, where no `+` or `00` says otherwise. Null where the form
	 * offers that and none is chosen; absent where it offers no such thing.
	 */
	readonly country?: Country | null | undefined;
}

/**
 * Reads a phone number as people write it into its digits with country code. What is not certainly
 * one number, with its country code and nothing beside it, is refused in words that say how to mend it.
 */
export const parsePhone = (input: string, label: string, rule: PhoneRule = {}): Outcome<string> => {
	const spelling = spellingOf(withoutLink(bareText(input)));
	if (typeof spelling === 'string') return fail(misspelt[spelling](label, input));
	const { digits, prefix } = spelling;
	const country = prefix === undefined && !rule.asWritten ? (rule.country ?? undefined) : undefined;
	if (country === undefined) {
		if (digits.startsWith('0')) return fail(withCountry(noCountryCode(label, input, digits), rule));
		if (!isPhoneLength(digits)) return fail(wrongLength(label, input, digits.length));
	}
	if (rule.asWritten === true) return succeed(digits);
	const reading = readNumber(spelling, country);
	if ('digits' in reading) return succeed(reading.digits);
	if (!isPhoneLength(digits)) return fail(wrongLength(label, input, digits.length));
	const failure = inDoubt(reading, { label, input, digits, country });
	const mended = prefix === undefined ? withCountry(failure, rule) : failure;
	const isOpen = rule.asWritten === false && reading.doubt !== 'twoNumbers';
	return fail(isOpen ? withWayOut(mended) : mended);
};

/** For those whose sheet holds the numbers of one country. */
const withCountry = (failure: Failure, { country }: PhoneRule): Failure =>
	country === null && failure.hint !== undefined
		? { ...failure, hint: `${failure.hint}; or enter its country in the option '${countryLabel}'` }
		: failure;

/** For those who know better than the country's rules. */
const withWayOut = ({ hint = '', ...failure }: Failure): Failure => ({
	...failure,
	hint: `${hint}. If WhatsApp has the number by just these digits, switch on '${asWrittenLabel}' in 'Options'`,
});

/** As the form calls it. */
export const asWrittenLabel = 'Send Digits as Written';

type Words = (label: string, input: string) => Failure;

/** What people see of a text that may hold anything. */
const shown = (input: string): string =>
	input.length > 60 ? `${input.slice(0, 60)}…` : input.replace(/\s+/g, ' ');

const several: Words = (label, input) =>
	invalidInput(
		`'${label}' holds more than one phone number, or an extension: ${shown(input)}`,
		'Keep one number, and nothing behind it; give a second number a row of its own',
	);

const asText = 'Format the column as text, and enter the numbers again with + and country code';

const misspelt: Readonly<Record<Misspelling, Words>> = {
	other: (label, input) =>
		invalidInput(
			`'${label}' is neither a phone number nor a WhatsApp ID: ${shown(input)}`,
			'Use a phone number with country code such as +1 555 555 0100, a chat ID such as 15555550100@c.us or …@g.us, or a business-scoped user ID such as US.1234567890',
		),
	decimal: (label, input) =>
		invalidInput(`'${label}' is a decimal number, not a phone number: ${shown(input)}`, asText),
	negative: (label, input) =>
		invalidInput(`'${label}' is a negative number, not a phone number: ${shown(input)}`, asText),
	several,
};

const wrongLength = (label: string, input: string, length: number): Failure =>
	invalidInput(
		`'${label}' has ${length} digits: ${shown(input)}`,
		`A phone number with country code has ${MIN_PHONE_DIGITS} to ${MAX_PHONE_DIGITS} digits; for a group add @g.us to its ID`,
	);

const noCountryCode = (label: string, input: string, digits: string): Failure =>
	invalidInput(
		`'${label}' has no country code: ${shown(input)}`,
		`Write + and the country code in front, ${exampleFor(digits)}`,
	);

/** Ten digits are as many as numbers have in North America and India; a zero in front is dialled in Europe. */
const exampleFor = (digits: string): string => {
	if (digits.startsWith('0')) return 'without the leading zero, such as +44 20 … instead of 020 …';
	return digits.length === 10 && isValidNumber(`1${digits}`)
		? `such as +1${digits} if it is a number of the United States or Canada`
		: 'such as +1 202 555 0143';
};

interface Doubtful {
	readonly label: string;
	readonly input: string;
	readonly digits: string;
	readonly country: Country | undefined;
}

const inDoubt = (
	reading: Exclude<Reading, { digits: string }>,
	{ label, input, digits, country }: Doubtful,
): Failure => {
	if (reading.doubt === 'several') return several(label, input);
	if (reading.doubt === 'twoNumbers') {
		return invalidInput(
			`'${label}' may be two numbers: ${shown(input)}`,
			`In the '${countryLabel}' (${country ?? ''}) it is +${reading.inside}, and elsewhere +${reading.abroad}: write the one that is meant, with the +`,
		);
	}
	if (country !== undefined) {
		return invalidInput(
			`'${label}' has no country code, and is no number of the '${countryLabel}' (${country}): ${shown(input)}`,
			'Check the digits, or write + and the country code in front',
		);
	}
	if (reading.doubt !== 'impossible') return noCountryCode(label, input, digits);
	const { countryCode } = reading;
	return countryCode === undefined
		? invalidInput(
				`'${label}' begins with no country's code: ${shown(input)}`,
				'Write + and the country code in front, such as +44 20 …',
			)
		: invalidInput(
				`'${label}' is no number of the country with the code +${countryCode}: ${shown(input)}`,
				'Check the digits: it has too many or too few, or its country code is missing',
			);
};
