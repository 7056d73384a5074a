import { type MessageType, messageTypes } from '../../../nodes/WhatsAppHub/messages';
import { at, isObject, type JsonObject } from '../json';
import { propertyPaths, validatorOf } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

const BASE = 'POST https://api.wawp.net';

/** The parameter lists of Wawp's pages (v2): there is no OpenAPI file to be had in full. */
export const vendorDocument = (
	calls: Readonly<Record<MessageType, readonly string[]>>,
): VendorDocument => {
	const pages = at(readVendorFile('wawp/v2-endpoints.json'), 'endpoints');
	const documents = messageTypes.flatMap((type) =>
		calls[type].map((call) => {
			const path = call.slice(BASE.length);
			const page = (Array.isArray(pages) ? pages : [])
				.filter(isObject)
				.find((candidate) => candidate.path === path);
			if (page === undefined) throw new Error(`No page describes ${path}`);
			const example = isObject(page.example_body) ? page.example_body : {}; // judged by the schema
			const schema = schemaOf(parametersOf(page), example);
			return { type, call, example, validate: validatorOf(schema), paths: propertyPaths(schema) };
		}),
	);
	const byCall = new Map(documents.map((document) => [document.call, document]));
	return {
		validatorFor: (_type, call) => byCall.get(call)?.validate ?? validatorOf({ not: {} }),
		propertiesOf: (_type, call) => byCall.get(call)?.paths ?? new Set(),
		documentedElsewhere: [],
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

const schemaOf = (parameters: readonly Parameter[], example: JsonObject): JsonObject => ({
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
