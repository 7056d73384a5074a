import type { JsonObject } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { validationError } from './errors';

// Pages of lists by offset and limit.

interface Page {
	offset: number;
	limit: number;
}

/** Both the limit that is named too large and the size of a page when none is named. */
const tooMany = 2000;

/**
 * Promises the page that a query asks for, or the refusal; `filters` are the other names the endpoint
 * knows.
 * Source: Periskope, "Get Chats" reference and SDK, read 2026-11-20.
 */
export function readPage(
	request: ReceivedRequest,
	filters: readonly string[],
): { page: Page } | { refusal: Outcome } {
	const known = ['offset', 'limit', ...filters];
	const unknown = Object.keys(request.query).find((name) => !known.includes(name));
	if (unknown !== undefined) {
		return { refusal: validationError(unknown, `${unknown} is not known`) };
	}
	const offset = queryValue(request, 'offset') ?? '0';
	if (!/^\d+$/.test(offset)) {
		return { refusal: validationError('offset', 'offset must be a whole number') };
	}
	const limit = queryValue(request, 'limit');
	if (limit === undefined) return { page: { offset: Number(offset), limit: tooMany } };
	if (!/^[1-9]\d*$/.test(limit)) {
		return { refusal: validationError('limit', 'limit must be a whole number above 0') };
	}
	if (Number(limit) < tooMany) return { page: { offset: Number(offset), limit: Number(limit) } };
	const problem = `Limit should be less than ${tooMany}`;
	return { refusal: validationError('limit', problem, problem) };
}

/**
 * Promises one page of a list with its bounds. `count` is the size of the page, as live accounts
 * answer, so that only a short page shows the end.
 */
export function pageBody(name: string, rows: unknown[], { offset, limit }: Page): JsonObject {
	const shown = rows.slice(offset, offset + limit);
	const from = shown.length === 0 ? offset : offset + 1;
	return { from, to: offset + shown.length, count: shown.length, [name]: shown };
}
