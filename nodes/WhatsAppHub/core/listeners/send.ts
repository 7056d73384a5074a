import { z } from 'zod/v4';
import type { HttpRequest, HttpResponse } from '../http';
import type { Outcome } from '../outcome';
import { type Content, LISTENERS_HEADER, readAnswer, written } from './messages';
import type { Kept } from './state';

/** Carries a request to this n8n itself, without the credential. */
export type Carry = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

/** What became of a message to another trigger. */
export type Heard =
	/** It has proved itself, and says what it knows. */
	| { readonly kind: 'proved'; readonly kept: Kept | undefined }
	/** n8n says that nobody has this URL. */
	| { readonly kind: 'gone' }
	/** Something else answers there, or a trigger with another secret. */
	| { readonly kind: 'stranger' }
	/** Nothing was heard, or a trouble that passes. */
	| { readonly kind: 'silent' };

/** Shorter than what holds an activation up. */
const LIMIT_MS = 8_000;

/** Tells or asks another trigger, at its URL. */
export const send = async (
	carry: Carry,
	url: string,
	content: Content,
	keys: readonly string[],
): Promise<Heard> => {
	const { body, word } = written(content, new URL(url).pathname, keys[0] ?? '', new Date());
	const response = await carry({
		method: 'POST',
		url,
		headers: { [LISTENERS_HEADER]: '1' },
		body,
		anonymous: true,
		timeoutMs: LIMIT_MS,
	});
	if (!response.ok) return { kind: 'silent' };
	const heard = readAnswer(response.value.body, word, keys);
	if (heard !== undefined) return { kind: 'proved', ...heard };
	if (isUnknownToN8n(response.value)) return { kind: 'gone' };
	return { kind: isPassing(response.value) ? 'silent' : 'stranger' };
};

const FIRST_SERVER_ERROR = 500;

const isPassing = ({ status }: HttpResponse): boolean =>
	status >= FIRST_SERVER_ERROR || status === 408 || status === 429;

const unknownToN8n = z.lazy(() =>
	z.object({ code: z.literal(404), message: z.string().regex(/\bnot registered\b/) }),
);

/** n8n's own answer for a webhook that it does not have (2.0 to 2.41.1): no proxy's, and no workflow's. */
export const isUnknownToN8n = ({ status, body }: HttpResponse): boolean =>
	status === 404 && unknownToN8n.safeParse(body).success;

/** A workflow that is saved is gone for a moment. */
const GONE_PAUSE_MS = 2_000;

/**
 * The same, where somebody counts as gone only if that is certain.
 *
 * @param pause undefined where it cannot be certain; then who is gone is silent
 */
export const sendSurely = async (
	carry: Carry,
	url: string,
	content: Content,
	keys: readonly string[],
	pause: ((ms: number) => Promise<void>) | undefined,
): Promise<Heard> => {
	const first = await send(carry, url, content, keys);
	if (first.kind !== 'gone') return first;
	if (pause === undefined) return { kind: 'silent' };
	await pause(GONE_PAUSE_MS);
	return await send(carry, url, content, keys);
};
