import type { JsonObject } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { invalidParameter } from './errors';

/**
 * Promises the parameters of a request wherever Graph looks for them: in the query, in a JSON body,
 * in a form. Those of the body count first. The access token is none of them.
 * Docs: https://developers.facebook.com/docs/graph-api/webhooks/subscriptions-edge (read 2026-11-20)
 */
export function parametersOf(
	request: ReceivedRequest,
): { parameters: JsonObject } | { refusal: Outcome } {
	const body = bodyOf(request);
	if (body === undefined) {
		return { refusal: invalidParameter(request.bodyProblem ?? 'The body must be an object.') };
	}
	const given = Object.entries({ ...request.query, ...body });
	return { parameters: Object.fromEntries(given.filter(([name]) => name !== 'access_token')) };
}

function bodyOf({ rawBody, headers, body }: ReceivedRequest): JsonObject | undefined {
	if (rawBody === '') return {};
	if (/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
		return Object.fromEntries(new URLSearchParams(rawBody));
	}
	const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
	return isObject ? { ...body } : undefined;
}

/** Promises the refusal of parameters that an endpoint does not know. */
export function refusalOfUnknown(parameters: JsonObject, known: string[]): Outcome | undefined {
	const stranger = Object.keys(parameters).find((name) => !known.includes(name));
	if (stranger === undefined) return undefined;
	return invalidParameter(`Unexpected key "${stranger}" on param "body".`);
}

/** Promises the text of a parameter, or nothing when it is missing, empty or no text. */
export function textOf(parameters: JsonObject, name: string): string | undefined {
	const value = parameters[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
}
