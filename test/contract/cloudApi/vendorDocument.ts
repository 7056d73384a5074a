import { type CoveredType, typeOfExample } from '../contents';
import { isObject, type JsonObject, objectAt, without } from '../json';
import { propertyPaths, validatorIn, validatorOf } from '../jsonSchema';
import type { VendorDocument, VendorExample } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

/** The file's name for the body of each type that the node sends. */
const schemaNames: Partial<Record<CoveredType, string>> = {
	text: 'TextMessage',
	location: 'LocationMessage',
	image: 'ImageMessage',
	video: 'VideoMessage',
	audio: 'AudioMessage',
	document: 'DocumentMessage',
	sticker: 'StickerMessage',
	reaction: 'ReactionMessage',
	buttons: 'InteractiveMessage',
	list: 'InteractiveMessage',
};

/** Meta's OpenAPI file of v23.0, repaired as far as its one structural defect goes. */
export const vendorDocument = (call: string): VendorDocument => {
	const document = readVendorFile('cloud/business-messaging-api_v23.0.yaml');
	const schemas = objectAt(document, 'components', 'schemas');
	const bodies = Object.entries(schemaNames).map(([type, name]) => {
		const body = mendClosedParts(objectAt(schemas, name));
		const mended = { components: { schemas: { ...schemas, [name]: body } } };
		const pointer = `#/components/schemas/${name}`;
		const validator = validatorIn(mended, pointer);
		return [type, { validator, paths: propertyPaths({ $ref: pointer }, mended) }] as const;
	});
	const byType = new Map<string, (typeof bodies)[number][1]>(bodies);
	return {
		validatorFor: (type) => byType.get(type)?.validator ?? validatorOf({ not: {} }),
		propertiesOf: (type) => byType.get(type)?.paths ?? new Set(),
		documentedElsewhere: [
			'recipient',
			'biz_opaque_callback_data',
			'recipient_identity_key_hash',
			// The page of each kind of media; the file's media have a link or an ID alone.
			'image.caption',
			'video.caption',
			'document.caption',
			'document.filename',
			'audio.voice',
			'interactive.header.document.filename',
		],
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
			{
				// Documented on the page of identity changes.
				name: 'there is no `recipient_identity_key_hash`',
				explains: ({ keyword, params }) =>
					keyword === 'unevaluatedProperties' &&
					params.unevaluatedProperty === 'recipient_identity_key_hash',
			},
		],
		examples: examplesOf(call),
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

const examplesOf = (call: string): VendorExample[] =>
	Object.entries(objectAt(readVendorFile('cloud/send_examples.json'), 'examples')).flatMap(
		([name, example]) => {
			const body = isObject(example) ? example.body : undefined;
			if (!isObject(body)) return [];
			const type = typeOfExample(body);
			return type === undefined ? [] : [{ name, type, call, body }];
		},
	);
