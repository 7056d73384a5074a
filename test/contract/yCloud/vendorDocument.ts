import { typeOfExample } from '../contents';
import { closed, isObject, objectAt } from '../json';
import { propertyPaths, validatorIn } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { readVendorFile } from '../vendorFolder';

const SCHEMA = '#/components/schemas/WhatsappMessageSendRequest';

/** YCloud's own OpenAPI file (v2); both endpoints name the same schema. */
export const vendorDocument = (call: string): VendorDocument => {
	const document = closed(readVendorFile('ycloud/openapi-whatsapp-subset.json'));
	const validate = validatorIn(document, SCHEMA);
	const properties = propertyPaths({ $ref: SCHEMA }, document);
	const requests = objectAt(readVendorFile('ycloud/message-request-examples.json'), 'requests');
	return {
		validatorFor: () => validate,
		propertiesOf: () => properties,
		documentedElsewhere: [],
		gaps: [],
		examples: Object.entries(requests).flatMap(([name, body]) => {
			if (!isObject(body)) return [];
			const type = typeOfExample(body);
			return type === undefined ? [] : [{ name, type, call, body }];
		}),
	};
};
