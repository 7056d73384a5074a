import { providerPrefixes } from '../accounts';
import type { CloudRegistration } from '../contract';
import { inboundPicture, MediaStore, mediaEntry } from '../core/mediaStore';
import type { Provider, ProviderContext } from '../core/provider';
import { TemplateStore } from '../metaShapes/templateStore';
import { AppSubscriptions } from './appSubscriptions';
import { cloudTemplates } from './builtInTemplates';
import { CloudWebhooks } from './cloudWebhooks';
import { changeOf, changesEnvelope } from './envelope';
import { graphAnswers, graphRefusal } from './errors';
import { inboundMediaId, InboundMessages, inboundWamid } from './inbound';
import { receiveCloudMessage } from './incoming';
import { MessageHistory } from './messageHistory';
import { CloudMessages } from './messages';
import { PhoneNumberSettings } from './phoneNumberNode';
import { accountRoutes, appRoutes, messageRoutes } from './routes';
import { escapedJson, hubHeaders } from './signature';
import { SubscribedApps } from './subscribedApps';
import { appTokenOf, refusalOfDeadToken } from './tokens';
import { verifyCallback } from './verification';

/** The Cloud API with what a test may see and place of its registration. */
export interface CloudApi extends Provider {
	registration(): CloudRegistration;
	setRegistration(parts: Partial<CloudRegistration>): void;
}

/** Promises Meta's Cloud API as far as the simulator plays it. Source: see each judged endpoint. */
export function createCloudApi(context: ProviderContext): CloudApi {
	const { accounts, settings, signal, deliveries } = context;
	const account = accounts.cloudApi;
	const templates = new TemplateStore(cloudTemplates, settings);
	const picture = inboundPicture('cloudApi', inboundMediaId, account.phoneNumberId);
	const media = new MediaStore('cloudApi', picture);
	const webhooks = new CloudWebhooks(account.appSecret);
	const inbound = new InboundMessages();
	const history = new MessageHistory({ account, settings, webhooks, deliveries });
	const messages = new CloudMessages({ account, settings, media, templates, history });
	const parts = {
		account,
		settings,
		media,
		templates,
		webhooks,
		history,
		messages,
		subscriptions: new AppSubscriptions(account, webhooks, signal),
		subscribedApps: new SubscribedApps(account, webhooks, signal),
		phoneNumbers: new PhoneNumberSettings(account, webhooks, signal),
	};

	return {
		id: 'cloudApi',
		prefix: providerPrefixes.cloudApi,
		credentials: {
			names: ['access_token', 'client_secret', 'input_token'],
			values: [
				account.accessToken,
				account.appSecret,
				appTokenOf(account),
				`${account.appId}|${account.appSecret}`,
			],
		},
		routes: [...messageRoutes(parts), ...accountRoutes(parts), ...appRoutes(parts)],
		refuseStranger(request) {
			const authorization = request.headers['authorization'];
			if (authorization === `Bearer ${account.accessToken}`) return refusalOfDeadToken(settings);
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
				if (verifyToken === undefined || verifyToken === '') {
					throw new Error('The Cloud API keeps a callback URL only together with a verifyToken');
				}
				await verifyCallback(url, verifyToken, signal());
				webhooks.configure(url);
			},
			remove: (url) => webhooks.remove(url),
			targets: (update) => webhooks.targets(changeOf(update)),
			rawBody: (updates) =>
				escapedJson(changesEnvelope(updates.map(changeOf), account.businessAccountId)),
			headers: hubHeaders,
		},
		templates: {
			add: (definition) => templates.add(definition),
			all: () => templates.all(),
		},
		inbound: () => ({ message: { wamid: inboundWamid }, media: mediaEntry(picture) }),
		receive: (message) =>
			receiveCloudMessage(message, { account, settings, media, picture, inbound, messages }),
		registration: () => webhooks.state(),
		setRegistration: (placed) => webhooks.place(placed),
		forgetEverything() {
			webhooks.clear();
			templates.clear();
			media.clear();
			inbound.clear();
			messages.clear();
			history.clear();
		},
	};
}
