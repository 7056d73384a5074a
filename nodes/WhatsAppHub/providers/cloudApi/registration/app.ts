import { z } from 'zod/v4';
import { invalidInput, unexpectedResponse } from '../../../core/failure';
import type { HttpRequest } from '../../../core/http';
import { lenientText } from '../../../core/lenient';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Exchange } from '../../contract/registration';
import { type Account, graphUrl } from '../account';

// What the app asks Meta about itself: its token, its webhook, its fields.
// Docs: https://developers.facebook.com/docs/graph-api/reference/debug_token and …/reference/app/subscriptions (read 2026-11-20, v25.0)

interface Context {
	readonly account: Account;
	readonly exchange: Exchange;
}

const tokenFacts = z.lazy(() =>
	z.object({
		data: z.object({
			app_id: lenientText,
			is_valid: z.boolean().nullish().catch(undefined),
			/** UNIX seconds; 0 for a token that does not expire. */
			expires_at: z.coerce.number().nullish().catch(undefined),
			scopes: z.array(z.string()).nullish().catch(undefined),
		}),
	}),
);

export type TokenFacts = z.output<typeof tokenFacts>['data'];

/** What Meta says of the access token; its document has no place for the token but the query. */
export const debugToken = async ({ account, exchange }: Context): Promise<Outcome<TokenFacts>> => {
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, 'debug_token'),
		query: { input_token: account.accessToken },
	});
	if (!response.ok) return response;
	const parsed = tokenFacts.safeParse(response.value.body);
	return parsed.success
		? succeed(parsed.data.data)
		: fail(unexpectedResponse('Cloud API', response.value.status));
};

/** The Meta app, with the token by which it speaks for itself. */
export interface App {
	readonly id: string;
	readonly token: string;
}

const appToken = z.lazy(() => z.object({ access_token: z.string().min(1) }));

/** Lets the app speak for itself, which proves its secret on the way. */
export const openApp = async (
	{ account, exchange }: Context,
	id: string,
): Promise<Outcome<App>> => {
	const response = await exchange({
		method: 'POST',
		url: graphUrl(account, 'oauth', 'access_token'),
		body: {
			client_id: id,
			client_secret: account.appSecret ?? '',
			grant_type: 'client_credentials',
		},
		anonymous: true,
	});
	if (!response.ok) {
		return response.failure.origin === 'network'
			? response
			: fail({
					...invalidInput(
						`Meta does not know the app ${id} with the App Secret of the credential`,
						"Copy App ID and App Secret from the Basic settings page of your Meta app into the credential's 'App ID' and 'App Secret'",
					),
					detail: response.failure.detail,
				});
	}
	const parsed = appToken.safeParse(response.value.body);
	return parsed.success
		? succeed({ id, token: parsed.data.access_token })
		: fail(unexpectedResponse('Cloud API', response.value.status));
};

/** A request of the app about its own webhooks; the credential of the node stays out of it. */
const ofApp = (
	account: Account,
	{ id, token }: App,
	request: Pick<HttpRequest, 'method' | 'body' | 'query'>,
): HttpRequest => ({
	...request,
	url: graphUrl(account, id, 'subscriptions'),
	headers: { authorization: `Bearer ${token}` },
	anonymous: true,
});

const WEBHOOK_OBJECT = 'whatsapp_business_account';

const subscriptions = z.lazy(() =>
	z.object({
		data: z.array(
			z.object({
				object: lenientText,
				callback_url: lenientText,
				fields: z.array(z.object({ name: z.string() })).catch([]),
			}),
		),
	}),
);

/** The one webhook that an app has for WhatsApp. */
export interface AppWebhook {
	readonly url: string;
	readonly fields: readonly string[];
}

export const readAppWebhook = async (
	{ account, exchange }: Context,
	app: App,
): Promise<Outcome<AppWebhook | undefined>> => {
	const response = await exchange(ofApp(account, app, { method: 'GET' }));
	if (!response.ok) return response;
	const parsed = subscriptions.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('Cloud API', response.value.status));
	const found = parsed.data.data.find(({ object }) => object === WEBHOOK_OBJECT);
	return succeed(
		found?.callback_url
			? { url: found.callback_url, fields: found.fields.map(({ name }) => name) }
			: undefined,
	);
};

/** Meta asks the URL for the verify token before it answers. */
export const writeAppWebhook = async (
	{ account, exchange }: Context,
	app: App,
	{ url, fields }: AppWebhook,
	verifyToken: string,
): Promise<Outcome<unknown>> =>
	await exchange(
		ofApp(account, app, {
			method: 'POST',
			body: {
				object: WEBHOOK_OBJECT,
				callback_url: url,
				verify_token: verifyToken,
				fields: fields.join(),
				include_values: true,
			},
		}),
	);

export const removeAppWebhook = async (
	{ account, exchange }: Context,
	app: App,
): Promise<Outcome<unknown>> =>
	await exchange(ofApp(account, app, { method: 'DELETE', query: { object: WEBHOOK_OBJECT } }));
