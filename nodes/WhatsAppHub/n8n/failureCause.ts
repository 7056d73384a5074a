import type { NodeApiError } from 'n8n-workflow';
import { type Failure, type FailureCategory, isTransient } from '../core/failure';

// Translates our failure categories into the causes that n8n knows.

type Cause = NonNullable<NodeApiError['failure']>['cause'];

/** n8n's own words for why a node failed; what has none there is left out. */
const causes: Readonly<Partial<Record<FailureCategory, Cause>>> = {
	unauthorized: 'credential-invalid',
	forbidden: 'credential-invalid',
	notFound: 'configuration-invalid',
	invalidRequest: 'configuration-invalid',
	rateLimited: 'rate-limited',
	pairLimited: 'rate-limited',
	template: 'configuration-invalid',
	media: 'configuration-invalid',
	quota: 'quota-exhausted',
	unsupported: 'configuration-invalid',
};

/** An n8n that does not know the field leaves it out. */
export const causeOf = (
	failure: Failure,
): { readonly failure?: NonNullable<NodeApiError['failure']> } => {
	const cause = isTransientTrouble(failure) ? 'temporarily-unavailable' : causes[failure.category];
	if (cause === undefined) return {};
	return isTimed(cause) && failure.retryAfterMs !== undefined
		? { failure: { cause, retryAfterMs: failure.retryAfterMs } }
		: { failure: { cause } };
};

const isTransientTrouble = (failure: Failure): boolean =>
	(failure.category === 'provider' || failure.category === 'network') && isTransient(failure);

const isTimed = (cause: Cause) =>
	cause === 'rate-limited' || cause === 'quota-exhausted' || cause === 'temporarily-unavailable';
