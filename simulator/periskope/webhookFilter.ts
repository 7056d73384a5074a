import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { validationError } from './errors';
import type { WebhookRow } from './webhooks';

// Reads the query that narrows down the list of webhooks.

const filterNames = [
	'integration_name',
	'is_subscribed',
	'hook_url',
	'integration_id',
	'type',
] as const;

/**
 * Promises the test that the query of GET /webhooks puts rows to, or the refusal of the query.
 * Source: Periskope, "List Webhooks" reference and SDK, read 2026-11-20.
 */
export function filterOf(
	request: ReceivedRequest,
): { matches: (row: WebhookRow) => boolean } | { refusal: Outcome } {
	const known: readonly string[] = filterNames;
	const unknown = Object.keys(request.query).find((name) => !known.includes(name));
	if (unknown !== undefined)
		return { refusal: validationError(unknown, `${unknown} is not known`) };
	const subscribed = queryValue(request, 'is_subscribed') ?? 'true';
	if (!['true', 'false'].includes(subscribed)) {
		return { refusal: validationError('is_subscribed', 'is_subscribed must be true or false') };
	}
	const wanted = filterNames.map((name) => ({ name, value: queryValue(request, name) }));
	const matches = (row: WebhookRow) =>
		wanted.every(({ name, value }) => value === undefined || String(row[name]) === value);
	return { matches };
}
