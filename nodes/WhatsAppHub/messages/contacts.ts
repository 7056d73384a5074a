import { z } from 'zod/v4';
import { booleanInput, idInput, textInput } from '../core/input';
import { countryInput } from '../core/phone/country';
import { contactOptions, contactParts, contactsField } from './contactFields';
import { defineMessage } from './define';
import { readNestedRows, withInnerRows, withoutEmpty } from './rows';

// Contact cards: what one may hold, and how the form's rows become cards.

const line = (label: string) => textInput(label, { trim: true });

/** JavaScript reads the 31st of February as a day in March. */
const isDate = (text: string): boolean => {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const listOf = <T extends z.ZodType>(label: string, entry: T) =>
	z.array(entry, { error: `'${label}' must be a list` }).optional();

const contact = z.lazy(() =>
	z.strictObject({
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
		phones: listOf(
			'Phone Numbers',
			z
				.strictObject({
					phone: line('Phone Number').optional(),
					/** With it the card offers to write to the contact. */
					waId: idInput('WhatsApp ID').optional(),
					type: line('Phone Type').optional(),
				})
				.refine(({ phone, waId }) => phone !== undefined || waId !== undefined, {
					error: "'Phone Number' is empty",
				}),
		),
		emails: listOf(
			'Emails',
			z.strictObject({ email: line('Email'), type: line('Email Type').optional() }),
		),
		urls: listOf(
			'Websites',
			z.strictObject({ url: line('URL'), type: line('URL Type').optional() }),
		),
		addresses: listOf(
			'Addresses',
			z.strictObject({
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
		),
	}),
);

/** One card, the same for every provider. */
export type Contact = z.output<typeof contact>;

export const contacts = defineMessage({
	type: 'contacts',
	label: 'Contacts',
	content: z.lazy(() =>
		z.strictObject({
			contacts: z.array(contact, { error: "'Contacts' must be a list of contacts" }),
			idsFromNumbers: booleanInput(contactOptions.contactIds.displayName).optional(),
			/** Whose numbers may stand without their country code. */
			country: countryInput.optional(),
		}),
	),
	fields: [contactsField],
	parts: contactParts,
	options: contactOptions,
	read: ({ parameter, option }) => ({
		contacts: readContacts(parameter('contacts')),
		idsFromNumbers: option('contactIds'),
		country: option('defaultCountry'),
	}),
});

/** The details stand in a collection of the form's own. */
const readContacts = (collection: unknown): unknown => {
	const rows = readNestedRows(collection, 'contact', { phones: 'phone' });
	if (!Array.isArray(rows)) return rows;
	return rows.map((row: unknown) => {
		const parsed = z.looseObject({ details: z.looseObject({}).optional() }).safeParse(row);
		if (!parsed.success) return row;
		const { details = {}, ...rest } = parsed.data;
		return withInnerRows(withoutEmpty({ ...rest, ...details }), inDetails);
	});
};

const inDetails = { emails: 'email', urls: 'url', addresses: 'address' };
