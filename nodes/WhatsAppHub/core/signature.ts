import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

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

/** Compares two texts in a time that tells neither where they differ nor how long either is. */
export const equalInConstantTime = (left: string, right: string): boolean =>
	timingSafeEqual(digest(left), digest(right));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
