import { randomBytes } from 'node:crypto';

/** Promises `length` random lower-case hexadecimal digits. */
export function randomHex(length: number): string {
	return randomBytes(Math.ceil(length / 2))
		.toString('hex')
		.slice(0, length);
}

/** Promises `length` random letters and digits. */
export function randomLetters(length: number): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
	return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** Promises a fresh WhatsApp message id in the form that Meta and YCloud show. */
export function newWamid(): string {
	return `wamid.HBgL${randomBytes(30).toString('base64')}`;
}

/** Promises a fresh stanza id as the WhatsApp Web based providers show it (3EB0…). */
export function newStanzaId(): string {
	return `3EB0${randomHex(18).toUpperCase()}`;
}
