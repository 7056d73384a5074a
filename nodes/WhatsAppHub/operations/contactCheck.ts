import { z } from 'zod/v4';
import { parsePhone } from '../core/phone/parse';
import { textInput } from '../core/input';
import { defineOperation } from './define';

/** Whether somebody can be reached by WhatsApp. */
export interface ContactCheck {
	readonly exists: boolean;
	/** What goes into the field 'Recipient'; null where nobody is there. */
	readonly chatId: string | null;
	/** `+` and digits. */
	readonly phone: string;
}

export const contactCheck = defineOperation<ContactCheck>()({
	resource: 'contact',
	label: 'Check Exists',
	action: 'Check whether contact exists',
	description: 'Ask whether a phone number is on WhatsApp',
	content: z.lazy(() =>
		z.strictObject({
			digits: textInput('Phone Number').transform((text, context) => {
				const phone = parsePhone(text, 'Phone Number');
				if (phone.ok) return phone.value;
				const { message, hint } = phone.failure;
				context.addIssue({ code: 'custom', message: [message, hint].filter(Boolean).join('. ') });
				return z.NEVER;
			}),
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
	read: ({ parameter }) => ({ digits: parameter('phoneNumber') }),
});
