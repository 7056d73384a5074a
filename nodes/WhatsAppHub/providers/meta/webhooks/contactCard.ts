import { z } from 'zod/v4';
import { phoneShown } from '../../../core/conversation';
import { lenientText, membersOf } from '../../../core/lenient';
import type { ContactCard } from '../../../core/receivedContent';
import type { graphContact } from './message';

/** A card as events show it. */
export const contactOf = ({
	name,
	phones,
	emails,
	org,
	origin,
	vcard,
}: z.output<typeof graphContact>): ContactCard => ({
	name:
		name?.formatted_name || [name?.first_name, name?.last_name].filter(Boolean).join(' ') || null,
	phones: membersOf(phones, z.object({ phone: lenientText, wa_id: lenientText })).flatMap(
		({ phone, wa_id: id }) => phoneShown(id || phone) ?? [],
	),
	emails: membersOf(emails, z.object({ email: lenientText })).flatMap(({ email }) => email || []),
	organization: org?.company || null,
	origin: origin || null,
	vcard: vcard || null,
});
