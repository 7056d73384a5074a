import { providerPrefixes, wawpOwnNumber } from '../accounts';
import type { SimulatorAccounts } from '../contract';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import type { Outcome, Provider, ProviderContext, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { WebhookTargets } from '../core/webhookTargets';
import { missingParameter, unauthorizedDetails, wawpAnswers, wawpRefusal } from './errors';
import { judgeLinkPreview, judgeLocation, judgePoll, judgeText } from './messages';
import { wawpSignature } from './signature';

/** Promises Wawp's API v2 as far as the simulator plays it. Source: see each judged endpoint. */
export function createWawp({ accounts, settings }: ProviderContext): Provider {
	const account = accounts.wawp;
	const targets = new WebhookTargets();

	return {
		id: 'wawp',
		prefix: providerPrefixes.wawp,
		credentials: {
			names: ['access_token', 'instance_id'],
			values: [account.accessToken, account.instanceId],
		},
		routes: [
			{ method: 'POST', path: '/v2/send/text', judge: (request) => judgeText(request, settings) },
			{
				method: 'POST',
				path: '/v2/send/link-preview',
				judge: (request) => judgeLinkPreview(request, settings),
			},
			{
				method: 'POST',
				path: '/v2/send/location',
				judge: (request) => judgeLocation(request, settings),
			},
			{ method: 'POST', path: '/v2/send/poll', judge: (request) => judgePoll(request, settings) },
			{ method: 'POST', path: '/v2/session/info', judge: sessionInformation },
		],
		refuseStranger: (request) => refuseStranger(request, account),
		unknownEndpoint(request) {
			const message = `There is no ${request.method} ${request.path}`;
			return wawpRefusal({ status: 404, message, error: 'Not Found' });
		},
		answers: wawpAnswers,
		webhooks: {
			async configure({ url, hmacKey }) {
				requireLoopbackUrl(url);
				targets.put({ url, ...(hmacKey === undefined ? {} : { key: hmacKey }) });
				await Promise.resolve();
			},
			remove: (url) => targets.remove(url),
			targets: () => targets.all(),
			rawBody: ([update]) => JSON.stringify(update),
			headers(rawBody, { key }, { signature }): Record<string, string> {
				if (key === undefined || signature === 'missing') return {};
				const used = signature === 'wrong' ? 'another key' : key;
				return {
					'X-Webhook-Hmac': wawpSignature(used, rawBody),
					'X-Webhook-Hmac-Algorithm': 'sha512',
				};
			},
		},
		forgetEverything: () => targets.clear(),
	};
}

/** Promises the verdict on POST /v2/session/info. Source: Wawp, "Session Info", read 2026-11-20. */
function sessionInformation(): Outcome {
	const body = {
		name: 'default',
		status: 'WORKING',
		me: { id: `${wawpOwnNumber}@c.us`, pushName: 'Simulated Instance' },
	};
	return { verdict: 'accepted', answer: { status: 200, body } };
}

/** The documents want both credentials in the JSON body; the vendor also takes them in the query. */
function refuseStranger(
	request: ReceivedRequest,
	account: SimulatorAccounts['wawp'],
): Outcome | undefined {
	const given = (name: string): unknown => {
		const { body } = request;
		const inBody =
			typeof body === 'object' && body !== null && name in body
				? (body as Record<string, unknown>)[name]
				: undefined;
		return inBody ?? queryValue(request, name);
	};
	const token = given('access_token');
	if (token !== account.accessToken) {
		const reason = token === undefined ? 'access_token is missing' : 'access_token is wrong';
		return wawpRefusal(unauthorizedDetails, reason);
	}
	const instance = given('instance_id');
	if (instance === undefined) return missingParameter('instance_id');
	if (instance === account.instanceId) return undefined;
	const message = 'The instance does not exist or was deleted';
	return wawpRefusal({ status: 404, message, error: 'invalid_instance' });
}
