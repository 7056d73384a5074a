import { isObject, type JsonObject, objectAt, without } from './json';
import { type Validator, validatorIn, validatorOf } from './jsonSchema';
import { readVendorFile } from './folder';
import { type SchemaGap, type VendorJudge, vendorJudge } from './judge';

// Judges bodies by Meta's own OpenAPI file, with its known gaps.

/** The file's name for the body of each type that it knows. */
const schemaNames: Readonly<Record<string, string>> = {
	text: 'TextMessage',
	image: 'ImageMessage',
	video: 'VideoMessage',
	audio: 'AudioMessage',
	document: 'DocumentMessage',
	sticker: 'StickerMessage',
	location: 'LocationMessage',
	contacts: 'ContactsMessage',
	reaction: 'ReactionMessage',
	interactive: 'InteractiveMessage',
	template: 'TemplateMessage',
};

/** The interactive types of the file; the pages have had more since. */
const knownInteractive = [
	'button',
	'call_permission_request',
	'catalog_message',
	'list',
	'product',
	'product_list',
	'flow',
];

const interactiveTypeOf = ({ interactive }: JsonObject): string =>
	isObject(interactive) ? String(interactive.type) : '';

const unevaluated =
	(...names: string[]): SchemaGap['explains'] =>
	({ keyword, params }) =>
		keyword === 'unevaluatedProperties' && names.includes(String(params.unevaluatedProperty));

/** What the file of v23.0 lacks or gets wrong, each against a page of Meta's that says otherwise. */
const gaps: readonly SchemaGap[] = [
	{ name: 'there is no `recipient`', explains: unevaluated('recipient') },
	{
		name: '`to` is required beside `recipient`',
		explains: ({ keyword, params }, body) =>
			keyword === 'required' && params.missingProperty === 'to' && body.recipient !== undefined,
	},
	{
		name: 'only some parts of the envelope are there',
		explains: unevaluated(
			'biz_opaque_callback_data',
			'recipient_identity_key_hash',
			'category',
			'ttl_seconds',
			'direct_send_config',
		),
	},
	{
		name: 'only seven of the interactive types are there',
		explains: ({ instancePath }, body) =>
			/^\/interactive\/(action|type)\b/.test(instancePath) &&
			!knownInteractive.includes(interactiveTypeOf(body)),
	},
	{
		name: 'parts of a contact are HOME or WORK only, though the page’s example has others',
		explains: ({ keyword, instancePath }) =>
			keyword === 'enum' && /^\/contacts\/\d+\/\w+\/\d+\/type$/.test(instancePath),
	},
	{
		name: 'a template’s language needs a policy, which the pages have given up',
		explains: ({ keyword, params, instancePath }) =>
			keyword === 'required' &&
			params.missingProperty === 'policy' &&
			instancePath === '/template/language',
	},
	{
		name: 'a button’s index is held to a mistyped pattern, "^[2-6, 11-14]$"',
		explains: ({ keyword, instancePath }) =>
			keyword === 'pattern' && /^\/template\/components\/\d+\/index$/.test(instancePath),
	},
	{
		name: 'only three types of buttons and three of components are there',
		explains: ({ keyword, instancePath }) =>
			keyword === 'enum' && /^\/template\/components\/\d+\/(sub_)?type$/.test(instancePath),
	},
	{
		name: 'there is no pin',
		explains: (_error, body) => body.type === 'pin',
	},
];

/** Which schema of the file a body is for. */
const nameFor = (body: JsonObject): string | undefined => {
	if (body.status !== undefined) return 'MarkMessageRequestPayload';
	if (body.product_policy !== undefined) return 'MarketingMessageRequestPayload';
	return schemaNames[String(body.type)];
};

/**
 * The file closes single members of an `allOf`, each of which then refuses what the others name;
 * closed is meant the whole.
 */
const closedAsAWhole = (schema: JsonObject): JsonObject => {
	const members = Array.isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
	const opened = members.map((member) => without(member, 'additionalProperties'));
	return { ...schema, allOf: opened, unevaluatedProperties: false };
};

/** What the file has no schema for, it does not allow. */
const nothing = validatorOf({ not: {} });

/** Meta's OpenAPI file of v23.0 as a judge of bodies. */
export const judgeOfMeta = (): VendorJudge => {
	const document = objectAt(readVendorFile('cloud/business-messaging-api_v23.0.yaml'));
	const schemas = objectAt(document, 'components', 'schemas');
	const mended = Object.fromEntries(
		Object.values(schemaNames).map((name) => [name, closedAsAWhole(objectAt(schemas, name))]),
	);
	const whole = { ...document, components: { schemas: { ...schemas, ...mended } } };
	const validators = new Map<string, Validator>();
	return vendorJudge(gaps, ({ body }) => {
		const name = nameFor(body);
		if (name === undefined) return nothing;
		const validate = validators.get(name) ?? validatorIn(whole, `#/components/schemas/${name}`);
		validators.set(name, validate);
		return validate;
	});
};
