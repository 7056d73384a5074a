import { closed } from './json';
import { validatorIn } from './jsonSchema';
import { readVendorFile } from './folder';
import { type VendorJudge, vendorJudge } from './judge';

// Judges bodies by the types of Periskope's own SDK.

const SEND = '#/paths/~1message~1send/post/requestBody/content/application~1json/schema';

/** The OpenAPI file assembled from the type file of Periskope's own SDK (1.1.3), of sends alone. */
export const judgeOfPeriskope = (): VendorJudge => {
	const validate = validatorIn(closed(readVendorFile('periskope/openapi.assembled.json')), SEND);
	return vendorJudge([], ({ path }) => (path.endsWith('/message/send') ? validate : () => []));
};
