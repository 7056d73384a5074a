import { providerPrefixes } from '../accounts';
import type { SimulatorAccounts } from '../contract';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import type { Outcome, Provider, ProviderContext, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { WebhookTargets } from '../core/webhookTargets';
import { WawpActions } from './actions';
import { missingParameter, unauthorizedDetails, wawpAnswers, wawpRefusal } from './errors';
import { MessageStore } from './messageStore';
import { WawpReads } from './reads';
import { AuthLists } from './richMessages';
import { wawpRoutes } from './routes';
import { WawpSends } from './sends';
import { wawpSignature } from './signature';

/** Promises Wawp's API v2 as far as the simulator plays it. Source: see each judged endpoint. */
export function createWawp({ accounts, settings }: ProviderContext): Provider {
	const account = accounts.wawp;
	const targets = new WebhookTargets();
	const store = new MessageStore(account, settings);
	const parts = {
		sends: new WawpSends(account, settings, store),
		authLists: new AuthLists(),
		actions: new WawpActions(store),
		reads: new WawpReads(settings, store),
	};

	return {
		id: 'wawp',
		prefix: providerPrefixes.wawp,
		credentials: {
			names: ['access_token', 'instance_id'],
			values: [account.accessToken, account.instanceId],
		},
		routes: wawpRoutes(parts),
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
		forgetEverything() {
			targets.clear();
			store.clear();
			parts.authLists.clear();
		},
	};
}

/**
 * The documents want both credentials in the JSON body or the query, and in the query where a request
 * has no body of its own.
 */
function refuseStranger(
	request: ReceivedRequest,
	account: SimulatorAccounts['wawp'],
): Outcome | undefined {
	const hasBody = request.method === 'POST' || request.method === 'PUT';
	const given = (name: string): unknown => {
		const { body } = request;
		const inBody =
			hasBody && typeof body === 'object' && body !== null && name in body
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
