import type { SchemaProblem, SchemaResult } from '../core/jsonSchema';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { invalidFormat, missingParameter, wawpRefusal } from './errors';

// Reads a request's parameters from its body or its query, and refuses what does not fit.

type Check<T> = (value: unknown) => SchemaResult<T>;
type Read<T> = { value: T } | { refusal: Outcome };

/** Promises the JSON body of a request in its documented form, or the refusal. */
export function readBody<T>(request: ReceivedRequest, check: Check<T>): Read<T> {
	if (request.bodyProblem !== undefined) return { refusal: bodyRefusal(request.bodyProblem) };
	return judged(check(request.body));
}

/** Promises the parameters of a request that has them in the query, or the refusal. */
export function readQuery<T>(request: ReceivedRequest, check: Check<T>): Read<T> {
	return judged(check(request.query));
}

/** Promises the parameters where they may be in the query or in the body. */
export function readQueryOrBody<T>(request: ReceivedRequest, check: Check<T>): Read<T> {
	if (request.rawBody === '') return readQuery(request, check);
	if (request.bodyProblem !== undefined) return { refusal: bodyRefusal(request.bodyProblem) };
	const { body, query } = request;
	if (typeof body !== 'object' || body === null) return judged(check(body));
	const twice = Object.keys(body).find((name) => name in query);
	if (twice !== undefined) {
		return { refusal: invalidFormat(twice, 'is in the query and in the body') };
	}
	return judged(check({ ...query, ...body }));
}

function judged<T>(checked: SchemaResult<T>): Read<T> {
	return 'problem' in checked ? { refusal: schemaRefusal(checked.problem) } : checked;
}

function bodyRefusal(problem: string): Outcome {
	return wawpRefusal({ status: 400, message: 'Bad Request', error: 'Bad Request' }, problem);
}

/** Promises the documented 400 for the parameter that deviates from its schema. */
export function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.') || 'the body';
	if (keyword === 'required') return missingParameter(name);
	if (keyword === 'additionalProperties') return invalidFormat(name, 'is not known');
	return invalidFormat(name, message);
}
