import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import type { MediaStore } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import type { TemplateStore } from '../metaShapes/templateStore';
import { judgeBusinessAccount } from './businessAccount';
import type { CloudWebhooks } from './cloudWebhooks';
import { noSuchObject } from './errors';
import { judgeMediaAddress } from './media';
import { judgePhoneNumber, ownPhone } from './phoneNumbers';
import { judgeTemplate } from './templates';
import { refusalWithoutPermission } from './tokens';

// Finds what an ID in a path stands for: a file, a template, a number or the account.

export interface NodeParts {
	account: SimulatorAccounts['cloudApi'];
	settings: SimulatorSettings;
	media: MediaStore;
	templates: TemplateStore;
	webhooks: CloudWebhooks;
}

/** Promises the verdict on GET /{version}/{id}, where the id says what is asked for. */
export function judgeNode(request: ReceivedRequest, parts: NodeParts): Outcome {
	const id = request.pathParameters['nodeId'] ?? '';
	const { account, settings, media } = parts;
	const file = media.find(id);
	if (file !== undefined) return judgeMediaAddress(request, file, account, settings);
	// Only media is asked for together with its phone number.
	const wantsMedia = queryValue(request, 'phone_number_id') !== undefined || media.wasDeleted(id);
	return wantsMedia ? noSuchObject('get', id) : judgeManaged(id, request, parts);
}

/** Files are for whoever may send; everything else is for whoever may manage. */
function judgeManaged(id: string, request: ReceivedRequest, parts: NodeParts): Outcome {
	const { account, settings, templates } = parts;
	const refusal = refusalWithoutPermission(settings);
	if (refusal !== undefined) return refusal;
	const phone = ownPhone(id, account);
	if (phone !== undefined) return judgePhoneNumber(request, phone, parts);
	const template = templates.byId(id);
	return template === undefined
		? judgeBusinessAccount(request, account)
		: judgeTemplate(request, template);
}
