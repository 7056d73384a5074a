import type Ajv from 'ajv';
import type { DataValidateFunction } from 'ajv/dist/types';

// Extends JSON Schema with rules that the providers' documents need.

/** A keyword's check of one value: its errors travel on the function, as ajv asks for. */
type Check = DataValidateFunction;

/**
 * Adds what the providers' documents say again and again and JSON Schema has no word for:
 * `exactlyOneOf` of the properties named, and `uniqueBy` a path inside the entries of a list.
 */
export function addSchemaKeywords(ajv: Ajv): void {
	ajv.addKeyword({
		keyword: 'exactlyOneOf',
		type: 'object',
		schemaType: 'array',
		errors: true,
		compile(names: string[]): Check {
			const check: Check = (data: Record<string, unknown>) => {
				const given = names.filter((name) => data[name] !== undefined);
				if (given.length === 1) return true;
				check.errors = [
					given.length === 0
						? {
								keyword: 'required',
								message: `must have one of ${names.join(', ')}`,
								params: { missingProperty: names.join(' or ') },
							}
						: {
								keyword: 'exactlyOneOf',
								message: `must have only one of ${names.join(', ')}`,
								params: {},
							},
				];
				return false;
			};
			return check;
		},
	});
	ajv.addKeyword({
		keyword: 'uniqueBy',
		type: 'array',
		schemaType: 'string',
		errors: true,
		compile(path: string): Check {
			const check: Check = (data: unknown[]) => {
				const values = data.map((entry) => valueAt(entry, path.split('/')));
				const repeated = values.find(
					(value, index) => value !== undefined && values.indexOf(value) !== index,
				);
				if (repeated === undefined) return true;
				const message = `must not repeat the ${path.replaceAll('/', '.')} "${String(repeated)}"`;
				check.errors = [{ keyword: 'uniqueBy', message, params: {} }];
				return false;
			};
			return check;
		},
	});
}

function valueAt(value: unknown, path: string[]): unknown {
	let current = value;
	for (const step of path) {
		if (typeof current !== 'object' || current === null) return undefined;
		current = (current as Record<string, unknown>)[step];
	}
	return current;
}
