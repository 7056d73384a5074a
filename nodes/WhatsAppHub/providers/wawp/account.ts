import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';
import { secretInput, webAddressInput } from '../../core/input';
import type { AccountName } from '../contract/registration';

/** The fields of the credential that requests and webhooks need; the token is added by n8n. */
export const account = z.lazy(() =>
	z.object({
		baseUrl: webAddressInput('Base URL'),
		/** n8n adds it to requests; here it distinguishes instances. */
		instanceId: z.string().default(''),
		/** n8n adds it to requests; here nodes of one account know each other by it. */
		accessToken: z.string().default(''),
		urlSecret: secretInput,
		previousUrlSecret: secretInput,
		hmacSecret: secretInput,
	}),
);

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = ['accessToken', 'urlSecret', 'previousUrlSecret', 'hmacSecret'];

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.wawp.net/v2/…`. */
export const apiUrl = ({ baseUrl }: Pick<Account, 'baseUrl'>, ...path: string[]): string =>
	joinUrl(baseUrl, 'v2', ...path);

export const nodeKeys = ({ accessToken }: Account): string[] => (accessToken ? [accessToken] : []);

export const identify = ({ baseUrl, instanceId }: Account): AccountName => ({
	name: `the Wawp instance ${instanceId} at ${baseUrl}`,
});
