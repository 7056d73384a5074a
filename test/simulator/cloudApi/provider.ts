import { providerPrefixes } from '../accounts';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import { inboundPicture, MediaStore, toldMedia } from '../core/mediaStore';
import type { Outcome, Provider, ProviderContext, ReceivedRequest } from '../core/provider';
import { WebhookTargets } from '../core/webhookTargets';
import { TemplateStore } from '../metaShapes/templateStore';
import { cloudTemplates } from './builtInTemplates';
import { graphAnswers, graphRefusal } from './errors';
import { inboundMediaId, inboundWamid } from './inbound';
import { downloadPath, judgeDownload, judgeMediaDeletion, judgeUpload } from './media';
import { CloudMessages } from './messages';
import { judgeNode } from './nodes';
import { judgePhoneNumbers } from './phoneNumbers';
import { escapedJson, hubSignature } from './signature';
import { statusEnvelope } from './statusWebhook';
import { judgeTemplates } from './templates';
import { verifyCallback } from './verification';
import { servedVersion } from './versions';

/** Promises Meta's Cloud API as far as the simulator plays it. Source: see each judged endpoint. */
export function createCloudApi({ accounts, settings, signal }: ProviderContext): Provider {
	const account = accounts.cloudApi;
	const targets = new WebhookTargets();
	const templates = new TemplateStore(cloudTemplates, settings);
	const inbound = inboundPicture('cloudApi', inboundMediaId, account.phoneNumberId);
	const media = new MediaStore('cloudApi', inbound);
	const messages = new CloudMessages({ account, settings, media, templates });

	const inVersion =
		(judge: (request: ReceivedRequest) => Outcome) => (request: ReceivedRequest) => {
			const served = servedVersion(request);
			if ('refusal' in served) return served.refusal;
			const outcome = judge(request);
			const headers = { ...outcome.answer.headers, 'facebook-api-version': served.version };
			return { ...outcome, answer: { ...outcome.answer, headers } };
		};

	return {
		id: 'cloudApi',
		prefix: providerPrefixes.cloudApi,
		credentials: { names: ['access_token'], values: [account.accessToken, account.appSecret] },
		routes: [
			{
				method: 'POST',
				path: '/:version/:phoneNumberId/messages',
				judge: inVersion((request) => messages.judgeMessage(request)),
			},
			{
				method: 'POST',
				path: '/:version/:phoneNumberId/marketing_messages',
				judge: inVersion((request) => messages.judgeMarketingMessage(request)),
			},
			{
				method: 'POST',
				path: '/:version/:phoneNumberId/media',
				takesForm: true,
				judge: inVersion((request) => judgeUpload(request, account, media)),
			},
			{
				method: 'GET',
				path: '/:version/:businessAccountId/phone_numbers',
				judge: inVersion((request) => judgePhoneNumbers(request, account, settings)),
			},
			{
				method: 'GET',
				path: '/:version/:businessAccountId/message_templates',
				judge: inVersion((request) => judgeTemplates(request, account, templates)),
			},
			{
				method: 'GET',
				path: '/:version/:nodeId',
				judge: inVersion((request) => judgeNode(request, { account, settings, media, templates })),
			},
			{
				method: 'DELETE',
				path: '/:version/:nodeId',
				judge: inVersion((request) => judgeMediaDeletion(request, media)),
			},
			{
				method: 'GET',
				path: downloadPath,
				atRoot: true,
				judge: (request) => judgeDownload(request, account, media),
			},
		],
		refuseStranger(request) {
			const authorization = request.headers['authorization'];
			if (authorization === `Bearer ${account.accessToken}`) return undefined;
			const answer = graphAnswers.unauthorized();
			const what = authorization === undefined ? 'no Authorization header' : 'wrong token';
			return { verdict: 'refused', reason: `190: ${what}`, answer };
		},
		unknownEndpoint(request) {
			return graphRefusal({
				status: 400,
				code: 2500,
				message: `Unknown path components: ${request.method} ${request.path}`,
			});
		},
		answers: graphAnswers,
		webhooks: {
			async configure({ url, verifyToken }) {
				const callback = requireLoopbackUrl(url);
				if (verifyToken === undefined || verifyToken === '') {
					throw new Error('The Cloud API keeps a callback URL only together with a verifyToken');
				}
				await verifyCallback(callback, verifyToken, signal());
				targets.put({ url, key: account.appSecret });
			},
			remove: (url) => targets.remove(url),
			targets: () => targets.all(),
			rawBody: (updates) => escapedJson(statusEnvelope(updates, account.businessAccountId)),
			headers(rawBody, target, { signature }): Record<string, string> {
				if (signature === 'missing') return {};
				const key = signature === 'wrong' ? 'another secret' : (target.key ?? '');
				return { 'X-Hub-Signature-256': hubSignature(key, rawBody) };
			},
		},
		templates: {
			add: (definition) => templates.add(definition),
			all: () => templates.all(),
		},
		inbound: () => ({ message: { wamid: inboundWamid }, media: toldMedia(inbound) }),
		forgetEverything() {
			targets.clear();
			templates.clear();
			media.clear();
		},
	};
}
