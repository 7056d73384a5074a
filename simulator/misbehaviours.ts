import type { ProviderId } from './contract';

// Every fault that can be planned, for requests and for webhooks.

export type RequestMisbehaviour =
	| { kind: 'rateLimited'; retryAfterSeconds?: number }
	| { kind: 'unauthorized' }
	| {
			kind: 'serverError';
			status?: number;
			body?: 'json' | 'html' | 'empty';
			afterAccepting?: boolean;
	  }
	| { kind: 'timeout'; milliseconds: number; afterAccepting?: boolean }
	| { kind: 'reset'; afterAccepting?: boolean }
	| { kind: 'malformedJson' }
	/** The true answer behind a byte order mark. */
	| { kind: 'byteOrderMark' }
	| { kind: 'htmlInSuccess'; afterAccepting?: boolean }
	| { kind: 'truncated' }
	| { kind: 'slow'; milliseconds: number }
	| { kind: 'errorInSuccess'; variant?: 'error' | 'quota' }
	/** The head of the answer, then a byte after each pause, without an end. */
	| { kind: 'dripping'; milliseconds: number; afterAccepting?: boolean }
	/** The head of the answer, then nothing. */
	| { kind: 'stalled'; afterAccepting?: boolean }
	/** 101, which nobody asked for, then nothing. */
	| { kind: 'switchedProtocols'; afterAccepting?: boolean }
	/** An answer of so many bytes, 500 MB where it is not said. */
	| { kind: 'flood'; bytes?: number; afterAccepting?: boolean }
	/** A record that no TLS can read; where the request did not come over TLS, a reset. */
	| { kind: 'brokenTls'; record?: BrokenRecord; afterAccepting?: boolean }
	/** A refusal that repeats the token of the request, in its text and in a header. */
	| { kind: 'repeatedToken'; encoding?: TokenEncoding };

/** What ends a connection over TLS: bytes that do not decrypt, or an alert in the clear. */
export type BrokenRecord = 'noise' | 'alert';

export const tokenEncodings = ['plain', 'url', 'json', 'base64', 'hex'] as const;
/** How a token is repeated; `base64` is that of the header `Authorization` that holds it. */
export type TokenEncoding = (typeof tokenEncodings)[number];

export type WebhookMisbehaviour =
	| { kind: 'webhookDuplicate' }
	| { kind: 'webhookReordered' }
	| { kind: 'webhookBatched' }
	| { kind: 'webhookWrongSignature' }
	| { kind: 'webhookMissingSignature' }
	| { kind: 'webhookStaleTimestamp'; ageSeconds?: number };

/** One planned misbehaviour; `path` is a part of the request path, `times` defaults to one. */
export type MisbehaviourRule = {
	provider: ProviderId;
	path?: string;
	times?: number;
} & (RequestMisbehaviour | WebhookMisbehaviour);

/** What a plan sees of a request before anybody judges it. */
export interface PlannedRequest {
	provider: ProviderId;
	path: string;
	rawBody: string;
}

/** Decides request by request, for when the order of the requests cannot be known beforehand. */
export type MisbehaviourPlan = (request: PlannedRequest) => RequestMisbehaviour | undefined;
