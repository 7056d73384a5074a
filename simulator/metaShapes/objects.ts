/**
 * Promises the schema of an object with these properties and no others; a name that ends with an
 * asterisk is required.
 */
export function objectOf(properties: Record<string, object>, more: object = {}): object {
	const names = Object.keys(properties);
	return {
		type: 'object',
		additionalProperties: false,
		required: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
		properties: Object.fromEntries(
			Object.entries(properties).map(([name, schema]) => [name.replace(/\*$/, ''), schema]),
		),
		...more,
	};
}

/** Promises the schema of a text of one to so many code points. */
export function textUpTo(maxLength: number): object {
	return { type: 'string', minLength: 1, maxLength };
}

export const anyText = { type: 'string', minLength: 1 };
export const webAddress = { type: 'string', pattern: '^https?://[^\\s]+$' };
