import { isObject, type JsonObject, objectAt, without } from '../json';
import { propertyPaths, validatorIn } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

const SCHEMA = '#/components/schemas/TextMessage';

/** Meta's OpenAPI file of v23.0, repaired as far as its one structural defect goes. */
export const vendorDocument = (call: string): VendorDocument => {
	const document = readVendorFile('cloud/business-messaging-api_v23.0.yaml');
	const schemas = objectAt(document, 'components', 'schemas');
	const text = mendClosedParts(objectAt(schemas, 'TextMessage'));
	const mended = { components: { schemas: { ...schemas, TextMessage: text } } };
	const validate = validatorIn(mended, SCHEMA);
	const properties = propertyPaths({ $ref: SCHEMA }, mended);
	return {
		validatorFor: () => validate,
		propertiesOf: () => properties,
		documentedElsewhere: ['recipient', 'biz_opaque_callback_data'],
		gaps: [
			{
				// Documented on the page of business-scoped user ids (2026), later than this file.
				name: 'there is no `recipient`',
				explains: ({ keyword, params }) =>
					keyword === 'unevaluatedProperties' && params.unevaluatedProperty === 'recipient',
			},
			{
				name: '`to` is required beside `recipient`',
				explains: ({ keyword, params }, { body }) =>
					keyword === 'required' &&
					params.missingProperty === 'to' &&
					body?.recipient !== undefined,
			},
			{
				// Documented on the page of the status webhook, which repeats it.
				name: 'there is no `biz_opaque_callback_data`',
				explains: ({ keyword, params }) =>
					keyword === 'unevaluatedProperties' &&
					params.unevaluatedProperty === 'biz_opaque_callback_data',
			},
		],
		examples: textExamples().map((example) => ({ ...example, call })),
	};
};

/**
 * The file closes single members of an `allOf`, each of which then refuses what the others name;
 * closed is meant the whole.
 */
const mendClosedParts = (schema: JsonObject): JsonObject => {
	const members = Array.isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
	if (!members.some(({ additionalProperties }) => additionalProperties === false)) {
		throw new Error('The defect that this repair is for is not there any more');
	}
	const opened = members.map((member) => without(member, 'additionalProperties'));
	return { ...schema, allOf: opened, unevaluatedProperties: false };
};

const textExamples = (): Array<{ name: string; body: JsonObject }> =>
	Object.entries(objectAt(readVendorFile('cloud/send_examples.json'), 'examples')).flatMap(
		([name, example]) => {
			const body = isObject(example) ? example.body : undefined;
			return isObject(body) && body.type === 'text' ? [{ name, body }] : [];
		},
	);
