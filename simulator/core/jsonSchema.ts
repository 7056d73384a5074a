import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

import { addSchemaKeywords } from './schemaKeywords';

// Compiles JSON Schemas when they are first needed, and reports the first problem of a body.

const ajv = new Ajv({
	allErrors: false,
	strict: true,
	strictRequired: false,
	allowUnionTypes: true,
});
addFormats(ajv);
addSchemaKeywords(ajv);

export interface SchemaProblem {
	keyword: string;
	/** Where the problem is, from the outside in; empty for the body itself. */
	location: string[];
	message: string;
}

export type SchemaResult<T> = { value: T } | { problem: SchemaProblem };

/** Promises a checker that finds the first deviation of a body from the schema. */
export function schemaChecker<T>(schema: object): (value: unknown) => SchemaResult<T> {
	let compiled: ValidateFunction<T> | undefined;
	return (value) => {
		// When it is first asked: there are hundreds, and each costs more than all that it will judge.
		const validate = (compiled ??= ajv.compile<T>(schema));
		if (validate(value)) return { value };
		const error = validate.errors?.[0];
		const location = (error?.instancePath ?? '').split('/').filter((part) => part !== '');
		// For these two keywords ajv names the parent; a caller wants to hear the property itself.
		const named: unknown = error?.params['missingProperty'] ?? error?.params['additionalProperty'];
		if (typeof named === 'string') location.push(named);
		return {
			problem: {
				keyword: error?.keyword ?? 'unknown',
				location,
				message: error?.message ?? 'is not valid',
			},
		};
	};
}
