import { z } from 'zod/v4';
import { parsePhone, type PhoneRule } from '../core/phone/parse';
import { textInput } from '../core/input';
import { defineOperation } from './define';
import { byRule, withRule } from './phoneRule';

/** Whether somebody can be reached by WhatsApp. */
export interface ContactCheck {
	readonly exists: boolean;
	/** What goes into the field 'Recipient'; null where nobody is there. */
	readonly chatId: string | null;
	/** `+` and digits. */
	readonly phone: string;
}

const digitsInput = ({ country }: PhoneRule) =>
	textInput('Phone Number').transform((text, context) => {
		if (text.trim() === '') return z.NEVER; // an issue already
		const phone = parsePhone(text, 'Phone Number', { country });
		if (phone.ok) return phone.value;
		const { message, hint } = phone.failure;
		context.addIssue({ code: 'custom', message: [message, hint].filter(Boolean).join('. ') });
		return z.NEVER;
	});

export const contactCheck = defineOperation<ContactCheck>()({
	resource: 'contact',
	label: 'Check Exists',
	action: 'Check whether contact exists',
	description: 'Ask whether a phone number is on WhatsApp',
	content: z.lazy(() =>
		z.strictObject({
			digits: byRule(digitsInput),
		}),
	),
	fields: [
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +1 555 555 0100',
			description: 'With country code',
		},
	],
	read: (form) => ({ digits: withRule(form.parameter('phoneNumber'), form) }),
});
