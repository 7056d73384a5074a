import { createHmac } from 'node:crypto';

import type { SignatureTampering, WebhookTarget } from '../core/provider';

/**
 * Promises the value of the x-periskope-signature header: hexadecimal, without prefix or time.
 * Source: Periskope, webhooks "Introduction" (signing key), read 2026-11-20.
 */
export function periskopeSignature(signingKey: string, rawBody: string): string {
	return createHmac('sha256', signingKey).update(rawBody, 'utf8').digest('hex');
}

/** Promises the header that signs a webhook. */
export function periskopeSignatureHeaders(
	rawBody: string,
	{ key = '' }: Pick<WebhookTarget, 'key'>,
	{ signature }: SignatureTampering,
): Record<string, string> {
	if (signature === 'missing') return {};
	const used = signature === 'wrong' ? 'another key' : key;
	return { 'x-periskope-signature': periskopeSignature(used, rawBody) };
}
