import { closed, isObject } from '../json';
import { propertyPaths, validatorIn } from '../jsonSchema';
import type { VendorDocument } from '../requestContract';
import { listVendorFiles, readVendorFile } from '../vendorFolder';

const SCHEMA = '#/paths/~1message~1send/post/requestBody/content/application~1json/schema';

/** The OpenAPI file assembled from the type file of Periskope's own SDK (1.1.3). */
export const vendorDocument = (call: string): VendorDocument => {
	const document = closed(readVendorFile('periskope/openapi.assembled.json'));
	const validate = validatorIn(document, SCHEMA);
	const properties = propertyPaths({ $ref: SCHEMA }, document);
	return {
		validatorFor: () => validate,
		propertiesOf: () => properties,
		documentedElsewhere: [],
		gaps: [],
		// The others of that folder are media, which the node does not send yet.
		examples: listVendorFiles(
			'periskope/examples',
			/^send\.(text|reply|poll)\.request\.json$/,
		).flatMap((name) => {
			const body = readVendorFile(`periskope/examples/${name}`);
			if (!isObject(body)) return [];
			return [{ name, type: 'poll' in body ? ('poll' as const) : ('text' as const), call, body }];
		}),
	};
};
