import { providerPrefixes } from '../accounts';
import type { JsonObject } from '../contract';
import { requireLoopbackUrl } from '../core/loopbackUrl';
import { inboundPicture, MediaStore, mediaEntry } from '../core/mediaStore';
import type { Provider, ProviderContext } from '../core/provider';
import { TemplateStore } from '../metaShapes/templateStore';
import { yCloudTemplates } from './builtInTemplates';
import { notFound, yCloudAnswers, yCloudError, yCloudSuccess } from './errors';
import { inboundMediaId, inboundMessage, InboundMessages } from './inbound';
import { receiveYCloudMessage } from './incoming';
import { judgeDownload, judgeUpload, mediaLink } from './media';
import { YCloudMessages } from './messages';
import { judgePhoneNumbers } from './phoneNumbers';
import { yCloudSignatureHeaders } from './signature';
import { judgeTemplate, judgeTemplates } from './templates';
import { WebhookEndpoints } from './webhookEndpoints';

/** YCloud with what a test may see of its endpoints. */
export interface YCloud extends Provider {
	endpoints(): JsonObject[];
}

/** Promises YCloud's API v2 as far as the simulator plays it. Source: see each judged endpoint. */
export function createYCloud({ accounts, settings }: ProviderContext): YCloud {
	const account = accounts.yCloud;
	const templates = new TemplateStore(yCloudTemplates, settings);
	const picture = inboundPicture('yCloud', inboundMediaId, account.phoneNumber);
	const media = new MediaStore('yCloud', picture);
	const messages = new YCloudMessages(account, settings, media, templates);
	const endpoints = new WebhookEndpoints(settings);
	const inbound = new InboundMessages();
	const endpoint = '/webhookEndpoints/:id';

	return {
		id: 'yCloud',
		prefix: providerPrefixes.yCloud,
		credentials: { names: ['apiKey', 'api_key'], values: [account.apiKey] },
		routes: [
			{
				method: 'GET',
				path: '/balance',
				judge: () => ({
					verdict: 'accepted',
					answer: yCloudSuccess({ amount: 190.5, currency: 'USD' }),
				}),
			},
			{
				method: 'POST',
				path: '/whatsapp/messages',
				judge: (request) => messages.judgeSend(request, 'enqueue'),
			},
			{
				method: 'POST',
				path: '/whatsapp/messages/sendDirectly',
				judge: (request) => messages.judgeSend(request, 'sendDirectly'),
			},
			{
				method: 'GET',
				path: '/whatsapp/messages/:id',
				judge: (request) => messages.judgeRetrieve(request),
			},
			{
				method: 'GET',
				path: '/whatsapp/phoneNumbers',
				judge: (request) => judgePhoneNumbers(request, account, settings),
			},
			{
				method: 'GET',
				path: '/whatsapp/templates',
				judge: (request) => judgeTemplates(request, account, templates),
			},
			{
				method: 'GET',
				path: '/whatsapp/templates/:wabaId/:name/:language',
				judge: (request) => judgeTemplate(request, account, templates),
			},
			{
				method: 'POST',
				path: '/whatsapp/inboundMessages/:id/markAsRead',
				judge: (request) => inbound.judgeMarkAsRead(request),
			},
			{
				method: 'POST',
				path: '/whatsapp/inboundMessages/:id/typing',
				judge: (request) => inbound.judgeTyping(request),
			},
			{
				method: 'POST',
				path: '/whatsapp/media/:phoneNumber/upload',
				takesForm: true,
				judge: (request) => judgeUpload(request, account, media),
			},
			{
				method: 'GET',
				path: '/whatsapp/media/download/:id',
				isOpen: true,
				judge: (request) => judgeDownload(request, account, media, settings),
			},
			{
				method: 'POST',
				path: '/webhookEndpoints',
				judge: (request) => endpoints.judgeCreate(request),
			},
			{
				method: 'GET',
				path: '/webhookEndpoints',
				judge: (request) => endpoints.judgeList(request),
			},
			{ method: 'GET', path: endpoint, judge: (request) => endpoints.judgeRetrieve(request) },
			{ method: 'PATCH', path: endpoint, judge: (request) => endpoints.judgeUpdate(request) },
			{ method: 'DELETE', path: endpoint, judge: (request) => endpoints.judgeDelete(request) },
			{
				method: 'POST',
				path: `${endpoint}/rotateSecret`,
				judge: (request) => endpoints.judgeRotate(request),
			},
		],
		refuseStranger(request) {
			const key = request.headers['x-api-key'];
			if (key === account.apiKey) return undefined;
			const message = key === undefined ? 'Authentication is required.' : 'INVALID_API_KEY';
			const answer = yCloudError({ status: 401, code: 'UNAUTHORIZED', message });
			return { verdict: 'refused', reason: `UNAUTHORIZED: ${message}`, answer };
		},
		unknownEndpoint: (request) => notFound(`There is no ${request.method} ${request.path}.`),
		answers: yCloudAnswers,
		webhooks: {
			async configure({ url, hmacKey }) {
				requireLoopbackUrl(url);
				if (hmacKey !== undefined && !hmacKey.startsWith('whsec_')) {
					throw new Error('A YCloud endpoint secret begins with whsec_');
				}
				endpoints.configure(url, hmacKey);
				await Promise.resolve();
			},
			remove: (url) => endpoints.remove(url),
			suspend: (url) => endpoints.suspend(url),
			targets: (event) => endpoints.targets(event),
			rawBody: ([update]) => JSON.stringify(update),
			headers: yCloudSignatureHeaders,
		},
		templates: {
			add(definition) {
				if (definition.parameter_format === 'NAMED') {
					throw new Error('YCloud knows positional parameters only');
				}
				return templates.add(definition);
			},
			all: () => templates.all(),
		},
		inbound: () => ({
			message: inboundMessage,
			media: { ...mediaEntry(picture), link: mediaLink(picture, account) },
		}),
		receive: (message) => receiveYCloudMessage(message, { account, inbound, messages, picture }),
		endpoints: () => endpoints.all(),
		forgetEverything() {
			messages.clear();
			templates.clear();
			media.clear();
			endpoints.clear();
			inbound.clear();
		},
	};
}
