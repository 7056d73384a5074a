import type { HttpRequest, HttpResponse } from '../http';
import type { Outcome } from '../outcome';
import { type Content, LISTENERS_HEADER, readAnswer, written } from './messages';
import type { Kept } from './state';

/** The way to the other triggers of this n8n. */
export interface Line {
	/** Carries a request to this n8n itself, without the credential. */
	readonly carry: (request: HttpRequest) => Promise<Outcome<HttpResponse>>;
	/** Whether n8n says that nobody has the URL. */
	readonly isGone: (response: HttpResponse) => boolean;
}

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
	line: Line,
	url: string,
	content: Content,
	keys: readonly string[],
): Promise<Heard> => {
	const { body, word } = written(content, new URL(url).pathname, keys[0] ?? '', new Date());
	const response = await line.carry({
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
	if (line.isGone(response.value)) return { kind: 'gone' };
	return { kind: isPassing(response.value) ? 'silent' : 'stranger' };
};

const FIRST_SERVER_ERROR = 500;

const isPassing = ({ status }: HttpResponse): boolean =>
	status >= FIRST_SERVER_ERROR || status === 408 || status === 429;

/** A workflow that is saved is gone for a moment. */
const GONE_PAUSE_MS = 2_000;

/**
 * The same, where somebody counts as gone only if that is certain.
 *
 * @param pause undefined where it cannot be certain; then who is gone is silent
 */
export const sendSurely = async (
	line: Line,
	url: string,
	content: Content,
	keys: readonly string[],
	pause: ((ms: number) => Promise<void>) | undefined,
): Promise<Heard> => {
	const first = await send(line, url, content, keys);
	if (first.kind !== 'gone') return first;
	if (pause === undefined) return { kind: 'silent' };
	await pause(GONE_PAUSE_MS);
	return await send(line, url, content, keys);
};
