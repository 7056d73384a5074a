import { z } from 'zod/v4';
import { unexpectedResponse } from '../../../core/failure';
import { lenientObject, lenientText, membersOf } from '../../../core/lenient';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Exchange, ListingContext } from '../../contract/registration';
import { bareUrl } from '../../webhookUrl';
import { type Account, graphUrl } from '../account';
import { type App, readAppWebhook, removeAppWebhook, writeAppWebhook } from './app';

// Reads and writes the webhook URL at each of the three places where Meta keeps one.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override (revision 2026-06-28, read 2026-11-20, v25.0)

/** Where Meta keeps a webhook URL: the narrowest place that has one gets the events. */
export type Scope = 'phoneNumber' | 'businessAccount' | 'app';

export interface Where {
	readonly account: Account;
	readonly exchange: Exchange;
	readonly app: App;
	/** The number, where the webhook is that of one. */
	readonly phoneNumberId: string;
}

/** A webhook URL as it stands somewhere; the app's own says for which fields. */
export interface Callback {
	readonly url: string;
	readonly fields?: readonly string[] | undefined;
}

interface Place {
	readonly read: (where: Where) => Promise<Outcome<Callback | undefined>>;
	/** Meta asks the URL for the verify token before it answers. */
	readonly write: (where: Where, callback: Callback, token: string) => Promise<Outcome<unknown>>;
	readonly clear: (where: Where) => Promise<Outcome<unknown>>;
}

const override = (url: string, token: string) => ({
	override_callback_uri: url,
	verify_token: token,
});

const numberFacts = z.lazy(() =>
	z.object({
		webhook_configuration: lenientObject({
			phone_number: lenientText,
			whatsapp_business_account: lenientText,
			application: lenientText,
		}),
	}),
);

const phoneNumber: Place = {
	read: async ({ account, exchange, phoneNumberId }) => {
		const response = await exchange({
			method: 'GET',
			url: graphUrl(account, phoneNumberId),
			query: { fields: 'webhook_configuration' },
		});
		if (!response.ok) return response;
		const url = numberFacts.safeParse(response.value.body).data?.webhook_configuration
			?.phone_number;
		return succeed(url ? { url } : undefined);
	},
	write: async ({ account, exchange, phoneNumberId }, { url }, token) =>
		await exchange({
			method: 'POST',
			url: graphUrl(account, phoneNumberId),
			body: { webhook_configuration: override(url, token) },
		}),
	clear: async ({ account, exchange, phoneNumberId }) =>
		await exchange({
			method: 'POST',
			url: graphUrl(account, phoneNumberId),
			body: { webhook_configuration: { override_callback_uri: '' } },
		}),
};

/** The URL that Meta calls for a number: the narrowest of those that are set. */
export const calledFor = async ({
	account,
	exchange,
	sender,
}: ListingContext<Account>): Promise<Outcome<string[]>> => {
	if (sender === undefined) return succeed([]);
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, sender),
		query: { fields: 'webhook_configuration' },
	});
	if (!response.ok) return response;
	const urls = numberFacts.safeParse(response.value.body).data?.webhook_configuration;
	const called = urls?.phone_number || urls?.whatsapp_business_account || urls?.application;
	return succeed(called ? [bareUrl(called)] : []);
};

const subscribedApps = z.lazy(() => z.object({ data: z.array(z.unknown()) }));

const subscribedApp = z.lazy(() =>
	z.object({
		whatsapp_business_api_data: lenientObject({ id: lenientText }),
		override_callback_uri: lenientText,
	}),
);

/** Whether the account sends its events to the app at all, and to which URL instead of the app's. */
export const readAccountSubscription = async ({
	account,
	exchange,
	app,
}: Pick<Where, 'account' | 'exchange' | 'app'>): Promise<
	Outcome<{ readonly url: string | undefined } | undefined>
> => {
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, account.businessAccountId, 'subscribed_apps'),
	});
	if (!response.ok) return response;
	const parsed = subscribedApps.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('Cloud API', response.value.status));
	const own = membersOf(parsed.data.data, subscribedApp).find(
		({ whatsapp_business_api_data: data }) => data?.id === app.id,
	);
	return succeed(own && { url: own.override_callback_uri || undefined });
};

/** Subscribes the app to the account; without a body that also takes an override away. */
const subscribe = async ({ account, exchange }: Where, body?: object): Promise<Outcome<unknown>> =>
	await exchange({
		method: 'POST',
		url: graphUrl(account, account.businessAccountId, 'subscribed_apps'),
		...(body && { body: { ...body } }),
	});

const businessAccount: Place = {
	read: async (where) => {
		const found = await readAccountSubscription(where);
		if (!found.ok) return found;
		return succeed(found.value?.url ? { url: found.value.url } : undefined);
	},
	write: async (where, { url }, token) => await subscribe(where, override(url, token)),
	clear: async (where) => await subscribe(where),
};

const app: Place = {
	read: async (where) => await readAppWebhook(where, where.app),
	write: async (where, { url, fields = [] }, token) =>
		await writeAppWebhook(where, where.app, { url, fields }, token),
	clear: async (where) => await removeAppWebhook(where, where.app),
};

export const places: { readonly [S in Scope]: Place } = { phoneNumber, businessAccount, app };

export const subscribeAccount = async (where: Where): Promise<Outcome<unknown>> =>
	await subscribe(where);

export const unsubscribeAccount = async ({ account, exchange }: Where): Promise<Outcome<unknown>> =>
	await exchange({
		method: 'DELETE',
		url: graphUrl(account, account.businessAccountId, 'subscribed_apps'),
	});

const numbers = z.lazy(() => z.object({ data: z.array(z.unknown()) }));

/** Whether a number of the account, or the account itself, has its events sent elsewhere. */
export const hasOverrides = async (where: Where): Promise<Outcome<boolean>> => {
	const { account, exchange } = where;
	const own = await businessAccount.read(where);
	if (!own.ok) return own;
	if (own.value !== undefined) return succeed(true);
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, account.businessAccountId, 'phone_numbers'),
		query: { fields: 'id,webhook_configuration', limit: 100 },
	});
	if (!response.ok) return response;
	const parsed = numbers.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('Cloud API', response.value.status));
	return succeed(
		membersOf(parsed.data.data, numberFacts).some(
			({ webhook_configuration: configuration }) => configuration?.phone_number,
		),
	);
};
