/**
 * What went wrong, as a value: providers and pure code return it, and only `n8n/errors.ts`
 * turns it into an n8n error.
 */
export type FailureCategory =
	/** The credential is missing, wrong, expired or lacks a permission. */
	| 'unauthorized'
	| 'forbidden'
	| 'notFound'
	/** A field is missing, too long or of the wrong form: correct it and send again. */
	| 'invalidRequest'
	| 'rateLimited'
	/** Too many messages to one recipient in a short time; others can still be written to. */
	| 'pairLimited'
	/** More than 24 hours since the recipient last wrote: only a template may be sent. */
	| 'outsideWindow'
	/** This recipient cannot be reached or has opted out. */
	| 'recipient'
	| 'template'
	| 'media'
	/** The account is restricted, locked or in breach of a policy. */
	| 'policy'
	/** A plan, balance or payment limit. */
	| 'quota'
	/** The provider is down or says so. */
	| 'provider'
	/** No answer came: no connection, reset, time-out. */
	| 'network'
	/** An answer came that the provider's document does not know. */
	| 'unexpectedResponse'
	/** The provider has no such thing. */
	| 'unsupported'
	/** A mistake of this package's own. */
	| 'internal';

export interface Failure {
	readonly category: FailureCategory;
	/** One plain sentence that says what happened. */
	readonly message: string;
	/** One plain sentence that says what to do. */
	readonly hint?: string | undefined;
	/** The provider's own words. */
	readonly detail?: string | undefined;
	/** The provider's own code, as text. */
	readonly code?: string | undefined;
	readonly httpStatus?: number | undefined;
	/** What the provider's support asks for. */
	readonly traceId?: string | undefined;
	/** The wait the provider asked for, in milliseconds. */
	readonly retryAfterMs?: number | undefined;
	/**
	 * Whether the same request may succeed later without anything being changed; where it is not
	 * said, that holds for limits alone.
	 */
	readonly transient?: boolean | undefined;
	/** How often the request was made, where it was made more than once. */
	readonly attempts?: number | undefined;
	/** Whether the provider may have taken the request all the same. */
	readonly accepted: 'no' | 'unknown';
	/** Whether the person's input, the provider, the network or this package is at the bottom of it. */
	readonly origin: 'input' | 'provider' | 'network' | 'package';
}

/** What went wrong, as an event or a state reports it; null where nothing is reported. */
export interface EventFailure {
	readonly category: FailureCategory;
	readonly message: string;
	readonly hint: string | null;
	readonly detail: string | null;
	readonly code: string | null;
}

/** A failure of what is given; everything else is there as null. */
export const eventFailure = (
	given: Pick<EventFailure, 'category' | 'message'> & {
		readonly [K in 'hint' | 'detail' | 'code']?: string | null | undefined;
	},
): EventFailure => ({
	category: given.category,
	message: given.message,
	hint: given.hint || null,
	detail: given.detail || null,
	code: given.code || null,
});

/** What to do about a field whose message says all that is wrong with it. */
export const correctField = 'Correct the field and run again';

/** A field that cannot be sent as it is. Nothing has been sent. */
export const invalidInput = (message: string, hint?: string): Failure => ({
	category: 'invalidRequest',
	message,
	hint,
	accepted: 'no',
	origin: 'input',
});

/** Something the provider has no way to do. Nothing has been sent. */
export const unsupportedInput = (message: string, hint?: string): Failure => ({
	category: 'unsupported',
	message,
	hint,
	accepted: 'no',
	origin: 'input',
});

/** What to do where nobody knows whether a request was carried out. */
export const checkBefore = (provider: string): string =>
	`Look in ${provider} whether the request was carried out before you run it again`;

/** A 2xx answer that does not look as documented: the request may well have been carried out. */
export const unexpectedResponse = (provider: string, httpStatus: number): Failure => ({
	category: 'unexpectedResponse',
	message: `${provider} answered in a form its documentation does not describe`,
	hint: checkBefore(provider),
	httpStatus,
	accepted: 'unknown',
	origin: 'provider',
});

/** Whether the wait alone can help. */
export const isTransient = ({ transient, category }: Failure): boolean =>
	transient ?? (category === 'rateLimited' || category === 'pairLimited');

/** Whether the same send may be made again after a wait, and cannot arrive twice by that. */
export const isRetryable = (failure: Failure): boolean =>
	failure.accepted === 'no' && isTransient(failure);

const categoryOfStatus: Record<number, FailureCategory> = {
	401: 'unauthorized',
	402: 'quota',
	403: 'forbidden',
	404: 'notFound',
	413: 'media',
	429: 'rateLimited',
};

/** The category that an HTTP status alone allows to name. */
export const categoryOfHttpStatus = (httpStatus: number): FailureCategory =>
	categoryOfStatus[httpStatus] ?? (httpStatus >= 500 ? 'provider' : 'invalidRequest');

/**
 * By these a proxy answers for the provider, who may have taken the request: it gave up waiting (408: RFC 9110,
 * 15.5.9), or whoever asked it did (499: nginx, 460: AWS).
 */
const gaveUp: readonly number[] = [408, 460, 499];

/** A 4xx is a definite refusal; behind a 5xx the request may have been carried out. */
export const acceptedBehind = (httpStatus: number): Failure['accepted'] =>
	httpStatus >= 400 && httpStatus < 500 && !gaveUp.includes(httpStatus) ? 'no' : 'unknown';
