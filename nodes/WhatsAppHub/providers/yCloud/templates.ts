import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Page, pages } from '../../core/step';
import type { Template } from '../../core/template/template';
import { type ListTemplates, templateOperations } from '../meta/messages/template/operations';
import { templateOf } from '../meta/messages/template/shape';
import { type Account, apiUrl } from './account';
import { accountOf } from './phoneNumbers';

// Lists the account's templates and reads single ones.
// Docs: https://docs.ycloud.com/api-reference/whatsapp-templates/list-templates (read 2026-11-20, v2)

/** The most that a page may have, and the last page that may be asked for. */
const PAGE = 100;
const LAST_PAGE = 100;

const row = z.lazy(() =>
	z.object({
		officialTemplateId: lenientText,
		wabaId: lenientText,
		name: z.string().min(1),
		language: z.string().min(1),
		status: lenientText,
		category: lenientText,
		components: z.array(z.unknown()).nullish().catch(undefined),
	}),
);

const answer = z.lazy(() => z.object({ items: z.array(z.unknown()) }));

/** By name the list is asked as well: the address of one template needs the account's ID. */
const listTemplates: ListTemplates<Account> = (
	account,
	{ name, status, businessAccountId },
	limit,
) => {
	const size = Math.min(limit ?? PAGE, PAGE);
	const page = (number: number): HttpRequest => ({
		method: 'GET',
		url: apiUrl(account, 'whatsapp', 'templates'),
		query: {
			page: number,
			limit: size,
			...(name !== undefined && { 'filter.name': name }),
			...(status !== undefined && { 'filter.status': status }),
			...(businessAccountId !== undefined && { 'filter.wabaId': businessAccountId }),
		},
	});
	const read = (
		{ status: httpStatus, body }: HttpResponse,
		found: number,
	): Outcome<Page<Template>> => {
		const parsed = answer.safeParse(body);
		if (!parsed.success) return fail(unexpectedResponse('YCloud', httpStatus));
		const { items } = parsed.data;
		const rows = readableRows(items, row);
		if (rows === undefined) return fail(unexpectedResponse('YCloud', httpStatus));
		const following = Math.floor(found / size) + 2;
		const isLast = items.length < size || following > LAST_PAGE;
		return succeed({
			size: items.length,
			items: rows.map(
				({ officialTemplateId: id, wabaId: businessAccountId, components, ...rest }) =>
					templateOf({ ...rest, id, businessAccountId, components: components ?? [] }),
			),
			next: isLast ? undefined : page(following),
		});
	};
	return pages(page(1), read, limit);
};

export const { templateGet, templateGetAll, templatePreview } = templateOperations(
	listTemplates,
	accountOf,
);
