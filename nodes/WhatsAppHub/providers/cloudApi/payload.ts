import { z } from 'zod/v4';
import { recipientKey } from '../../core/address';
import { type OwnNumber, ownNumber } from '../../core/conversation';
import { lenientList, lenientObject, lenientText, membersOf } from '../../core/lenient';
import { type MetaError, metaError } from '../meta/errors/failure';

/** Where one thing that happened stands within a batch. */
export interface ChangeContext {
	readonly field: string;
	/** The WhatsApp Business Account. */
	readonly accountId: string | undefined;
	/** UNIX seconds, which Meta gives for account events only. */
	readonly time: unknown;
	readonly receivedAt: Date;
	readonly to: OwnNumber;
	/** Whom the change is about, by phone and by user id. */
	readonly contacts: ReadonlyMap<string, Contact>;
	/** The one contact, where there is just one. */
	readonly onlyContact: Contact | undefined;
	/** What is said beside what happened: why a call failed, or why a message has no content. */
	readonly errors: readonly MetaError[];
}

const contact = z.object({
	profile: lenientObject({ name: lenientText, username: lenientText }),
	/** A number in the payloads of groups. */
	wa_id: lenientText,
	user_id: lenientText,
	parent_user_id: lenientText,
});

export type Contact = z.output<typeof contact>;

const surroundings = z.object({
	metadata: lenientObject({ display_phone_number: lenientText, phone_number_id: lenientText }),
	contacts: lenientList,
	errors: lenientList,
});

/** What a change says once for all that it holds; read once, for it may hold a thousand. */
export const surroundingsOf = (
	value: unknown,
): Pick<ChangeContext, 'to' | 'contacts' | 'onlyContact' | 'errors'> => {
	const { metadata, contacts, errors } = surroundings.parse(value);
	const known = membersOf(contacts, contact);
	return {
		to: ownNumber({
			phone: metadata?.display_phone_number,
			phoneNumberId: metadata?.phone_number_id,
		}),
		errors: membersOf(errors, metaError),
		onlyContact: known.length === 1 ? known[0] : undefined,
		contacts: new Map(
			known.flatMap((each) =>
				[each.wa_id, each.user_id].flatMap((id) => (id ? [[recipientKey(id), each] as const] : [])),
			),
		),
	};
};

/** The person of the first id that is known; a message alone in its change is from the one contact. */
export const contactOf = (
	{ contacts, onlyContact }: ChangeContext,
	...ids: ReadonlyArray<string | null | undefined>
): Contact | undefined => {
	const known = ids.flatMap((id) => (id && contacts.get(recipientKey(id))) || []);
	return known[0] ?? onlyContact;
};
