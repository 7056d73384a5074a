import { parsePhone } from '../core/phone/parse';
import type { ContentOf } from '../messages';

// Finds the WhatsApp ID of a number on a contact card.

type Contacts = ContentOf['contacts'];
type Phone = NonNullable<Contacts['contacts'][number]['phones']>[number];

/**
 * The digits by which WhatsApp knows a number of a contact card, so that the card offers to write and not to
 * invite: read from the number where that is one with its country code, or one of the person's default country,
 * unless the person says otherwise. A short number has none abroad.
 */
export const whatsAppIdOf = (
	{ phone }: Pick<Phone, 'phone'>,
	{ idsFromNumbers = true, country }: Pick<Contacts, 'idsFromNumbers' | 'country'>,
): string | undefined => {
	if (!idsFromNumbers || phone === undefined) return undefined;
	const number = parsePhone(phone, 'Phone Number', { country });
	return number.ok ? number.value : undefined;
};
