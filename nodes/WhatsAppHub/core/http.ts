import type { FileHandle } from './media';

/** A request as a provider describes it; authentication is added by n8n, never here. */
export interface HttpRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Absolute. */
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string | number | boolean>>;
	/** Sent as JSON. */
	readonly body?: Readonly<Record<string, unknown>>;
	/** Sent as they are instead of a JSON body, under the content type of the headers. */
	readonly bytes?: Buffer;
	/** Sent as `multipart/form-data` instead of a JSON body. */
	readonly form?: MultipartForm;
	/** The answer is a file: its bytes are kept as they come, up to so many of them. */
	readonly download?: { readonly maxBytes: number };
	/** The request goes to a host that must not see the credential. */
	readonly anonymous?: true;
	/** Longer than usual, for an answer that waits for something; in milliseconds. */
	readonly timeoutMs?: number;
	/** A POST that may be made again whatever became of the first: it reads, or uploads a file. */
	readonly repeatable?: true;
}

export interface MultipartForm {
	readonly fields: Readonly<Record<string, string>>;
	readonly file: {
		/** The name of the form's field. */
		readonly field: string;
		readonly fileName: string;
		readonly mimeType: string;
		readonly content: FileHandle;
	};
}

export interface HttpResponse {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed where it was JSON, the text itself where it was not, a Buffer for a download. */
	readonly body: unknown;
}

/** What a provider posts to the trigger. */
export interface WebhookRequest {
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	/** The bytes that were signed. */
	readonly rawBody: Buffer;
}

/**
 * Joins a base URL, with or without a slash at its end, and the parts of a path, each escaped. Whatever
 * a part is, it stays the one part in its place: the address of something else is never made of it.
 */
export const joinUrl = (base: string, ...parts: string[]): string =>
	[base.replace(/\/+$/, ''), ...parts.map(pathPart)].join('/');

/** Parts that a URL reads as a way up, or as nothing, are written so that they name nothing. */
const pathPart = (part: string): string =>
	isPathPart(part)
		? encodeURIComponent(part)
		: (unnamed[part] ?? encodeURIComponent(wellFormed(part)));

const unnamed: Readonly<Record<string, string>> = { '': '%20', '.': '%252E', '..': '%252E%252E' };

/** Whether a text can be a part of a path as it is. */
export const isPathPart = (text: string): boolean =>
	!/^\.{0,2}$/.test(text) && wellFormed(text) === text;

/** Half a character of two, as it is left where a text was cut, cannot be written in a URL. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Whether making the request once more can do nothing that it has not done. */
export const isRepeatable = ({ method, repeatable }: HttpRequest): boolean =>
	method === 'GET' || repeatable === true;

/** `Retry-After` in milliseconds: seconds, or a date as RFC 9110 allows it too. */
export const retryAfterMs = (response: HttpResponse): number | undefined => {
	const asked = response.headers['retry-after'];
	return positive(Number(asked) * 1000) ?? positive(Date.parse(asked ?? '') - timeOf(response));
};

/** Unix times in seconds are larger than any wait in seconds. */
const FIRST_UNIX_SECONDS = 1_000_000_000;

/** A header that says when a limit ends: in so many seconds, or at a Unix time in seconds. */
export const resetMs = (response: HttpResponse, header: string): number | undefined => {
	const value = Number(response.headers[header]);
	return value < FIRST_UNIX_SECONDS
		? positive(value * 1000)
		: positive(value * 1000 - timeOf(response));
};

/** The server's clock, by which its own times are to be read. */
const timeOf = ({ headers }: HttpResponse): number => Date.parse(headers.date ?? '');

const positive = (ms: number): number | undefined => (ms > 0 && ms < Infinity ? ms : undefined);

/** Whether a web address belongs to one of the hosts, by scheme, name and port. */
export const isAt = (url: string, hosts: readonly string[]): boolean =>
	URL.canParse(url) &&
	hosts.some((host) => URL.canParse(host) && new URL(host).origin === new URL(url).origin);
