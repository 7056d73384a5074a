import { z } from 'zod/v4';
import { booleanInput, idInput, textInput } from '../core/input';
import { entryInput, listInput } from '../core/listInput';
import { countryInput } from '../core/phone/country';
import { contactList, contactOptions, contactParts } from './contactFields';
import { defineMessage } from './define';

// Contact cards: what one may hold, and how the form's rows become cards.

const line = (label: string) => textInput(label, { trim: true });

/** JavaScript reads the 31st of February as a day in March. */
const isDate = (text: string): boolean => {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const contact = z.lazy(() =>
	entryInput('Contacts', {
		/** As it stands on the card. */
		formattedName: line('Full Name'),
		firstName: line('First Name').optional(),
		middleName: line('Middle Name').optional(),
		lastName: line('Last Name').optional(),
		prefix: line('Name Prefix').optional(),
		suffix: line('Name Suffix').optional(),
		company: line('Company').optional(),
		department: line('Department').optional(),
		jobTitle: line('Job Title').optional(),
		birthday: line('Birthday')
			.refine(isDate, { error: "'Birthday' must be a date such as 1990-12-31" })
			.optional(),
		phones: listInput(
			'Phone Numbers',
			'phone numbers',
			entryInput('Phone Numbers', {
				phone: line('Phone Number').optional(),
				/** With it the card offers to write to the contact. */
				waId: idInput('WhatsApp ID').optional(),
				type: line('Phone Type').optional(),
			}).refine(({ phone, waId }) => phone !== undefined || waId !== undefined, {
				error: "'Phone Number' is empty",
			}),
		).optional(),
		emails: listInput(
			'Emails',
			'emails',
			entryInput('Emails', { email: line('Email'), type: line('Email Type').optional() }),
		).optional(),
		urls: listInput(
			'Websites',
			'websites',
			entryInput('Websites', { url: line('URL'), type: line('URL Type').optional() }),
		).optional(),
		addresses: listInput(
			'Addresses',
			'addresses',
			entryInput('Addresses', {
				street: line('Street').optional(),
				city: line('City').optional(),
				state: line('State').optional(),
				zip: line('Postal Code').optional(),
				country: line('Country').optional(),
				countryCode: line('Country Code')
					.refine((text) => /^[A-Za-z]{2}$/.test(text), {
						error: "'Country Code' must be two letters such as US",
					})
					.optional(),
				type: line('Address Type').optional(),
			}),
		).optional(),
	}),
);

/** One card, the same for every provider. */
export type Contact = z.output<typeof contact>;

export const contacts = defineMessage({
	type: 'contacts',
	label: 'Contacts',
	content: z.lazy(() =>
		z.strictObject({
			contacts: listInput('Contacts', 'contacts', contact),
			idsFromNumbers: booleanInput(contactOptions.contactIds.displayName).optional(),
			/** Whose numbers may stand without their country code. */
			country: countryInput.optional(),
		}),
	),
	fields: contactList.fields,
	parts: contactParts,
	options: contactOptions,
	read: (form) => ({
		contacts: contactList.read(form),
		idsFromNumbers: form.option('contactIds'),
		country: form.option('defaultCountry'),
	}),
});
