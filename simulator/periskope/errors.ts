import type { JsonObject } from '../contract';
import { randomHex } from '../core/identifiers';
import type { SchemaProblem } from '../core/jsonSchema';
import type { Answer, Outcome } from '../core/provider';

// Periskope's error answers, and the headers of every answer.

export interface PeriskopeErrorDetails {
	status: number;
	code: string;
	message: string;
	/** The parameters at fault, such as `body.chat_id` or `x-phone`. */
	fields?: Record<string, { message: string }>;
}

const requestsPerSecond = 100;

/** Promises the headers that every answer carries. Source: Periskope SDK types, read 2026-11-20. */
export function periskopeHeaders(): Record<string, string> {
	return {
		'X-RateLimit-Limit': String(requestsPerSecond),
		'X-RateLimit-Remaining': String(requestsPerSecond - 1),
		'X-RateLimit-Reset': String(Math.floor(Date.now() / 1000) + 1),
		'x-periskope-trace-id': randomHex(32),
	};
}

/**
 * Promises an answer in Periskope's flat error form.
 * Source: Periskope, API reference "Errors", read 2026-11-20.
 */
export function periskopeError({ status, code, message, fields }: PeriskopeErrorDetails): Answer {
	const body: JsonObject = { code, message, status, ...(fields === undefined ? {} : { fields }) };
	return { status, headers: periskopeHeaders(), body };
}

/** Promises an accepted request with its answer; without a body nothing is sent. */
export function periskopeSuccess(
	body: unknown,
	status = 200,
): Extract<Outcome, { verdict: 'accepted' }> {
	return { verdict: 'accepted', answer: { status, headers: periskopeHeaders(), body } };
}

/** Promises a refusal whose reason in the ledger is the code and the message. */
export function periskopeRefusal(details: PeriskopeErrorDetails): Outcome {
	const { code, message, fields } = details;
	const named = Object.entries(fields ?? {}).map(
		([field, problem]) => `${field}: ${problem.message}`,
	);
	return {
		verdict: 'refused',
		reason: [`${code}: ${message}`, ...named].join('; '),
		answer: periskopeError(details),
	};
}

/** Promises VALIDATION_ERROR for one field. */
export function validationError(
	field: string,
	problem: string,
	message = 'Request validation failed',
): Outcome {
	const fields = { [field]: { message: problem } };
	return periskopeRefusal({ status: 422, code: 'VALIDATION_ERROR', message, fields });
}

/** Promises VALIDATION_ERROR for the property that deviates from its schema. */
export function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.');
	const field = ['body', ...location].join('.');
	if (keyword === 'required') return validationError(field, `${name} is required`);
	if (keyword === 'additionalProperties') return validationError(field, `${name} is not known`);
	return validationError(field, `${name} ${message}`.trim());
}

/** Promises NOT_FOUND_ERROR. */
export function notFound(message: string): Outcome {
	return periskopeRefusal({ status: 404, code: 'NOT_FOUND_ERROR', message });
}

/** Promises RATE_LIMIT_ERROR, whose message holds the only published limit. */
export const rateLimitDetails: PeriskopeErrorDetails = {
	status: 429,
	code: 'RATE_LIMIT_ERROR',
	message: `You can only make ${requestsPerSecond} requests per second`,
};

/** Promises the general answers that a misbehaving Periskope gives. */
export const periskopeAnswers = {
	malformedToken: (message: string) =>
		periskopeError({ status: 401, code: 'UNAUTHORIZED_ERROR', message }),
	unauthorized: () =>
		periskopeError({
			status: 401,
			code: 'UNAUTHORIZED_ERROR',
			message: 'Invalid bearer auth token',
		}),
	rateLimited: () => periskopeError(rateLimitDetails),
	serverError: (status: number) =>
		periskopeError({ status, code: 'UNKNOWN_ERROR', message: 'Internal server error' }),
};
