import { closed, isObject } from './json';
import { validatorIn } from './jsonSchema';
import { readVendorFile } from './folder';
import { type SchemaGap, type VendorJudge, vendorJudge } from './judge';

// Judges bodies by YCloud's own OpenAPI file, with its known gaps.

const SCHEMA = '#/components/schemas/WhatsappMessageSendRequest';

const gaps: readonly SchemaGap[] = [
	{
		name: 'the action of a catalog message is not among the names',
		explains: ({ keyword, instancePath }, body) =>
			keyword === 'enum' &&
			instancePath === '/interactive/action/name' &&
			isObject(body.interactive) &&
			body.interactive.type === 'catalog_message',
	},
	{
		name: 'each value of a flow’s data is an object, where Meta has texts, numbers and the like',
		explains: ({ keyword, instancePath }) =>
			keyword === 'type' &&
			/\/(flow_action_data|flow_action_payload\/data)\/\w+$/.test(instancePath),
	},
];

/** YCloud's OpenAPI file (v2) as a judge of bodies. */
export const judgeOfYCloud = (): VendorJudge => {
	const validate = validatorIn(
		closed(readVendorFile('ycloud/openapi-whatsapp-subset.json')),
		SCHEMA,
	);
	return vendorJudge(gaps, () => validate);
};
