import { type CoveredType, coveredTypes } from '../contents';
import { at, isObject, type JsonObject } from '../json';
import { propertyPaths, validatorOf } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

const BASE = 'POST https://api.wawp.net';

/** The parameter lists of Wawp's pages (v2): there is no OpenAPI file to be had in full. */
export const vendorDocument = (
	calls: Readonly<Partial<Record<CoveredType, readonly string[]>>>,
): VendorDocument => {
	const pages = at(readVendorFile('wawp/v2-endpoints.json'), 'endpoints');
	const documents = coveredTypes.flatMap((type) =>
		(calls[type] ?? []).map((call) => {
			const path = call.slice(BASE.length);
			const page = (Array.isArray(pages) ? pages : [])
				.filter(isObject)
				.find((candidate) => candidate.path === path);
			if (page === undefined) throw new Error(`No page describes ${path}`);
			const example = isObject(page.example_body) ? nested(page.example_body) : {}; // judged by the schema
			const schema = schemaOf(parametersOf(page), example);
			return { type, call, example, validate: validatorOf(schema), paths: propertyPaths(schema) };
		}),
	);
	const byCall = new Map(documents.map((document) => [document.call, document]));
	return {
		validatorFor: (_type, call) => byCall.get(call)?.validate ?? validatorOf({ not: {} }),
		propertiesOf: (_type, call) => byCall.get(call)?.paths ?? new Set(),
		// Base64 is the vendor's own plugin's word; the page of videos alone has no reply.
		documentedElsewhere: ['file.data', 'reply_to'],
		gaps: [],
		examples: documents.map(({ type, call, example }) => ({
			name: call,
			type,
			call,
			body: example,
		})),
	};
};

interface Parameter {
	readonly name: string;
	readonly type: string;
	readonly isRequired: boolean;
}

const parametersOf = ({ params }: JsonObject): Parameter[] =>
	(Array.isArray(params) ? params : []).filter(isObject).map(({ name, type, req }) => ({
		name: String(name),
		type: String(type),
		isRequired: req === 'required',
	}));

/** The pages' flat keys, `file[url]`, are those of a query; JSON has an object. */
const flatKey = /^(\w+)\[(\w+)\]$/;

const nested = (example: JsonObject): JsonObject => {
	const made: JsonObject = {};
	for (const [name, value] of Object.entries(example)) {
		const [, object, member] = flatKey.exec(name) ?? [];
		if (object === undefined || member === undefined) made[name] = value;
		else made[object] = { ...(isObject(made[object]) ? made[object] : {}), [member]: value };
	}
	return made;
};

const schemaOf = (parameters: readonly Parameter[], example: JsonObject): JsonObject => {
	const members = new Map<string, Parameter[]>();
	for (const parameter of parameters) {
		const [, object, member] = flatKey.exec(parameter.name) ?? [];
		if (object === undefined || member === undefined) continue;
		members.set(object, [...(members.get(object) ?? []), { ...parameter, name: member }]);
	}
	const plain = plainSchema(
		parameters.filter(({ name }) => !flatKey.test(name)),
		example,
	);
	const objects = [...members].map(([name, parts]) => [name, plainSchema(parts, {})] as const);
	return {
		...plain,
		required: [...plain.required, ...members.keys()],
		properties: { ...plain.properties, ...Object.fromEntries(objects) },
	};
};

const plainSchema = (parameters: readonly Parameter[], example: JsonObject) => ({
	type: 'object',
	additionalProperties: false,
	required: parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name),
	properties: Object.fromEntries(
		parameters.map(({ name, type }) => [
			name,
			// The pages list no members of an object; their example shows them.
			type === 'object' ? shapeOf(example[name]) : typeSchema(type),
		]),
	),
});

/** The pages' words for types: `string`, `string(url)`, `boolean`. */
const typeSchema = (type: string): JsonObject =>
	type === 'string(url)' ? { type: 'string', format: 'uri' } : { type };

/** A schema of everything that is made like the example. */
const shapeOf = (example: unknown): JsonObject => {
	if (Array.isArray(example)) return { type: 'array', items: shapeOf(example[0]) };
	if (!isObject(example)) return { type: typeof example };
	return {
		type: 'object',
		additionalProperties: false,
		required: Object.keys(example),
		properties: Object.fromEntries(
			Object.entries(example).map(([name, member]) => [name, shapeOf(member)]),
		),
	};
};
