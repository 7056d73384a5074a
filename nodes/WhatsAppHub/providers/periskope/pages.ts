import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import { lenientList, lenientText, readableRows } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Page, pages, type Step } from '../../core/step';

// Reads lists that come in pages by offset and limit.

/** Below the 2,000 that Periskope refuses. */
const PAGE = 500;

const answer = z.record(z.string(), z.unknown());

/**
 * A list by `offset` and `limit`, under its name in the answer. Its `count` is the page's on live
 * accounts: a page that is not full is the last.
 *
 * Docs: https://docs.periskope.app/api-reference/chats/get-chats (read 2026-11-20, v1)
 *
 * Undocumented: the first offset is 1 on one page and 0 on another; 0 loses nothing on either.
 */
export const offsetPages = <Row, Item>(
	request: HttpRequest,
	{ name, row, limit }: { name: string; row: z.ZodType<Row>; limit: number | undefined },
	itemOf: (row: Row) => Item,
): Step<Item[]> => {
	const size = Math.min(limit ?? PAGE, PAGE);
	const page = (offset: number): HttpRequest => ({
		...request,
		query: { ...request.query, offset, limit: size },
	});
	const read = ({ status, body }: HttpResponse, found: number): Outcome<Page<Item>> => {
		const list = lenientList.parse(answer.safeParse(body).data?.[name]);
		const rows = readableRows(list, row);
		if (!list || rows === undefined) return fail(unexpectedResponse('Periskope', status));
		// A server that knows no offset would answer its first page forever.
		const from = Number(lenientText.parse(answer.parse(body)['from']) ?? found);
		if (from < found) return succeed({ items: [], size: 0, next: undefined });
		return succeed({
			items: rows.map(itemOf),
			size: list.length,
			next: list.length < size ? undefined : page(found + list.length),
		});
	};
	return pages(page(0), read, limit);
};
