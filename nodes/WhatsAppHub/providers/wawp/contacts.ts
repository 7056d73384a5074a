import { parsePhone } from '../../core/phone/parse';
import { type Failure, unsupportedInput } from '../../core/failure';
import { fail } from '../../core/outcome';
import type { ContentOf } from '../../messages';
import type { Contact } from '../../messages/contacts';
import type { Encoder } from '../contract/provider';
import { whatsAppIdOf } from '../whatsAppId';
import type { Account } from './account';
import { contactsBody } from './body';
import { send } from './envelope';
import type { Options } from './options';

// Contact cards in Wawp's format, which has room for a name, a company and one number.

export const sendContacts: Encoder<'contacts', Account, Options> = (content, context) => {
	for (const contact of content.contacts) {
		const lacking = partLacking(contact);
		if (lacking !== undefined) return fail(lacking);
	}
	return send('contact', contactsBody, context, {
		contacts: content.contacts.map((contact) => cardOf(contact, content)),
	});
};

const cardOf = (
	{ formattedName, company, phones: [first] = [] }: Contact,
	content: ContentOf['contacts'],
) => ({
	fullName: formattedName,
	...(company !== undefined && { organization: company }),
	...(first?.phone !== undefined && { phoneNumber: first.phone }),
	...(first && whatsappIdOf(first, content)),
});

/** The document's example has the digits of the number here. */
const whatsappIdOf = (
	{ waId, phone }: NonNullable<Contact['phones']>[number],
	content: ContentOf['contacts'],
): { whatsappId?: string } => {
	const entered =
		waId === undefined ? undefined : parsePhone(waId, 'WhatsApp ID', { asWritten: true });
	const whatsappId =
		waId === undefined
			? whatsAppIdOf({ phone }, content)
			: entered?.ok === true
				? entered.value
				: undefined;
	return whatsappId === undefined ? {} : { whatsappId };
};

/** What the form does not offer with Wawp, but an expression may yield. */
const partsLacking: Readonly<Partial<Record<keyof Contact, string>>> = {
	firstName: 'First Name',
	middleName: 'Middle Name',
	lastName: 'Last Name',
	prefix: 'Name Prefix',
	suffix: 'Name Suffix',
	department: 'Department',
	jobTitle: 'Job Title',
	birthday: 'Birthday',
	emails: 'Emails',
	urls: 'Websites',
	addresses: 'Addresses',
};

const partLacking = (contact: Contact): Failure | undefined => {
	const { formattedName, phones = [] } = contact;
	if (phones.length > 1) {
		return unsupportedInput(
			`'Phone Numbers' has ${phones.length} entries, Wawp takes 1 for each contact ('${formattedName}')`,
			'Add the contact once for each number',
		);
	}
	const labels = Object.entries(partsLacking).flatMap(
		([part, label]) => (contact[part as keyof Contact] === undefined ? [] : [label]), // a key of the table
	);
	if (phones.some(({ type }) => type !== undefined)) labels.push('Phone Type');
	return labels.length === 0
		? undefined
		: unsupportedInput(
				`'${labels.join("', '")}': Wawp's contacts have no such part ('${formattedName}')`,
				'Leave it out',
			);
};
