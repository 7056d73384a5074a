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
	/** Sent as `multipart/form-data` in the place of a JSON body. */
	readonly form?: MultipartForm;
	/** The answer is a file: its bytes are kept as they come, up to so many of them. */
	readonly download?: { readonly maxBytes: number };
	/** The request goes to a host that must not see the credential. */
	readonly anonymous?: true;
	/** Longer than usual, for an answer that waits for something; in milliseconds. */
	readonly timeoutMs?: number;
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

/** Joins a base URL, with or without a slash at its end, and the parts of a path, each escaped. */
export const joinUrl = (base: string, ...parts: string[]): string =>
	[base.replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/');

/** `Retry-After` in milliseconds; only its form in seconds is documented by a provider here. */
export const retryAfterMs = (response: HttpResponse): number | undefined => {
	const seconds = Number(response.headers['retry-after']);
	return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
};

/** Whether a web address belongs to one of the hosts, by scheme, name and port. */
export const isAt = (url: string, hosts: readonly string[]): boolean =>
	URL.canParse(url) &&
	hosts.some((host) => URL.canParse(host) && new URL(host).origin === new URL(url).origin);
