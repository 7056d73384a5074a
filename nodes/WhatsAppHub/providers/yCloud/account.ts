import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';
import { webAddressInput } from '../../core/input';

/** The fields of the credential that requests need; the API key is added by n8n. */
export const account = z.object({ baseUrl: webAddressInput('Base URL') });

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = ['apiKey'];

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.ycloud.com/v2/…`. */
export const apiUrl = ({ baseUrl }: Account, ...path: string[]): string =>
	joinUrl(baseUrl, ...path);
