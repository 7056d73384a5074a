import type { TokenEncoding } from '../contract';
import type { Exchange } from './misbehavedBodies';
import type { Answer } from './provider';

/** The ways in which a token is repeated. */
export const encode: Readonly<Record<TokenEncoding, (token: string) => string>> = {
	plain: (token) => token,
	url: (token) => token.replace(/[^A-Za-z0-9]/g, (character) => `%${hexOf(character)}`),
	// As JSON writes what is quoted in another text.
	json: (token) => token.replace(/[^A-Za-z0-9]/g, (character) => `\\u00${hexOf(character)}`),
	base64: (token) => Buffer.from(`Authorization: Bearer ${token}\n`).toString('base64'),
	hex: hexOf,
};

function hexOf(text: string): string {
	return Buffer.from(text).toString('hex');
}

/** Promises the refusal of a token that the provider repeats in its text and in a header. */
export function repeatToken({ provider }: Exchange, encoding: TokenEncoding = 'plain'): Answer {
	const repeated = encode[encoding](provider.credentials.values[0] ?? '');
	const answer = provider.answers.malformedToken(`Malformed access token ${repeated}`);
	return {
		...answer,
		headers: { ...answer.headers, 'WWW-Authenticate': `Bearer realm="${repeated}"` },
	};
}
