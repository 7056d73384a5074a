import { at, isObject, type JsonObject } from './json';
import { type Validator, validatorOf } from './jsonSchema';
import { readVendorFile } from './folder';
import { type SchemaGap, type VendorJudge, vendorJudge } from './judge';

// Judges bodies by the parameter lists of Wawp's pages.

const gaps: readonly SchemaGap[] = [
	{
		name: 'a file has no data: base64 is the word of the vendor’s own plugin',
		explains: ({ keyword, params, instancePath }) =>
			instancePath === '/file' &&
			((keyword === 'additionalProperties' && params.additionalProperty === 'data') ||
				(keyword === 'required' && params.missingProperty === 'url')),
	},
	{
		name: 'what an example shows may be missing: no page lists the members of its objects',
		explains: ({ keyword, instancePath }) =>
			keyword === 'required' && /^\/(message|contacts)\b/.test(instancePath),
	},
];

/** The parameter lists of Wawp's pages (v2): there is no OpenAPI file to be had in full. */
export const judgeOfWawp = (): VendorJudge => {
	const endpoints = at(readVendorFile('wawp/v2-endpoints.json'), 'endpoints');
	const pages = (Array.isArray(endpoints) ? endpoints : []).filter(isObject);
	const validators = new Map<string, Validator>();
	return vendorJudge(gaps, ({ path }) => {
		const validate = validators.get(path) ?? validatorOf(schemaFor(pages, path));
		validators.set(path, validate);
		return validate;
	});
};

/** What no page describes is not allowed. */
const schemaFor = (pages: readonly JsonObject[], path: string): JsonObject => {
	const page = pages.find((candidate) => path.endsWith(String(candidate.path)));
	if (page === undefined) return { not: {} };
	const example = isObject(page.example_body) ? nested(page.example_body) : {}; // judged by the schema
	return schemaOf(parametersOf(page), example);
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
			/^(object|array)/.test(type) ? shapeOf(example[name]) : typeSchema(type),
		]),
	),
});

/** The pages' words for types: `string`, `string(url)`, `boolean`. */
const typeSchema = (type: string): JsonObject =>
	type === 'string(url)' ? { type: 'string', format: 'uri' } : { type };

/** A schema of everything that is made like the example; of everything where a page shows none. */
const shapeOf = (example: unknown): JsonObject => {
	if (example === undefined) return {};
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
