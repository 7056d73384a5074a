import { z } from 'zod/v4';
import { isPathPart, joinUrl } from '../../core/http';
import { secretInput, webAddressInput } from '../../core/input';
import type { AccountName } from '../contract/registration';

/** The fields of the credential that requests and webhooks need; the token is added by n8n. */
export const account = z.lazy(() =>
	z.object({
		baseUrl: webAddressInput('Base URL'),
		apiVersion: z.string().regex(/^v\d+\.\d+$/, {
			error: "'API Version' must look like v25.0; correct it in the credential",
		}),
		businessAccountId: z
			.string()
			.min(1, { error: "'WhatsApp Business Account ID' is empty; fill it in in the credential" })
			.refine((id) => id === '' || isPathPart(id), {
				error: "'WhatsApp Business Account ID' is not one; correct it in the credential",
			}),
		/** Only what is asked about the token itself names it; everywhere else n8n adds it. */
		accessToken: z.string().default(''),
		appId: z.string().optional(),
		appSecret: secretInput,
		previousAppSecret: secretInput,
		verifyToken: secretInput,
		replacedVerifyToken: secretInput,
	}),
);

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = [
	'accessToken',
	'appSecret',
	'previousAppSecret',
	'verifyToken',
	'replacedVerifyToken',
];

export type Account = z.output<typeof account>;

/** A URL of the Graph API: `https://graph.facebook.com/v25.0/…`. */
export const graphUrl = ({ baseUrl, apiVersion }: Account, ...path: string[]): string =>
	joinUrl(baseUrl, apiVersion, ...path);

/** Where the App Secret is missing, whoever has the same token. */
export const nodeKeys = ({ appSecret, previousAppSecret, accessToken }: Account): string[] =>
	[appSecret, previousAppSecret, accessToken].flatMap((key) => (key ? [key] : []));

export const identify = ({ businessAccountId, baseUrl }: Account): AccountName => ({
	name: `the WhatsApp Business Account ${businessAccountId} at ${baseUrl}`,
});
