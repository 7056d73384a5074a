import { providerPrefixes } from '../accounts';
import type { JsonObject } from '../contract';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import { inboundPicture } from '../core/mediaStore';
import type { Provider, ProviderContext } from '../core/provider';
import { WebhookTargets } from '../core/webhookTargets';
import { Broadcasts } from './broadcasts';
import { PeriskopeChats } from './chats';
import { notFound, periskopeAnswers, periskopeSuccess } from './errors';
import { filePath, judgeFile, receivePeriskopeMessage } from './incoming';
import { MessageActions } from './messageActions';
import { PeriskopeMessages } from './messages';
import { MessageStore } from './messageStore';
import { phoneList } from './phones';
import { PeriskopeQueue } from './queue';
import { periskopeRoutes } from './routes';
import { ScheduledMessages } from './scheduledMessages';
import { periskopeSignatureHeaders } from './signature';
import { statusEvent } from './statusWebhook';
import { PeriskopeWebhooks } from './webhooks';

/** Periskope with what a test may see and place of its rows. */
export interface Periskope extends Provider {
	rows(): JsonObject[];
	addRows(url: string, events: string[]): JsonObject[];
}

/** Promises Periskope's API v1 as far as the simulator plays it. Source: see each judged endpoint. */
export function createPeriskope({ accounts, settings }: ProviderContext): Periskope {
	const account = accounts.periskope;
	const targets = new WebhookTargets();
	const webhooks = new PeriskopeWebhooks(settings);
	const store = new MessageStore(account, (stored) =>
		statusEvent(stored, settings.periskopeEnvelope),
	);
	const picture = inboundPicture('periskope', 'inbound', account.defaultPhone);
	const broadcasts = new Broadcasts(account, settings, store);
	const scheduled = new ScheduledMessages(account, settings, store);
	const parts = {
		messages: new PeriskopeMessages(account, settings, store),
		actions: new MessageActions(account, settings, store),
		queue: new PeriskopeQueue(account, store),
		broadcasts,
		scheduled,
		chats: new PeriskopeChats(account, settings),
		webhooks,
	};

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
			...periskopeRoutes(parts),
			{
				method: 'GET',
				path: `${filePath}/:name`,
				atRoot: true,
				isOpen: true,
				judge: (request) => judgeFile(request, picture),
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
			suspend: (url) => webhooks.suspend(url),
			targets(event) {
				const configured = targets.all().map(({ url }) => url);
				// A URL hears of an event once, however many subscriptions lead to it.
				return [...new Set([...configured, ...webhooks.urlsFor(event)])].map((url) => ({
					url,
					key: account.webhookSigningKey,
				}));
			},
			rawBody: ([update]) => JSON.stringify(update),
			headers: periskopeSignatureHeaders,
		},
		receive: (message) => receivePeriskopeMessage(message, { account, settings, store, picture }),
		rows: () => webhooks.all(),
		addRows: (url, events) => webhooks.add(url, events),
		forgetEverything() {
			store.clear();
			broadcasts.clear();
			scheduled.clear();
			targets.clear();
			webhooks.clear();
		},
	};
}
