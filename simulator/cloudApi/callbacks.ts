import type { Outcome } from '../core/provider';
import { graphRefusal, invalidParameter } from './errors';
import { verifyCallback } from './verification';

// Checks a callback URL before it is kept: length, token and verification.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override (read 2026-11-20) */
const longestOverride = 200;

/**
 * Promises the refusal of a callback that does not prove itself.
 * Undocumented: the code and the words; these are what apps have met. Meta's OpenAPI description
 * v23.0 shows 422 with code 100 for a URL that cannot be reached.
 */
export async function refusalOfCallback(
	url: string,
	verifyToken: string,
	signal: AbortSignal,
): Promise<Outcome | undefined> {
	if (!URL.canParse(url)) return invalidParameter(`Invalid callback URI format: ${url}`);
	try {
		await verifyCallback(url, verifyToken, signal);
		return undefined;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return graphRefusal({
			status: 400,
			code: 2200,
			message: `(#2200) Callback verification failed with the following errors: ${why}`,
		});
	}
}

/** Promises the refusal of an override that is too long or comes without its token. */
export function refusalOfOverride(
	url: string,
	verifyToken: string | undefined,
): Outcome | undefined {
	if (url.length > longestOverride) {
		return invalidParameter(`override_callback_uri has ${longestOverride} characters at most.`);
	}
	if (verifyToken === undefined) return invalidParameter('The parameter verify_token is required.');
	return undefined;
}

/**
 * Promises the refusal of an override before the app hears of the account's messages at all.
 * Undocumented: the words, and that one request cannot do both; apps have met them.
 */
export function overrideTooEarly(): Outcome {
	return graphRefusal({
		status: 400,
		code: 100,
		message:
			'(#100) Before override the current callback uri, your app must be subscribed to receive ' +
			'messages for WhatsApp Business Account',
	});
}
