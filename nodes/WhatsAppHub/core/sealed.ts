import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

// Encrypts what a trigger must store in the workflow's data, which others can read.

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A secret in a form that may lie where others can read: only who has the key opens it.
 *
 * @param use what it is sealed for: a text that was sealed for one thing does not open for another
 */
export const seal = (secret: string, key: string, use: string): string => {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv(ALGORITHM, keyOf(key, use), nonce);
	const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
};

/** The secret that was sealed; undefined for anything that was not sealed with this key for this use. */
export const unseal = (sealed: string, key: string, use: string): string | undefined => {
	const bytes = Buffer.from(sealed, 'base64');
	if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
	const nonce = bytes.subarray(0, NONCE_BYTES);
	const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
	const decipher = createDecipheriv(ALGORITHM, keyOf(key, use), nonce, {
		authTagLength: TAG_BYTES,
	});
	decipher.setAuthTag(tag);
	try {
		const secret = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
		return Buffer.concat([secret, decipher.final()]).toString('utf8');
	} catch {
		return undefined;
	}
};

const keyOf = (key: string, use: string): Buffer =>
	Buffer.from(hkdfSync('sha256', key, '', use, KEY_BYTES));
