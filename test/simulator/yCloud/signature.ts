import { createHmac } from 'node:crypto';

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
