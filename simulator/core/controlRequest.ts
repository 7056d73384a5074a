import type { FastifyRequest } from 'fastify';

import type { SchemaResult } from './jsonSchema';

/** Promises the JSON of a request's body, an empty object without one. */
export function bodyOf(request: FastifyRequest): unknown {
	const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
	return text === '' ? {} : (JSON.parse(text) as unknown);
}

/** Promises the value that a checker has found right; throws with what is wrong otherwise. */
export function required<T>(result: SchemaResult<T>): T {
	if ('value' in result) return result.value;
	const { location, message } = result.problem;
	throw new Error(`${location.join('.') || 'The body'} ${message}`);
}
