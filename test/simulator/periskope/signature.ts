import { createHmac } from 'node:crypto';

/**
 * Promises the value of the x-periskope-signature header: hexadecimal, without prefix or time.
 * Source: Periskope, webhooks "Introduction" (signing key), read 2026-11-20.
 */
export function periskopeSignature(signingKey: string, rawBody: string): string {
	return createHmac('sha256', signingKey).update(rawBody, 'utf8').digest('hex');
}
