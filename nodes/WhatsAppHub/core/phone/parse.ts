import { type Failure, invalidInput } from '../failure';
import { fail, type Outcome, succeed } from '../outcome';
import { withoutLink } from './link';
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
}

/**
 * Reads a phone number as people write it into its digits with country code. What is not certainly
 * one number, with its country code and nothing beside it, is refused in words that say how to mend it.
 */
export const parsePhone = (
	input: string,
	label: string,
	{ asWritten }: PhoneRule = {},
): Outcome<string> => {
	const spelling = spellingOf(withoutLink(bareText(input)));
	if (typeof spelling === 'string') return fail(misspelt[spelling](label, input));
	const { digits } = spelling;
	if (digits.startsWith('0')) return fail(doubtful.noCountryCode(label, input));
	if (!isPhoneLength(digits)) return fail(wrongLength(label, input, digits.length));
	if (asWritten === true) return succeed(digits);
	const reading = readNumber(spelling);
	if ('digits' in reading) return succeed(reading.digits);
	const failure = inDoubt(reading, label, input);
	return fail(asWritten === false ? withWayOut(failure) : failure);
};

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

const doubtful = {
	noCountryCode: (label, input) =>
		invalidInput(
			`'${label}' has no country code: ${shown(input)}`,
			'Write + and the country code in front, without the leading zero, such as +44 20 … instead of 020 …',
		),
	several,
} satisfies Readonly<Record<string, Words>>;

const inDoubt = (
	reading: Exclude<Reading, { digits: string }>,
	label: string,
	input: string,
): Failure => {
	if (reading.doubt !== 'impossible') return doubtful[reading.doubt](label, input);
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
