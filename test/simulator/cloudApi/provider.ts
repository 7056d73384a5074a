import { providerPrefixes } from '../accounts';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import type { Outcome, Provider, ProviderContext, ReceivedRequest } from '../core/provider';
import { WebhookTargets } from '../core/webhookTargets';
import { judgeBusinessAccount, judgePhoneNumbers } from './businessAccount';
import { graphAnswers, graphRefusal } from './errors';
import { judgeMessage } from './messages';
import { escapedJson, hubSignature } from './signature';
import { statusEnvelope } from './statusWebhook';
import { verifyCallback } from './verification';
import { servedVersion } from './versions';

/** Promises Meta's Cloud API as far as the simulator plays it. Source: see each judged endpoint. */
export function createCloudApi({ accounts, signal }: ProviderContext): Provider {
	const account = accounts.cloudApi;
	const targets = new WebhookTargets();

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
				judge: inVersion((request) => judgeMessage(request, account)),
			},
			{
				method: 'GET',
				path: '/:version/:businessAccountId/phone_numbers',
				judge: inVersion((request) => judgePhoneNumbers(request, account)),
			},
			{
				method: 'GET',
				path: '/:version/:businessAccountId',
				judge: inVersion((request) => judgeBusinessAccount(request, account)),
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
		forgetEverything: () => targets.clear(),
	};
}
