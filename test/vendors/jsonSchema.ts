import type { ErrorObject } from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isObject, type JsonObject } from './json';

// Compiles JSON Schemas, ours strictly and the vendors' leniently.

export type Validator = (value: unknown) => ErrorObject[];

const newAjv = (strict: boolean) => {
	const ajv = new Ajv2020({ allErrors: true, strict, strictRequired: false, strictTypes: false });
	addFormats(ajv);
	return ajv;
};

/** A schema of ours; strict, so that a misspelt keyword is an error instead of a check less. */
export const validatorOf = (schema: JsonObject): Validator => {
	const known = compiled.get(schema);
	if (known !== undefined) return known;
	const validate = newAjv(true).compile(schema);
	const validator: Validator = (value) => (validate(value) ? [] : (validate.errors ?? []));
	compiled.set(schema, validator);
	return validator;
};

/** Compiling takes longer than judging. */
const compiled = new WeakMap<JsonObject, Validator>();

/** One schema of a vendor's OpenAPI document; its own keywords (`example`, …) are let pass. */
export const validatorIn = (document: JsonObject, pointer: string): Validator => {
	const ajv = newAjv(false);
	ajv.addSchema({ ...document, $id: 'https://document.example/' }, undefined, false, false);
	const validate = ajv.compile({ $ref: `https://document.example/${pointer}` });
	return (value) => (validate(value) ? [] : (validate.errors ?? []));
};

/** A refusal in one line: where, what, and the property in question. */
export const describeRefusal = ({ instancePath, message, params }: ErrorObject): string =>
	`${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`;

/** Every property that a schema names, as paths, through lists as well: `text`, `text.body`. */
export const propertyPaths = (schema: unknown, root: unknown = schema): Set<string> => {
	if (!isObject(schema)) return new Set();
	if (typeof schema.$ref === 'string') return propertyPaths(resolve(schema.$ref, root), root);
	const paths = propertyPaths(schema.items, root);
	for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
		const members: unknown = schema[keyword];
		if (!Array.isArray(members)) continue;
		for (const member of members) propertyPaths(member, root).forEach((path) => paths.add(path));
	}
	for (const [name, property] of Object.entries(
		isObject(schema.properties) ? schema.properties : {},
	)) {
		if (isNever(property)) continue;
		paths.add(name);
		propertyPaths(property, root).forEach((path) => paths.add(`${name}.${path}`));
	}
	return paths;
};

/** A property that is named only to be refused in words of its own. */
const isNever = (schema: unknown): boolean => isObject(schema) && isObject(schema.not);

const resolve = (reference: string, root: unknown): unknown =>
	reference
		.replace(/^#\//, '')
		.split('/')
		.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
		.reduce<unknown>((current, name) => (isObject(current) ? current[name] : undefined), root);
