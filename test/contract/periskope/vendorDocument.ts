import { type CoveredType, coveredTypes } from '../contents';
import { closed, isObject, type JsonObject } from '../json';
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
		examples: listVendorFiles('periskope/examples', /^send\..*\.request\.json$/).flatMap((name) => {
			const body = readVendorFile(`periskope/examples/${name}`);
			return isObject(body) ? [{ name, type: typeOf(body), call, body }] : [];
		}),
		withoutExample: ['video', 'audio'],
	};
};

const typeOf = ({ media, poll }: JsonObject): CoveredType => {
	if (poll !== undefined) return 'poll';
	const kind = isObject(media) ? media.type : 'text';
	return coveredTypes.find((type) => type === kind) ?? 'text';
};
