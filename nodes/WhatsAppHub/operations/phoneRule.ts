import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { booleanInput, parseInput, readPlainly } from '../core/input';
import type { Outcome } from '../core/outcome';
import { countryInput, countryLabel } from '../core/phone/country';
import { asWrittenLabel, type PhoneRule } from '../core/phone/parse';

/** For those who know that WhatsApp has a number by the digits that they write. */
export const asWrittenOption: INodeProperties = {
	displayName: asWrittenLabel,
	name: 'digitsAsWritten',
	type: 'boolean',
	default: true,
	description:
		"Whether a phone number is sent to by the 7 to 15 digits that are written, country code first, even if they do not fit the country's rules. For numbers that WhatsApp knows by other digits than the telephone network does; a wrong digit then goes to somebody else.",
};

/** For those whose sheet holds the numbers of one country. */
export const countryOption: INodeProperties = {
	displayName: countryLabel,
	name: 'defaultCountry',
	type: 'string',
	default: '',
	placeholder: 'e.g. BR',
	description:
		"The country whose phone numbers may stand without their country code, by two letters such as BR, GB or US. With + or 00 in front a number is read as always. Digits that are a number there, and with another country's code in front one elsewhere, are refused.",
};

type Options = Pick<FormReader, 'option'>;

const ruleInput = z.lazy(() =>
	z.object({
		asWritten: booleanInput(asWrittenLabel).default(false),
		country: countryInput.nullable().default(null),
	}),
);

const optionsOf = ({ option }: Options) => ({
	asWritten: option(asWrittenOption.name),
	country: option(countryOption.name),
});

/** How the form wants phone numbers read. */
export const readPhoneRule = (form: Options): Outcome<PhoneRule> =>
	parseInput(ruleInput, optionsOf(form));

/** What stands in a form, and how it wants phone numbers read. */
export interface Written {
	readonly written: unknown;
	readonly asWritten: unknown;
	readonly country: unknown;
}

/** What the form yields for a field of `byRule`. */
export const withRule = (written: unknown, form: Options): Written => ({
	written,
	...optionsOf(form),
});

/** Parses what stands in a form by the rule that stands beside it. */
export const byRule = <T>(inputOf: (rule: PhoneRule) => z.ZodType<T>) =>
	z.lazy(() =>
		z.custom<Written>().transform(({ written, ...options }, context): T => {
			const rule = readPlainly(ruleInput, options);
			const read = rule.success ? readPlainly(inputOf(rule.data), written) : rule;
			if (read.success) return read.data;
			for (const { message, path } of read.error.issues) {
				context.addIssue({ code: 'custom', message, path });
			}
			return z.NEVER;
		}),
	);
