import { createHmac } from 'node:crypto';

import type { SignatureTampering, WebhookTarget } from '../core/provider';

/**
 * Promises JSON text in which every character beyond ASCII is written as \uXXXX, as Meta sends it.
 * Source: Meta, "Create a webhook endpoint", validation of payloads, read 2026-11-20.
 */
export function escapedJson(payload: unknown): string {
	return JSON.stringify(payload).replace(
		/[\u007f-\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/**
 * Promises the value of X-Hub-Signature-256 for the body as sent.
 * Source: Meta, "Create a webhook endpoint", validation of payloads, read 2026-11-20.
 */
export function hubSignature(appSecret: string, rawBody: string): string {
	return `sha256=${createHmac('sha256', appSecret).update(rawBody, 'utf8').digest('hex')}`;
}

/** Promises the header that signs a webhook. */
export function hubHeaders(
	rawBody: string,
	{ key = '' }: Pick<WebhookTarget, 'key'>,
	{ signature }: SignatureTampering,
): Record<string, string> {
	if (signature === 'missing') return {};
	const used = signature === 'wrong' ? 'another secret' : key;
	return { 'X-Hub-Signature-256': hubSignature(used, rawBody) };
}
