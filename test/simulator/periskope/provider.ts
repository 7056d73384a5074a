import { providerPrefixes } from '../accounts';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import type { Provider, ProviderContext } from '../core/provider';
import { WebhookTargets } from '../core/webhookTargets';
import { notFound, periskopeAnswers, periskopeSuccess } from './errors';
import { PeriskopeMessages } from './messages';
import { phoneList } from './phones';
import { periskopeSignature } from './signature';
import { statusEvent } from './statusWebhook';
import { PeriskopeWebhooks } from './webhooks';

/** Promises Periskope's API v1 as far as the simulator plays it. Source: see each judged endpoint. */
export function createPeriskope({ accounts, settings }: ProviderContext): Provider {
	const account = accounts.periskope;
	const targets = new WebhookTargets();
	const webhooks = new PeriskopeWebhooks(settings);
	const messages = new PeriskopeMessages(account, (queued) =>
		statusEvent(queued, settings.periskopeEnvelope),
	);

	return {
		id: 'periskope',
		prefix: providerPrefixes.periskope,
		credentials: { names: ['api_key', 'token'], values: [account.apiKey] },
		routes: [
			{
				method: 'GET',
				path: '/phones/all',
				judge: () => periskopeSuccess(phoneList(account)),
			},
			{
				method: 'POST',
				path: '/message/send',
				judge: (request) => messages.judgeSend(request),
			},
			{
				method: 'GET',
				path: '/message/:uniqueId/status',
				judge: (request) => messages.judgeStatus(request),
			},
			{
				method: 'POST',
				path: '/message/queues',
				judge: (request) => messages.judgeQueues(request),
			},
			{
				method: 'POST',
				path: '/webhooks',
				judge: (request) => webhooks.judgeCreate(request),
			},
			{
				method: 'GET',
				path: '/webhooks',
				judge: (request) => webhooks.judgeList(request),
			},
			{
				method: 'GET',
				path: '/webhooks/:id',
				judge: (request) => webhooks.judgeRetrieve(request),
			},
			{
				method: 'PATCH',
				path: '/webhooks/:id',
				judge: (request) => webhooks.judgeUpdate(request),
			},
			{
				method: 'DELETE',
				path: '/webhooks/:id',
				judge: (request) => webhooks.judgeDelete(request),
			},
		],
		refuseStranger(request) {
			const authorization = request.headers['authorization'];
			if (authorization === `Bearer ${account.apiKey}`) return undefined;
			const what = authorization === undefined ? 'no Authorization header' : 'wrong token';
			const reason = `UNAUTHORIZED_ERROR: ${what}`;
			return { verdict: 'refused', reason, answer: periskopeAnswers.unauthorized() };
		},
		unknownEndpoint: (request) => notFound(`There is no ${request.method} ${request.path}`),
		answers: periskopeAnswers,
		webhooks: {
			async configure({ url }) {
				requireLoopbackUrl(url);
				targets.put({ url, key: account.webhookSigningKey });
				await Promise.resolve();
			},
			remove: (url) => targets.remove(url),
			targets() {
				const configured = targets.all().map(({ url }) => url);
				// A URL hears of a status once, however many subscriptions lead to it.
				return [...new Set([...configured, ...webhooks.statusUrls()])].map((url) => ({
					url,
					key: account.webhookSigningKey,
				}));
			},
			rawBody: ([update]) => JSON.stringify(update),
			headers(rawBody, target, { signature }): Record<string, string> {
				if (signature === 'missing') return {};
				const key = signature === 'wrong' ? 'another key' : (target.key ?? '');
				return { 'x-periskope-signature': periskopeSignature(key, rawBody) };
			},
		},
		forgetEverything() {
			messages.clear();
			targets.clear();
			webhooks.clear();
		},
	};
}
