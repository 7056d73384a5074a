import { randomInt } from 'node:crypto';

import { requireLoopbackUrl } from '../core/loopbackUrl';

// Verifies a callback URL with a challenge, as Meta does.

const longestWaitMs = 10_000;

/**
 * Asks the callback URL to prove itself, as Meta does before it keeps the URL; rejects unless the
 * answer is 200 with exactly the challenge.
 * Source: Meta, "Create a webhook endpoint", verification requests, read 2026-11-20.
 */
export async function verifyCallback(
	callback: string,
	verifyToken: string,
	signal: AbortSignal,
): Promise<void> {
	const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
	const question = requireLoopbackUrl(callback);
	question.searchParams.set('hub.mode', 'subscribe');
	question.searchParams.set('hub.challenge', challenge);
	question.searchParams.set('hub.verify_token', verifyToken);
	const response = await fetch(question, {
		redirect: 'manual',
		signal: AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]),
	});
	const text = await response.text();
	if (response.status === 200 && text === challenge) return;
	const shown = text.slice(0, 200);
	throw new Error(
		`The callback URL could not be validated: HTTP Status Code = ${response.status}; ` +
			`wanted status 200 and ${challenge}, got ${JSON.stringify(shown)}`,
	);
}
