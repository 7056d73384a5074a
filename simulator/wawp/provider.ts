import { providerPrefixes } from '../accounts';
import type { SimulatorAccounts, WawpWebhook } from '../contract';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import { inboundPicture } from '../core/mediaStore';
import type { Outcome, Provider, ProviderContext, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { WawpActions } from './actions';
import { missingParameter, unauthorizedDetails, wawpAnswers, wawpRefusal } from './errors';
import { receiveWawpMessage } from './incoming';
import { MessageStore } from './messageStore';
import { WawpReads } from './reads';
import { AuthLists } from './richMessages';
import { wawpRoutes } from './routes';
import { WawpSends } from './sends';
import { wawpSignatureHeaders } from './signature';
import { WawpWebhooks } from './webhooks';

/** Wawp with what a test may see and place of its list of webhooks. */
export interface Wawp extends Provider {
	registered(): WawpWebhook[];
	register(webhooks: WawpWebhook[]): void;
}

/** Promises Wawp's API v2 as far as the simulator plays it. Source: see each judged endpoint. */
export function createWawp({ accounts, settings }: ProviderContext): Wawp {
	const account = accounts.wawp;
	const webhooks = new WawpWebhooks(settings);
	const picture = inboundPicture('wawp', 'inbound', account.instanceId);
	const store = new MessageStore(account, settings);
	const parts = {
		sends: new WawpSends(account, settings, store),
		authLists: new AuthLists(),
		actions: new WawpActions(store),
		reads: new WawpReads(settings, store),
		webhooks,
		picture,
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
				webhooks.console.put({ url, ...(hmacKey === undefined ? {} : { key: hmacKey }) });
				await Promise.resolve();
			},
			remove: (url) => webhooks.console.remove(url),
			targets: (event) => webhooks.targets(event),
			rawBody: ([update]) => JSON.stringify(update),
			headers: wawpSignatureHeaders,
		},
		receive: (message) => receiveWawpMessage(message, { account, settings, store, picture }),
		registered: () => webhooks.all(),
		register: (list) => webhooks.place(list),
		forgetEverything() {
			webhooks.clear();
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
