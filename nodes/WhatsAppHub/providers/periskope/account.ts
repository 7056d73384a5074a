import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';
import { webAddressInput } from '../../core/input';

/** The fields of the credential that requests and webhooks need; the API key is added by n8n. */
export const account = z.lazy(() =>
	z.object({
		baseUrl: webAddressInput('Base URL'),
		/** A number or a phone id; the sender of every send that names none. */
		defaultPhone: z.string().optional(),
		webhookSigningSecret: z.string().optional(),
	}),
);

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = ['apiKey', 'webhookSigningSecret'];

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.periskope.app/v1/…`. */
export const apiUrl = ({ baseUrl }: Account, ...path: string[]): string =>
	joinUrl(baseUrl, ...path);
