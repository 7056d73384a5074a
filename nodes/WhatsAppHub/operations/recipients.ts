import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Address, parseAddress } from '../core/address';
import type { FormReader } from '../core/form';
import { isPlain, textInput } from '../core/input';
import { jsonTexts, textsIn } from '../core/listInput';
import type { Outcome } from '../core/outcome';
import type { PhoneRule } from '../core/phone/parse';
import { byRule, withRule, type Written } from './phoneRule';

// Reads several recipients out of one field, however an expression puts them.

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
export const namedRecipientInput = (label: string, { country }: PhoneRule) =>
	recipientInput(label, (text) => {
		const asPeopleWrite = parseAddress(text, label, { country });
		const asWritten = parseAddress(text, label, { asWritten: true });
		return asWritten.ok && !asPeopleWrite.ok ? asWritten : asPeopleWrite;
	});

/** Several; an expression may yield them in one text, apart by commas, semicolons or lines. */
export const addressesInput = (label: string, rule: PhoneRule) =>
	z.preprocess(
		(value) => {
			const given = isPlain(value) ? String(value) : value;
			if (typeof given === 'string') {
				return jsonTexts(given) ?? given.split(/[,;\n]/).filter((part) => part.trim());
			}
			return Array.isArray(given) ? given.flatMap(textsIn) : given;
		},
		z
			.array(
				recipientInput(label, (text) => parseAddress(text, label, rule)),
				{ error: `'${label}' must be a list of recipients` },
			)
			.min(1, { error: `'${label}' is empty` }),
	);

/** What the form yields for `recipientsInput`. */
export const readRecipients = (form: FormReader): Written =>
	withRule(form.parameter('recipients'), form);

export const recipientsInput = byRule((rule) => addressesInput('Recipients', rule));

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
