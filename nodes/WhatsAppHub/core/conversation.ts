import { recipientKey, showRecipient } from './address';

/** Somebody on WhatsApp; null where the provider does not say. */
export interface Person {
	/** `+` and digits. */
	readonly phone: string | null;
	/** The business-scoped user id, which is there even where the phone is not. */
	readonly userId: string | null;
	/** The chat id of providers that work like WhatsApp Web: `…@c.us`, `…@lid`. */
	readonly chatId: string | null;
	readonly name: string | null;
	readonly username: string | null;
}

/** A number of ours. */
export interface OwnNumber {
	readonly phone: string | null;
	/** The provider's id of the number, where it has one. */
	readonly phoneNumberId: string | null;
}

export type ChatKind = 'private' | 'group' | 'newsletter' | 'broadcast';

export interface Chat {
	/** What to enter as the recipient of an answer. */
	readonly id: string | null;
	readonly kind: ChatKind | null;
}

type Given<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** A person of what is given; a text that is empty counts as not given. */
export const person = (given: Given<Person> = {}): Person => ({
	phone: phoneShown(given.phone),
	userId: given.userId || null,
	chatId: given.chatId || null,
	name: given.name || null,
	username: given.username || null,
});

export const ownNumber = (given: Given<OwnNumber> = {}): OwnNumber => ({
	phone: phoneShown(given.phone),
	phoneNumberId: given.phoneNumberId || null,
});

export const noChat: Chat = { id: null, kind: null };

/** The chat with one person, by the id under which an answer reaches them. */
export const privateChat = ({ phone, userId, chatId }: Person): Chat => ({
	id: phone ?? userId ?? chatId,
	kind: 'private',
});

/** `+` and digits; what is no phone number stays as it was written. */
export const phoneShown = (written: string | null | undefined): string | null =>
	written ? showRecipient(written) : null;

/** Whether both are given, and are one number. */
export const isSamePhone = (one: string | null, other: string | null): boolean =>
	one !== null && other !== null && recipientKey(one) === recipientKey(other);

/**
 * The same for all that is said in one chat with one number of ours, and for nothing else; null where
 * the chat is not known. The user id goes before the phone, which Meta shows at times and hides at
 * others; a phone stands in the one form of all its writings.
 */
export const sessionIdOf = (to: OwnNumber, chat: Chat, partner: Person): string | null => {
	const other = chat.kind === 'private' ? (partner.userId ?? keyOf(chat.id)) : chat.id;
	return other && [to.phoneNumberId ?? keyOf(to.phone), other].filter(Boolean).join(':');
};

const keyOf = (phone: string | null): string | null => phone && recipientKey(phone);
