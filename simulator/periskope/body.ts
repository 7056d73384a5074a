import type { SchemaResult } from '../core/jsonSchema';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { schemaRefusal, validationError } from './errors';

/** Promises the body of a request in its documented form, or the refusal. */
export function readBody<T>(
	request: ReceivedRequest,
	check: (body: unknown) => SchemaResult<T>,
): { value: T } | { refusal: Outcome } {
	if (request.bodyProblem !== undefined) {
		return { refusal: validationError('body', request.bodyProblem) };
	}
	const checked = check(request.body);
	return 'problem' in checked ? { refusal: schemaRefusal(checked.problem) } : checked;
}

/** Promises the same where the body may be missing altogether. */
export function readOptionalBody<T>(
	request: ReceivedRequest,
	check: (body: unknown) => SchemaResult<T>,
): { value: T | undefined } | { refusal: Outcome } {
	return request.rawBody === '' ? { value: undefined } : readBody(request, check);
}
