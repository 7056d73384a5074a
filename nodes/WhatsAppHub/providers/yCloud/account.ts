import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';
import { secretInput, webAddressInput } from '../../core/input';
import type { AccountName } from '../contract/registration';

/** The fields of the credential that requests and webhooks need. */
export const account = z.lazy(() =>
	z.object({
		baseUrl: webAddressInput('Base URL'),
		/** n8n adds it to requests; here it seals what is kept of a webhook's secret. */
		apiKey: z.string().default(''),
		webhookSecret: secretInput,
		previousWebhookSecret: secretInput,
	}),
);

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = ['apiKey', 'webhookSecret', 'previousWebhookSecret'];

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.ycloud.com/v2/…`. */
export const apiUrl = ({ baseUrl }: Pick<Account, 'baseUrl'>, ...path: string[]): string =>
	joinUrl(baseUrl, ...path);

export const nodeKeys = ({ apiKey }: Account): string[] => (apiKey ? [apiKey] : []);

export const identify = ({ baseUrl, apiKey }: Account): AccountName => ({
	name: `the YCloud account at ${baseUrl}`,
	key: apiKey,
});
