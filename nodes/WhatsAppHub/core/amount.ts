import { textInput } from './input';

// Reads money as people write it and shows it again; between the two it is hundredths, never a fraction.

/** Whole units and hundredths; a thousands separator or a comma could mean two things. */
const decimalAmount = /^(\d+)(?:\.(\d{1,2}))?$/;

/** The largest 32-bit integer, in which YCloud's document counts hundredths. */
const MAX_HUNDREDTHS = 2_147_483_647;

/**
 * An amount of money as people write it, `12.34`, as a whole number of hundredths, `1234`. The digits
 * themselves are read, so that no binary fraction comes in between.
 */
export const amountInput = (label: string) =>
	textInput(label, { trim: true }).transform((text, context): number => {
		if (text === '') return 0; // which has been said
		const [, whole, fraction = ''] = decimalAmount.exec(text) ?? [];
		const hundredths = whole === undefined ? NaN : Number(whole + fraction.padEnd(2, '0'));
		if (hundredths <= MAX_HUNDREDTHS) return hundredths;
		context.addIssue({
			code: 'custom',
			message: Number.isNaN(hundredths)
				? `'${label}' must be an amount such as 12.34, but is ${text}`
				: `'${label}' is ${text}, at most ${showAmount(MAX_HUNDREDTHS)} is allowed`,
		});
		return 0;
	});

/** Hundredths as people write them. */
export const showAmount = (hundredths: number): string => {
	const digits = String(hundredths).padStart(3, '0');
	return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
