import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Page, pages } from '../../core/step';
import type { Template } from '../../core/template/template';
import { type ListTemplates, templateOperations } from '../meta/messages/template/operations';
import { templateOf } from '../meta/messages/template/shape';
import { type Account, graphUrl } from './account';

// Lists the account's templates and reads single ones.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management (read 2026-11-20, v25.0)

/** Undocumented: the most that a page may have; with their components more become slow. */
const PAGE = 100;

const fields = 'id,name,language,status,category,parameter_format,components';

const row = z.lazy(() =>
	z.object({
		id: lenientText,
		name: z.string().min(1),
		language: z.string().min(1),
		status: lenientText,
		category: lenientText,
		parameter_format: lenientText,
		components: z.array(z.unknown()).nullish().catch(undefined),
	}),
);

const answer = z.lazy(() =>
	z.object({
		data: z.array(z.unknown()),
		paging: z
			.object({
				cursors: z.object({ after: lenientText }).nullish().catch(undefined),
				next: lenientText,
			})
			.nullish()
			.catch(undefined),
	}),
);

const listTemplates: ListTemplates<Account> = (account, { name, status, category }, limit) => {
	const first: HttpRequest = {
		method: 'GET',
		url: graphUrl(account, account.businessAccountId, 'message_templates'),
		query: {
			fields,
			limit: Math.min(limit ?? PAGE, PAGE),
			...(name !== undefined && { name }),
			...(status !== undefined && { status }),
			...(category !== undefined && { category }),
		},
	};
	const read = ({ status: httpStatus, body }: HttpResponse): Outcome<Page<Template>> => {
		const parsed = answer.safeParse(body);
		if (!parsed.success) return fail(unexpectedResponse('Cloud API', httpStatus));
		const { data, paging } = parsed.data;
		const rows = readableRows(data, row);
		if (rows === undefined) return fail(unexpectedResponse('Cloud API', httpStatus));
		// The following page is asked of the same address: `next` holds the access token.
		const after = paging?.next ? paging.cursors?.after : undefined;
		return succeed({
			size: data.length,
			items: rows.map(({ parameter_format: parameterFormat, components, ...rest }) =>
				templateOf({
					...rest,
					businessAccountId: account.businessAccountId,
					parameterFormat,
					components: components ?? [],
				}),
			),
			next: after ? { ...first, query: { ...first.query, after } } : undefined,
		});
	};
	return pages(first, read, limit);
};

export const { templateGet, templateGetAll, templatePreview } = templateOperations(listTemplates);
