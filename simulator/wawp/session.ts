import { wawpOwnNumber } from '../accounts';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { checkSession } from './actionSchema';
import { readQuery, readQueryOrBody } from './parameters';

// Answers questions about the instance: its state, its number, its limits.

const me = { id: `${wawpOwnNumber}@c.us`, pushName: 'Simulated Instance' };

/** Undocumented: the numbers behind the names of the limits; these are made up. */
const limits = {
	send_message_per_minute: 20,
	send_message_daily_cap: 1000,
	account_protection_seconds: 3,
	concurrent_limit: 1,
	group_req_per_minute: 10,
	group_daily_cap: 100,
	check_req_per_minute: 60,
	check_daily_cap: 500,
};

/**
 * Promises the verdict on POST and GET /v2/session/info. The page names POST alone; the vendor's own
 * client uses GET.
 * Docs: https://api.wawp.net/en/docs/v2/session/info (read 2026-11-20)
 */
export function judgeInformation(request: ReceivedRequest): Outcome {
	const read = readQueryOrBody(request, checkSession);
	if ('refusal' in read) return read.refusal;
	return accepted({ name: 'default', status: 'WORKING', me });
}

/**
 * Promises the verdict on GET /v2/session/me.
 * Docs: https://api.wawp.net/en/docs/v2/session/me (read 2026-11-20)
 */
export function judgeMe(request: ReceivedRequest): Outcome {
	const read = readQuery(request, checkSession);
	return 'refusal' in read ? read.refusal : accepted({ ...me, platform: 'android' });
}

/**
 * Promises the verdict on GET /v2/session/rate-limit.
 * Docs: https://api.wawp.net/en/docs/v2/session/rate-limit (read 2026-11-20)
 */
export function judgeRateLimit(request: ReceivedRequest): Outcome {
	const read = readQuery(request, checkSession);
	if ('refusal' in read) return read.refusal;
	return accepted({
		policies: [
			{ policy_slug: 'strict', available: true, limits },
			{ policy_slug: 'standard_policy', available: true, limits },
		],
		free_policies: ['strict', 'standard_policy'],
		has_active_plan: true,
	});
}

function accepted(body: unknown): Outcome {
	return { verdict: 'accepted', answer: { status: 200, body } };
}
