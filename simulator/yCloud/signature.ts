import { createHmac } from 'node:crypto';

import type { SignatureTampering, WebhookTarget } from '../core/provider';

/**
 * Promises the value of the YCloud-Signature header. The key is the whole secret with its `whsec_`,
 * the signed text is the time, a dot and the body, with no dot behind.
 * Source: YCloud, "Implement a webhook receiver", read 2026-11-20.
 */
export function yCloudSignature(secret: string, unixSeconds: number, rawBody: string): string {
	const digest = createHmac('sha256', secret)
		.update(`${unixSeconds}.${rawBody}`, 'utf8')
		.digest('hex');
	return `t=${unixSeconds},s=${digest}`;
}

/** Promises the headers of a webhook: the signature, and the endpoint that it goes to. */
export function yCloudSignatureHeaders(
	rawBody: string,
	{ key = '', endpointId = '' }: Pick<WebhookTarget, 'key' | 'endpointId'>,
	{ signature, ageSeconds }: SignatureTampering,
): Record<string, string> {
	const named = { 'X-Webhook-Endpoint-ID': endpointId };
	if (signature === 'missing') return named;
	const used = signature === 'wrong' ? 'whsec_another' : key;
	const seconds = Math.floor(Date.now() / 1000) - ageSeconds;
	return { 'YCloud-Signature': yCloudSignature(used, seconds, rawBody), ...named };
}
