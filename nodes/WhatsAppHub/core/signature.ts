import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

// HMACs, hashes and comparisons for verifying webhook calls.

export type HmacAlgorithm = 'sha256' | 'sha512';

/** The lower-case hex HMAC of the parts, one after the other. */
export const hmacHex = (
	algorithm: HmacAlgorithm,
	key: string,
	...parts: ReadonlyArray<string | Buffer>
): string => {
	const hmac = createHmac(algorithm, key);
	for (const part of parts) hmac.update(part);
	return hmac.digest('hex');
};

/** Compares two texts in a time that reveals neither where they differ nor how long either is. */
export const equalInConstantTime = (left: string, right: string): boolean =>
	timingSafeEqual(digest(left), digest(right));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What may be kept of a word that has to be recognised only: its lower-case hex SHA-256. */
export const hashOf = (word: string): string => digest(word).toString('hex');

/** Whether a word is the one of a hash, in a time that reveals nothing of either. */
export const hasHash = (word: string, hash: string): boolean =>
	equalInConstantTime(hashOf(word), hash);

/** A word that nobody can guess (256 bits), fit for a URL. */
export const randomWord = (): string => randomBytes(32).toString('base64url');
