import { closed } from '../../contract/json';
import { validatorIn } from '../../contract/jsonSchema';
import { readVendorFile } from '../../contract/vendorFolder';
import { textAt } from '../json';
import { type SchemaGap, vendorJudge } from '../vendorJudge';

const SCHEMA = '#/components/schemas/WhatsappMessageSendRequest';

const gaps: readonly SchemaGap[] = [
	{
		name: 'the action of a catalog message is not among the names',
		explains: ({ keyword, instancePath }, body) =>
			keyword === 'enum' &&
			instancePath === '/interactive/action/name' &&
			textAt(body, 'interactive.type') === 'catalog_message',
	},
	{
		name: 'each value of a flow’s data is an object, where Meta has texts, numbers and the like',
		explains: ({ keyword, instancePath }) =>
			keyword === 'type' &&
			/\/(flow_action_data|flow_action_payload\/data)\/\w+$/.test(instancePath),
	},
];

/** YCloud's OpenAPI file (v2) as a judge of bodies. */
export const judgeOfYCloud = () => {
	const validate = validatorIn(
		closed(readVendorFile('ycloud/openapi-whatsapp-subset.json')),
		SCHEMA,
	);
	return vendorJudge(gaps, () => validate);
};
