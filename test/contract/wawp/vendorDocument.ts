import { at, isObject, type JsonObject } from '../json';
import { validatorOf } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

const BASE = 'POST https://api.wawp.net';

/** The parameter lists of Wawp's pages (v2): there is no OpenAPI file to be had in full. */
export const vendorDocument = (calls: readonly string[]): VendorDocument => {
	const pages = at(readVendorFile('wawp/v2-endpoints.json'), 'endpoints');
	const page = (call: string): JsonObject => {
		const path = call.slice(BASE.length);
		const found = (Array.isArray(pages) ? pages : [])
			.filter(isObject)
			.find((candidate) => candidate.path === path);
		if (found === undefined) throw new Error(`No page describes ${path}`);
		return found;
	};
	const validators = new Map(
		calls.map((call) => [call, validatorOf(schemaOf(parametersOf(page(call))))]),
	);
	return {
		validatorFor: (call) => validators.get(call) ?? validatorOf({ not: {} }),
		propertiesOf: (call) => new Set(parametersOf(page(call)).map(({ name }) => name)),
		documentedElsewhere: [],
		gaps: [],
		examples: calls.map((call) => ({
			name: call,
			call,
			body: isObject(page(call).example_body) ? (page(call).example_body as JsonObject) : {}, // judged by the schema
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

const schemaOf = (parameters: readonly Parameter[]): JsonObject => ({
	type: 'object',
	additionalProperties: false,
	required: parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name),
	properties: Object.fromEntries(parameters.map(({ name, type }) => [name, typeSchema(type)])),
});

/** The pages' words for types: `string`, `string(url)`, `boolean`. */
const typeSchema = (type: string): JsonObject =>
	type === 'string(url)' ? { type: 'string', format: 'uri' } : { type };
