import type { ProviderRoute, ReceivedRequest } from '../core/provider';
import { judgeAppToken, judgeDebugToken } from './accessTokens';
import type { AppSubscriptions } from './appSubscriptions';
import { downloadPath, judgeDownload, judgeMediaDeletion, judgeUpload } from './media';
import type { MessageHistory } from './messageHistory';
import type { CloudMessages } from './messages';
import { judgeNode } from './nodes';
import type { NodeParts } from './nodes';
import type { PhoneNumberSettings } from './phoneNumberNode';
import { judgePhoneNumbers } from './phoneNumbers';
import type { SubscribedApps } from './subscribedApps';
import { judgeTemplates } from './templates';
import { refusalWithoutPermission } from './tokens';
import { servedVersion } from './versions';

/** Everything that judges or keeps something between two requests. */
export interface CloudParts extends NodeParts {
	messages: CloudMessages;
	history: MessageHistory;
	subscriptions: AppSubscriptions;
	subscribedApps: SubscribedApps;
	phoneNumbers: PhoneNumberSettings;
}

type Judge = ProviderRoute['judge'];

/** Promises a judge that knows the version which the path names. */
function inVersion(judge: Judge): Judge {
	return async (request) => {
		const served = servedVersion(request);
		if ('refusal' in served) return served.refusal;
		const outcome = await judge(request);
		const headers = { ...outcome.answer.headers, 'facebook-api-version': served.version };
		return { ...outcome, answer: { ...outcome.answer, headers } };
	};
}

const route = (method: ProviderRoute['method'], path: string, judge: Judge): ProviderRoute => ({
	method,
	path: `/:version/${path}`,
	judge: inVersion(judge),
});

/** Promises the endpoints that send and the endpoints of files. */
export function messageRoutes({ account, messages, media }: CloudParts): ProviderRoute[] {
	return [
		route('POST', ':phoneNumberId/messages', (request) => messages.judgeMessage(request)),
		route('POST', ':phoneNumberId/marketing_messages', (request) =>
			messages.judgeMarketingMessage(request),
		),
		{
			...route('POST', ':phoneNumberId/media', (request) => judgeUpload(request, account, media)),
			takesForm: true,
		},
		route('DELETE', ':nodeId', (request) => judgeMediaDeletion(request, media)),
		{
			method: 'GET',
			path: downloadPath,
			atRoot: true,
			judge: (request) => judgeDownload(request, account, media),
		},
	];
}

/** Promises the endpoints of the account, which want the permission to manage it. */
export function accountRoutes(parts: CloudParts): ProviderRoute[] {
	const { account, settings, templates, subscribedApps, phoneNumbers, history } = parts;
	const managed = (method: ProviderRoute['method'], path: string, judge: Judge) =>
		route(method, path, (request) => refusalWithoutPermission(settings) ?? judge(request));
	const subscribed = ':businessAccountId/subscribed_apps';
	return [
		managed('GET', ':businessAccountId/phone_numbers', (request) =>
			judgePhoneNumbers(request, parts),
		),
		managed('GET', ':businessAccountId/message_templates', (request) =>
			judgeTemplates(request, account, templates),
		),
		// Undocumented: which permission it takes. The refusal without one is the same.
		managed('GET', ':phoneNumberId/message_history', (request) => history.judge(request)),
		managed('GET', subscribed, (request) => subscribedApps.judgeList(request)),
		managed('POST', subscribed, (request) => subscribedApps.judgeSubscribe(request)),
		managed('DELETE', subscribed, (request) => subscribedApps.judgeUnsubscribe(request)),
		managed('POST', ':nodeId', (request) => phoneNumbers.judgeUpdate(request)),
		// Among what this leads to are files, for which the permission to send does.
		route('GET', ':nodeId', (request) => judgeNode(request, parts)),
	];
}

/** Promises the endpoints of the app, which want the app's own token or none. */
export function appRoutes({ account, settings, subscriptions }: CloudParts): ProviderRoute[] {
	const appToken = (request: ReceivedRequest) => judgeAppToken(request, account);
	const debugToken = (request: ReceivedRequest) => judgeDebugToken(request, account, settings);
	const open = [
		route('GET', 'oauth/access_token', appToken),
		route('POST', 'oauth/access_token', appToken),
		route('GET', 'debug_token', debugToken),
		route('GET', ':appId/subscriptions', (request) => subscriptions.judgeList(request)),
		route('POST', ':appId/subscriptions', (request) => subscriptions.judgeCreate(request)),
		route('DELETE', ':appId/subscriptions', (request) => subscriptions.judgeDelete(request)),
	];
	return open.map((each) => ({ ...each, isOpen: true }));
}
