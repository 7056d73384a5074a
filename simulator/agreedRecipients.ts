import type { MessageFate } from './contract';

/** Recipients with an agreed fate; every other recipient reads the message. See README.md. */
export const agreedRecipients = {
	/** Gets `sent`, `delivered` and `read`, as any number not named below. */
	readsMessages: '+12025550143',
	/** Accepted and sent, then failed as undeliverable. */
	failsAfterSending: '+12025550199',
	/** Refused in the answer to the send. */
	refusedAtOnce: '+12025550198',
	/** The send answers with the provider's rate limit. */
	rateLimited: '+12025550197',
	/** Reads, but the Cloud API names only its business-scoped user id in status events. */
	hidesPhoneNumber: '+12025550196',
} as const;

export type RecipientBehaviour = 'accepted' | 'refusedAtOnce' | 'rateLimited';

const digitsOf = (phoneNumber: string) => phoneNumber.replace(/\D/g, '');

/** Promises whether a send to these digits is taken, and if not, in which agreed way it ends. */
export function behaviourOf(digits: string): RecipientBehaviour {
	if (digits === digitsOf(agreedRecipients.refusedAtOnce)) return 'refusedAtOnce';
	if (digits === digitsOf(agreedRecipients.rateLimited)) return 'rateLimited';
	return 'accepted';
}

/** Promises the last status that a message to these digits will reach. */
export function fateOf(digits: string): MessageFate {
	return digits === digitsOf(agreedRecipients.failsAfterSending) ? 'failed' : 'read';
}

/** Promises whether the owner of these digits hides the phone number from businesses. */
export function hidesPhoneNumber(digits: string): boolean {
	return digits === digitsOf(agreedRecipients.hidesPhoneNumber);
}

/** Promises the business-scoped user id that the simulator gives to a phone number. */
export function userIdOf(digits: string): string {
	return `US.1349${digits}`;
}

/** Promises the digits behind an id made by `userIdOf`, or nothing for a foreign id. */
export function digitsOfUserId(userId: string): string | undefined {
	return /^US\.1349(\d+)$/.exec(userId)?.[1];
}
