import { randomLetters } from '../core/identifiers';
import type { Answer, Outcome } from '../core/provider';

// Meta's error answers: the envelope and the codes that the simulator uses.

export interface GraphErrorDetails {
	status: number;
	code: number;
	message: string;
	type?: 'OAuthException' | 'GraphMethodException';
	subcode?: number;
	/** Goes into error_data.details, where the messages endpoint explains itself. */
	details?: string;
	transient?: boolean;
}

/**
 * Promises an answer in the Graph API's error envelope.
 * Source: Meta, "Error codes" page and the GraphAPIError schema, read 2026-11-20.
 */
export function graphError(error: GraphErrorDetails): Answer {
	const { details, subcode, transient } = error;
	return {
		status: error.status,
		body: {
			error: {
				message: error.message,
				type: error.type ?? 'OAuthException',
				code: error.code,
				...(details === undefined
					? {}
					: { error_data: { messaging_product: 'whatsapp', details } }),
				...(subcode === undefined ? {} : { error_subcode: subcode }),
				...(transient === undefined ? {} : { is_transient: transient }),
				fbtrace_id: `A${randomLetters(22)}`,
			},
		},
	};
}

/** Promises a refusal whose reason in the ledger is what the error says in detail. */
export function graphRefusal(error: GraphErrorDetails): Outcome {
	return {
		verdict: 'refused',
		reason: `${error.code}: ${error.details ?? error.message}`,
		answer: graphError(error),
	};
}

/** Promises error 100, Meta's answer to an unknown, missing or ill-typed parameter. */
export function invalidParameter(details: string): Outcome {
	return graphRefusal({ status: 400, code: 100, message: '(#100) Invalid parameter', details });
}

/** Promises error 131009, Meta's answer to a value that a parameter cannot take. */
export function invalidValue(details: string): Outcome {
	const message = '(#131009) Parameter value is not valid';
	return graphRefusal({ status: 400, code: 131009, message, details });
}

/** Promises error 131008, Meta's answer to a message without its content. */
export function missingContent(details: string): Outcome {
	const message = '(#131008) Required parameter is missing';
	return graphRefusal({ status: 400, code: 131008, message, details });
}

/** Promises error 100 with subcode 33, Meta's answer to an id that leads nowhere. */
export function noSuchObject(method: 'get' | 'post' | 'delete', id: string): Outcome {
	return graphRefusal({
		status: 400,
		code: 100,
		subcode: 33,
		type: 'GraphMethodException',
		message:
			`Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded ` +
			'due to missing permissions, or does not support this operation.',
	});
}

/** Promises the general answers that a misbehaving Graph API gives. */
export const graphAnswers = {
	malformedToken: (message: string) => graphError({ status: 401, code: 190, message }),
	unauthorized: () =>
		graphError({ status: 401, code: 190, message: 'Invalid OAuth access token', subcode: 463 }),
	rateLimited: () =>
		graphError({
			status: 429,
			code: 4,
			message: '(#4) Application request limit reached',
			transient: true,
		}),
	serverError: (status: number) =>
		graphError({
			status,
			code: status === 503 ? 2 : 131000,
			message:
				status === 503 ? 'Service temporarily unavailable' : '(#131000) Something went wrong',
			transient: status === 503,
		}),
};
