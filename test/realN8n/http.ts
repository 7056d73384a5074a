import { setTimeout as sleep } from 'node:timers/promises';

// Talks to n8n over HTTP: sessions, retries while it is busy, waiting for answers.

const POLL_MS = 250;
const NOT_READY = 503;
const READY_WITHIN_MS = 60_000;

/** n8n refused a request; `status` and `body` are its answer. */
export class N8nRequestError extends Error {
	constructor(
		request: string,
		readonly status: number,
		readonly body: string,
	) {
		super(`${request} answered ${status}: ${body.slice(0, 500)}`);
		this.name = 'N8nRequestError';
	}
}

/**
 * Sends JSON and reads JSON; yields an N8nRequestError unless the answer is a success. Waits out an n8n that
 * a busy machine keeps from its database, which looks at no request.
 */
export interface Session {
	request(method: string, path: string, body?: unknown): Promise<unknown>;
	/** A header for all further requests. */
	setHeader(name: string, value: string): void;
}

/**
 * `fetch` by a connection of its own. A server that was held up for longer than it keeps connections, as
 * n8n is on a busy machine, closes a kept one under the request that comes by it; and what has perhaps
 * been done cannot simply be asked for again.
 */
export async function fetchAnew(
	url: string,
	{ headers, ...init }: RequestInit & { headers?: Record<string, string> } = {},
): Promise<Response> {
	return await fetch(url, { ...init, headers: { ...headers, connection: 'close' } });
}

/** A session that keeps the cookies that n8n sets. */
export function openSession(url: string): Session {
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	return {
		setHeader: (name, value) => {
			headers[name] = value;
		},
		request: async (method, path, body) => {
			const init = body === undefined ? {} : { body: JSON.stringify(body) };
			const response = await waitFor('n8n to be ready', READY_WITHIN_MS, async () => {
				const answer = await fetchAnew(url + path, { method, headers, ...init });
				return answer.status === NOT_READY ? undefined : answer;
			});
			const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
			if (cookies.length > 0) headers.cookie = cookies.join('; ');
			const text = await response.text();
			if (!response.ok) throw new N8nRequestError(`${method} ${path}`, response.status, text);
			return text === '' ? undefined : JSON.parse(text);
		},
	};
}

/**
 * Asks again and again until there is an answer. Yields an error after `withinMs` that names what
 * was waited for.
 */
export async function waitFor<T>(
	what: string,
	withinMs: number,
	ask: () => Promise<T | undefined>,
): Promise<T> {
	const deadline = Date.now() + withinMs;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.`);
		await sleep(POLL_MS);
	}
}
