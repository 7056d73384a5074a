import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import type { MediaStore } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import type { TemplateStore } from '../metaShapes/templateStore';
import { judgeBusinessAccount } from './businessAccount';
import { noSuchObject } from './errors';
import { judgeMediaAddress } from './media';
import { judgeTemplate } from './templates';

interface NodeParts {
	account: SimulatorAccounts['cloudApi'];
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>;
	media: MediaStore;
	templates: TemplateStore;
}

/** Promises the verdict on GET /{version}/{id}, where the id says what is asked for. */
export function judgeNode(request: ReceivedRequest, parts: NodeParts): Outcome {
	const id = request.pathParameters['nodeId'] ?? '';
	const { account, settings, media, templates } = parts;
	const file = media.find(id);
	if (file !== undefined) return judgeMediaAddress(request, file, account, settings);
	const template = templates.byId(id);
	if (template !== undefined) return judgeTemplate(request, template);
	// Only media is asked for together with its phone number.
	const wantsMedia = queryValue(request, 'phone_number_id') !== undefined || media.wasDeleted(id);
	return wantsMedia ? noSuchObject('get', id) : judgeBusinessAccount(request, account);
}
