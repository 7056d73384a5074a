import { createHmac } from 'node:crypto';

import type { SignatureTampering, WebhookTarget } from '../core/provider';

/**
 * Promises the value of the X-Webhook-Hmac header.
 * Source: reference of the engine behind Wawp, "Webhooks: HMAC", read 2026-11-20; Wawp's own
 * documents name no signature.
 */
export function wawpSignature(hmacKey: string, rawBody: string): string {
	return createHmac('sha512', hmacKey).update(rawBody, 'utf8').digest('hex');
}

/** Promises the headers that sign a webhook, none where no key was set. */
export function wawpSignatureHeaders(
	rawBody: string,
	{ key }: Pick<WebhookTarget, 'key'>,
	{ signature }: SignatureTampering,
): Record<string, string> {
	if (key === undefined || signature === 'missing') return {};
	const used = signature === 'wrong' ? 'another key' : key;
	return {
		'X-Webhook-Hmac': wawpSignature(used, rawBody),
		'X-Webhook-Hmac-Algorithm': 'sha512',
	};
}
