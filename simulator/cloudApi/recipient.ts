import { digitsOfUserId, hidesPhoneNumber, userIdOf } from '../agreedRecipients';
import type { MessageRequest } from './messageSchema';

// Reads to whom a message goes, as strictly as Meta does.

export type Recipient =
	| { kind: 'phone'; input: string; waId: string; userId: string; hidden: boolean }
	| { kind: 'user'; input: string; userId: string; waId: string | undefined }
	| { kind: 'group'; input: string };

export type RecipientResult = { recipient: Recipient } | { missing: string } | { wrong: string };

const looksLikePhone = (value: string) => /^[+\d\s().-]+$/.test(value);
const looksLikeGroup = (value: string) => /^[A-Za-z0-9+/_=.-]{8,}$/.test(value);
const looksLikeUser = (value: string) => /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(value);

/** Promises whether a text can be the id of a group, which is no phone number. */
export function isGroupId(text: string): boolean {
	return !looksLikePhone(text) && looksLikeGroup(text);
}

/**
 * Promises who gets the message, or what is wrong with the address. A number without its plus sign
 * gets the business number's own country code in front, as Meta warns, so that a forgotten plus
 * sign shows as a wrong recipient.
 * Source: Meta, Cloud API "Phone numbers" guide and "Business-scoped user IDs", read 2026-11-20.
 */
export function recipientOf(
	request: Pick<MessageRequest, 'recipient_type' | 'to' | 'recipient'>,
	businessCountryCode: string,
): RecipientResult {
	const { to, recipient } = request;
	const type = request.recipient_type ?? 'individual';
	if (type === 'group') {
		if (to === undefined) return { missing: 'The parameter to is required.' };
		if (!isGroupId(to)) {
			return { wrong: 'recipient_type is group, but to is not a group id.' };
		}
		return { recipient: { kind: 'group', input: to } };
	}
	if (to !== undefined) return phoneRecipient(to, businessCountryCode);
	if (recipient === undefined) return { missing: 'The parameter to is required.' };
	if (!looksLikeUser(recipient)) {
		return { wrong: 'recipient is not a business-scoped user id.' };
	}
	return {
		recipient: {
			kind: 'user',
			input: recipient,
			userId: recipient,
			waId: digitsOfUserId(recipient),
		},
	};
}

function phoneRecipient(to: string, businessCountryCode: string): RecipientResult {
	if (!looksLikePhone(to)) {
		return { wrong: 'recipient_type is individual, but to is not a phone number.' };
	}
	const digits = to.replace(/\D/g, '');
	const waId = to.trim().startsWith('+') ? digits : businessCountryCode + digits;
	if (waId.length < 7 || waId.length > 15) {
		return { wrong: `to is not a phone number: ${waId.length} digits with the country code.` };
	}
	const hidden = hidesPhoneNumber(waId);
	return { recipient: { kind: 'phone', input: to, waId, userId: userIdOf(waId), hidden } };
}
