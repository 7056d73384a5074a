import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Address, parseAddress } from '../core/address';
import { textInput } from '../core/input';

/** One recipient, by the rules of the field 'Recipient'. */
export const recipientInput = (label: string) =>
	textInput(label).transform((text, context): Address => {
		if (text.trim() === '') return z.NEVER; // an issue already
		const address = parseAddress(text, label);
		if (address.ok) return address.value;
		const { message, hint } = address.failure;
		context.addIssue({ code: 'custom', message: [message, hint].filter(Boolean).join('. ') });
		return z.NEVER;
	});

/** Several; an expression may yield them in one text, apart by commas, semicolons or lines. */
export const recipientsInput = z.lazy(() =>
	z.preprocess(
		(value) => {
			const given = typeof value === 'number' ? String(value) : value;
			if (typeof given === 'string') return given.split(/[,;\n]/).filter((part) => part.trim());
			return Array.isArray(given) ? given.flat() : given;
		},
		z
			.array(recipientInput('Recipients'), { error: "'Recipients' must be a list of recipients" })
			.min(1, { error: "'Recipients' is empty" }),
	),
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
	description: 'People by phone number with country code, groups by their chat ID',
};
