import { randomBytes } from 'node:crypto';

// The name of one asking: the same node may ask again, and an answer counts for one question alone.

const SECONDS_DIGITS = 6;

/** A name that nobody can guess, and that says when it was asked. */
export const newAsk = (now: Date): string => {
	const seconds = Math.floor(now.getTime() / 1000);
	const time = seconds.toString(36).padStart(SECONDS_DIGITS, '0').slice(-SECONDS_DIGITS);
	return time + randomBytes(6).toString('base64url');
};

export const askPattern = /^[0-9a-z]{6}[\w-]{8}$/;

/** Milliseconds since 1970. */
export const askedAt = (ask: string): number => parseInt(ask.slice(0, SECONDS_DIGITS), 36) * 1000;
