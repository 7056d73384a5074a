import { createHmac } from 'node:crypto';

/**
 * Promises the value of the X-Webhook-Hmac header.
 * Source: reference of the engine behind Wawp, "Webhooks: HMAC", read 2026-11-20; Wawp's own
 * documents name no signature.
 */
export function wawpSignature(hmacKey: string, rawBody: string): string {
	return createHmac('sha512', hmacKey).update(rawBody, 'utf8').digest('hex');
}
