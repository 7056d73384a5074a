import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';
import { webAddressInput } from '../../core/input';

/** The field of the credential that requests need; instance ID and token are added by n8n. */
export const account = z.object({ baseUrl: webAddressInput('Base URL') });

/** Its fields that must not come to light: those that the credential masks. */
export const secrets = ['accessToken'];

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.wawp.net/v2/…`. */
export const apiUrl = ({ baseUrl }: Account, ...path: string[]): string =>
	joinUrl(baseUrl, 'v2', ...path);
