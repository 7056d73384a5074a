import { z } from 'zod/v4';
import { countRule } from '../../../core/listInput';
import type { ContentOf } from '../../../messages';
import type { Contact } from '../../../messages/contacts';
import { whatsAppIdOf } from '../../whatsAppId';
import type { Dialect, GraphEncoder } from '../dialect';

// Contact cards in Meta's format; a name that is given whole counts as a first name.

const typeOf = (label: string, values: readonly string[] | undefined) =>
	z
		.string()
		.refine((type) => values === undefined || values.includes(type), {
			error: `'${label}' must be one of: ${values?.join(', ')}`,
		})
		.optional();

const text = z.string().min(1).optional();

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * Undocumented: YCloud names no most for the contacts of a message; it passes them on to Meta, whose
 * page says 257.
 */
const contactsSchema = ({ contactTypes }: Dialect) =>
	z
		.array(
			z.strictObject({
				name: z.strictObject({
					formatted_name: z.string(),
					first_name: text,
					last_name: text,
					middle_name: text,
					suffix: text,
					prefix: text,
				}),
				org: z.strictObject({ company: text, department: text, title: text }).optional(),
				birthday: text,
				phones: z
					.array(
						z.strictObject({
							phone: text,
							wa_id: text,
							type: typeOf('Phone Type', contactTypes?.phones),
						}),
					)
					.optional(),
				emails: z
					.array(z.strictObject({ email: text, type: typeOf('Email Type', contactTypes?.others) }))
					.optional(),
				urls: z
					.array(z.strictObject({ url: text, type: typeOf('URL Type', contactTypes?.others) }))
					.optional(),
				addresses: z
					.array(
						z.strictObject({
							street: text,
							city: text,
							state: text,
							zip: text,
							country: text,
							country_code: text,
							type: typeOf('Address Type', contactTypes?.others),
						}),
					)
					.optional(),
			}),
		)
		.check(countRule('Contacts', { min: 1, max: 257 }));

export const graphContacts: GraphEncoder<'contacts'> = (content, dialect) => ({
	type: 'contacts',
	schema: () => contactsSchema(dialect),
	content: content.contacts.map((contact) => cardOf(contact, content, dialect)),
});

const cardOf = (contact: Contact, content: ContentOf['contacts'], { contactTypes }: Dialect) => {
	const { company, department, jobTitle: title, birthday, phones, emails, urls } = contact;
	// YCloud writes its types in capitals.
	const typed = <T extends { type?: string | undefined }>({ type, ...rest }: T) => ({
		...rest,
		...(type !== undefined && { type: contactTypes === undefined ? type : type.toUpperCase() }),
	});
	return {
		name: nameOf(contact),
		...((company ?? department ?? title) !== undefined && { org: { company, department, title } }),
		...(birthday !== undefined && { birthday }),
		...(phones?.length && {
			phones: phones.map(({ waId: entered, ...phone }) => {
				const waId = entered ?? whatsAppIdOf(phone, content);
				return typed({ ...phone, ...(waId !== undefined && { wa_id: waId }) });
			}),
		}),
		...(emails?.length && { emails: emails.map(typed) }),
		...(urls?.length && { urls: urls.map(typed) }),
		...(contact.addresses?.length && {
			addresses: contact.addresses.map(({ countryCode, ...address }) =>
				typed({
					...address,
					...(countryCode !== undefined && { country_code: countryCode.toUpperCase() }),
				}),
			),
		}),
	};
};

/**
 * Undocumented: the API refuses a name without any part of its own although only `formatted_name` is
 * marked as required (pywa and whatsapp-api-js check for it); a name given whole is its first name.
 */
const nameOf = ({ formattedName, firstName, lastName, middleName, prefix, suffix }: Contact) => {
	const parts = {
		first_name: firstName,
		last_name: lastName,
		middle_name: middleName,
		suffix,
		prefix,
	};
	const isWhole = Object.values(parts).every((part) => part === undefined);
	return {
		formatted_name: formattedName,
		...(isWhole ? { first_name: formattedName } : parts),
	};
};
