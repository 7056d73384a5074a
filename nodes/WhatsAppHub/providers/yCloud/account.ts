import { z } from 'zod/v4';
import { joinUrl } from '../../core/http';

/** The fields of the credential that requests need; the API key is added by n8n. */
export const account = z.object({ baseUrl: z.string() });

export type Account = z.output<typeof account>;

/** A URL of the API: `https://api.ycloud.com/v2/…`. */
export const apiUrl = ({ baseUrl }: Account, ...path: string[]): string =>
	joinUrl(baseUrl, ...path);
