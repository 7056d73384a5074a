import type { Outcome, ReceivedRequest } from '../core/provider';
import { graphRefusal } from './errors';

// Which Graph API versions exist, and which one serves a request.

const oldestServed = 21;
const newestReleased = 26;

/**
 * Promises the version that serves a request, or the refusal of a version that does not exist. An
 * expired version is served by the oldest one still available, without a word, as Meta does.
 * Source: Meta, "Graph API versioning" and changelog up to v26.0, read 2026-11-20.
 */
export function servedVersion(
	request: ReceivedRequest,
): { version: string } | { refusal: Outcome } {
	const asked = request.pathParameters['version'] ?? '';
	const major = Number(/^v(\d+)\.0$/.exec(asked)?.[1]);
	if (!(major >= 1 && major <= newestReleased)) {
		const message = `Unknown path components: /${asked}`;
		return { refusal: graphRefusal({ status: 400, code: 2500, message }) };
	}
	return { version: `v${Math.max(major, oldestServed)}.0` };
}
