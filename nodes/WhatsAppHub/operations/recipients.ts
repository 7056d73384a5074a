import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Address, parseAddress } from '../core/address';
import type { FormReader } from '../core/form';
import { booleanInput, parseInput, textInput } from '../core/input';
import { jsonTexts, textsIn } from '../core/listInput';
import { type Outcome, succeed } from '../core/outcome';
import { asWrittenLabel } from '../core/phone/parse';

/** For those who know that WhatsApp has a number by the digits that they write. */
export const asWrittenOption: INodeProperties = {
	displayName: asWrittenLabel,
	name: 'digitsAsWritten',
	type: 'boolean',
	default: true,
	description:
		"Whether a phone number is sent to by the 7 to 15 digits that are written, country code first, even if they do not fit the country's rules. For numbers that WhatsApp knows by other digits than the telephone network does; a wrong digit then goes to somebody else.",
};

const asWrittenInput = booleanInput(asWrittenLabel).optional();

/** Whether the form wants the digits of phone numbers as they were written. */
export const readAsWritten = ({ option }: Pick<FormReader, 'option'>): Outcome<boolean> => {
	const given = parseInput(asWrittenInput, option(asWrittenOption.name));
	return given.ok ? succeed(given.value ?? false) : given;
};

const recipientInput = (label: string, read: (text: string) => Outcome<Address>) =>
	textInput(label).transform((text, context): Address => {
		if (text.trim() === '') return z.NEVER; // an issue already
		const address = read(text);
		if (address.ok) return address.value;
		const { message, hint } = address.failure;
		context.addIssue({ code: 'custom', message: [message, hint].filter(Boolean).join('. ') });
		return z.NEVER;
	});

/** Somebody who is among the recipients too, whichever way those are read. */
export const namedRecipientInput = (label: string) =>
	recipientInput(label, (text) => {
		const asPeopleWrite = parseAddress(text, label);
		const asWritten = parseAddress(text, label, { asWritten: true });
		return asWritten.ok && !asPeopleWrite.ok ? asWritten : asPeopleWrite;
	});

/** Several; an expression may yield them in one text, apart by commas, semicolons or lines. */
const listInput = (asWritten: boolean) =>
	z.preprocess(
		(value) => {
			const given = typeof value === 'number' ? String(value) : value;
			if (typeof given === 'string') {
				return jsonTexts(given) ?? given.split(/[,;\n]/).filter((part) => part.trim());
			}
			return Array.isArray(given) ? given.flatMap(textsIn) : given;
		},
		z
			.array(
				recipientInput('Recipients', (text) => parseAddress(text, 'Recipients', { asWritten })),
				{ error: "'Recipients' must be a list of recipients" },
			)
			.min(1, { error: "'Recipients' is empty" }),
	);

/** The recipients, and how the form wants them read. */
interface Written {
	readonly recipients: unknown;
	readonly asWritten: unknown;
}

/** What the form yields for `recipientsInput`. */
export const readRecipients = (form: FormReader): Written => ({
	recipients: form.parameter('recipients'),
	asWritten: form.option(asWrittenOption.name),
});

export const recipientsInput = z.lazy(() =>
	z.custom<Written>().transform(({ recipients, asWritten }, context): Address[] => {
		const rule = asWrittenInput.safeParse(asWritten);
		const read = rule.success ? listInput(rule.data ?? false).safeParse(recipients) : rule;
		if (read.success) return read.data;
		for (const { message, path } of read.error.issues) {
			context.addIssue({ code: 'custom', message, path });
		}
		return z.NEVER;
	}),
);

/** Whom a message goes to that goes to several at once. */
export const recipientsField: INodeProperties = {
	displayName: 'Recipients',
	name: 'recipients',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Recipient' },
	default: [],
	required: true,
	placeholder: 'e.g. +1 555 555 0100',
	description:
		'People by phone number with country code, groups by their chat ID; one expression may give the whole list',
};
