import type { JsonObject } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { invalidParameter, yCloudSuccess } from './errors';

// Pages of lists by page number.

function wholeNumber(
	request: ReceivedRequest,
	name: string,
	defaultValue: number,
): number | undefined {
	const text = queryValue(request, name) ?? String(defaultValue);
	const value = Number(text);
	return /^\d+$/.test(text) && value >= 1 && value <= 100 ? value : undefined;
}

/**
 * Promises one page of a list by page, limit and includeTotal; any other query parameter must be
 * named in `filters`.
 * Source: YCloud, API description v2 "Page", read 2026-11-20.
 */
export function judgeList(
	request: ReceivedRequest,
	items: JsonObject[],
	filters: string[] = [],
): Outcome {
	const known = ['page', 'limit', 'includeTotal', ...filters];
	const stranger = Object.keys(request.query).find((name) => !known.includes(name));
	if (stranger !== undefined) {
		return invalidParameter(stranger, `Parameter '${stranger}' is not known.`);
	}
	const page = wholeNumber(request, 'page', 1);
	if (page === undefined) {
		return invalidParameter('page', "Parameter 'page' should be between 1 and 100.");
	}
	const limit = wholeNumber(request, 'limit', 10);
	if (limit === undefined) {
		return invalidParameter('limit', "Parameter 'limit' should be between 1 and 100.");
	}
	const includeTotal = queryValue(request, 'includeTotal') ?? 'false';
	if (includeTotal !== 'true' && includeTotal !== 'false') {
		return invalidParameter('includeTotal', "Parameter 'includeTotal' should be a boolean.");
	}
	const offset = (page - 1) * limit;
	const shown = items.slice(offset, offset + limit);
	const total = includeTotal === 'true' ? { total: items.length } : {};
	const body = { offset, limit, length: shown.length, ...total, items: shown };
	return { verdict: 'accepted', answer: yCloudSuccess(body) };
}
