/** A request as a provider describes it; authentication is added by n8n, never here. */
export interface HttpRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Absolute. */
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string | number | boolean>>;
	readonly body?: Readonly<Record<string, unknown>>;
}

export interface HttpResponse {
	readonly status: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed where it was JSON, the text itself where it was not. */
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

/** Joins a base URL, with or without a slash at its end, and the parts of a path, each escaped. */
export const joinUrl = (base: string, ...parts: string[]): string =>
	[base.replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/');

/** `Retry-After` in milliseconds; only its form in seconds is documented by a provider here. */
export const retryAfterMs = (response: HttpResponse): number | undefined => {
	const seconds = Number(response.headers['retry-after']);
	return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
};
