import type { Answer, Outcome } from '../core/provider';

// Wawp's error answers.

export interface WawpErrorDetails {
	status: number;
	message: string;
	error: string;
}

/**
 * Promises an answer in Wawp's error form.
 * Source: Wawp, OpenAPI description v2.1.0 "ErrorResponse", read 2026-11-20.
 */
export function wawpError({ status, message, error }: WawpErrorDetails): Answer {
	return { status, body: { status, message, error } };
}

/** Promises a refusal whose reason in the ledger is the error's name and message. */
export function wawpRefusal(details: WawpErrorDetails, reason = details.message): Outcome {
	return {
		verdict: 'refused',
		reason: `${details.error}: ${reason}`,
		answer: wawpError(details),
	};
}

/** Promises the documented 400 for a parameter that is not there. */
export function missingParameter(name: string): Outcome {
	const message = `Missing Required Parameter(s): ${name}`;
	return wawpRefusal({ status: 400, message, error: 'Bad Request' });
}

/** Promises the documented 400 for a parameter in the wrong form. */
export function invalidFormat(name: string, problem: string): Outcome {
	const message = `Invalid Parameter Format: ${name} ${problem}`;
	return wawpRefusal({ status: 400, message, error: 'Bad Request' });
}

/** Promises the documented 401. */
export const unauthorizedDetails: WawpErrorDetails = {
	status: 401,
	message: 'Invalid or Missing Access Token',
	error: 'invalid_access_token',
};

/** Promises the 429 that the simulator chose, as Wawp's documents name no status for its limits. */
export const rateLimitDetails: WawpErrorDetails = {
	status: 429,
	message: 'Too many messages for this instance, slow down',
	error: 'Too Many Requests',
};

/** Promises the general answers that a misbehaving Wawp gives. */
export const wawpAnswers = {
	malformedToken: (message: string) => wawpError({ ...unauthorizedDetails, message }),
	unauthorized: () => wawpError(unauthorizedDetails),
	rateLimited: () => wawpError(rateLimitDetails),
	serverError: (status: number) =>
		wawpError({
			status,
			message: 'The upstream engine did not answer',
			error: 'wawp_upstream_error',
		}),
	/** A failure with status 200, which only the body gives away; the quota even says success. */
	errorInSuccess: (variant: 'error' | 'quota'): Answer => ({
		status: 200,
		body:
			variant === 'error'
				? { status: 'error', message: 'The message could not be sent' }
				: {
						status: 'success',
						message:
							'The number of messages you have sent per month has exceeded the maximum limit',
					},
	}),
};
