import type { JsonObject } from '../contract';
import { randomLetters } from '../core/identifiers';
import type { SchemaProblem } from '../core/jsonSchema';
import type { Answer, Outcome } from '../core/provider';

// YCloud's error answers, and the request ID that every answer carries.

export interface YCloudErrorDetails {
	status: number;
	code: string;
	message: string;
	target?: string;
	retryAfterSeconds?: number;
	/** What Meta answered, when YCloud has asked it. */
	whatsappApiError?: JsonObject;
}

/**
 * Promises an answer in YCloud's error envelope, with the request id in body and header.
 * Source: YCloud, "Handle errors" guide and API description v2, read 2026-11-20.
 */
export function yCloudError(details: YCloudErrorDetails): Answer {
	const { status, code, message, target, retryAfterSeconds, whatsappApiError } = details;
	const requestId = `req_${randomLetters(19)}`;
	const error: JsonObject = {
		status,
		code,
		message,
		...(target === undefined ? {} : { target }),
		requestId,
		...(whatsappApiError === undefined ? {} : { whatsappApiError }),
	};
	const retryAfter =
		retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
	return { status, headers: { 'YCloud-Request-ID': requestId, ...retryAfter }, body: { error } };
}

/** Promises a refusal whose reason in the ledger is the code and the message. */
export function yCloudRefusal(details: YCloudErrorDetails): Outcome {
	const reason = `${details.code}: ${details.message}`;
	return { verdict: 'refused', reason, answer: yCloudError(details) };
}

/** Promises an answer of success with the request id header that every answer carries. */
export function yCloudSuccess(body: unknown): Answer {
	return {
		status: 200,
		headers: { 'YCloud-Request-ID': `req_${randomLetters(19)}` },
		body,
	};
}

/** Promises PARAM_INVALID for a parameter. */
export function invalidParameter(target: string, message: string): Outcome {
	return yCloudRefusal({ status: 400, code: 'PARAM_INVALID', message, target });
}

/** Promises NOT_FOUND. */
export function notFound(message = 'The requested resource does not exist.'): Outcome {
	return yCloudRefusal({ status: 404, code: 'NOT_FOUND', message });
}

/** Promises BAD_REQUEST for a body that is missing or not JSON. */
export function badRequest(message: string): Outcome {
	return yCloudRefusal({ status: 400, code: 'BAD_REQUEST', message });
}

/** Promises the parameter error that fits a deviation from a schema. */
export function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const target = location.join('.') || 'body';
	if (keyword === 'required') {
		const text = `Parameter '${target}' is required.`;
		return yCloudRefusal({ status: 400, code: 'PARAM_MISSING', message: text, target });
	}
	if (keyword === 'maxLength') {
		const text = `Parameter '${target}' ${message}.`;
		return yCloudRefusal({ status: 400, code: 'PARAM_INVALID_LENGTH', message: text, target });
	}
	if (keyword === 'additionalProperties') {
		return invalidParameter(target, `Parameter '${target}' is not known.`);
	}
	return invalidParameter(target, `Parameter '${target}' ${message}.`);
}

/** Promises PARAM_INVALID with the error of Meta that is behind it; its code is a text here. */
export function metaRefusal(code: string, details: string): Outcome {
	const message = `(#${code}) ${details}`;
	return yCloudRefusal({
		status: 400,
		code: 'PARAM_INVALID',
		message,
		target: 'whatsappApiError',
		whatsappApiError: {
			message,
			type: 'OAuthException',
			code,
			error_data: { messaging_product: 'whatsapp', details },
			fbtrace_id: `A${randomLetters(22)}`,
		},
	});
}

/** Promises the general answers that a misbehaving YCloud gives. */
export const yCloudAnswers = {
	malformedToken: (message: string) => yCloudError({ status: 401, code: 'UNAUTHORIZED', message }),
	unauthorized: () =>
		yCloudError({ status: 401, code: 'UNAUTHORIZED', message: 'INVALID_API_KEY' }),
	rateLimited: () =>
		yCloudError({ status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many requests.' }),
	serverError: (status: number) =>
		yCloudError({
			status,
			code: status === 503 ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR',
			message: 'Something went wrong on our side.',
		}),
};
