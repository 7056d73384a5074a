import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Page, pages, type Step } from '../../core/step';
import type { Sender } from '../../operations/sender';
import type { PhoneNumber } from '../../operations/phoneNumberGetAll';
import type { ProviderOperation } from '../contract/provider';
import { type Account, graphUrl } from './account';

// Lists the account's numbers, for 'Sender' and for the operation.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-account/phone-number-management-api (read 2026-11-20, v25.0)

/** The most that a page may have. */
const PAGE = 100;

/** What a list for choosing needs, which every version of the API knows. */
const fewFields = 'id,display_phone_number,verified_name';

const allFields = [
	fewFields,
	'quality_rating,status,name_status,code_verification_status,platform_type,throughput',
	'account_mode,is_official_business_account,is_on_biz_app,webhook_configuration',
	'whatsapp_business_manager_messaging_limit',
].join();

const phoneNumber = z.lazy(() =>
	z.looseObject({
		id: z.string().min(1),
		display_phone_number: lenientText,
		verified_name: lenientText,
		status: lenientText,
		quality_rating: lenientText,
		whatsapp_business_manager_messaging_limit: lenientText,
	}),
);

type Row = z.output<typeof phoneNumber>;

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

/** The account's numbers; a page says that there is a next one, whose address is made here. */
const numbers = <Item>(
	account: Account,
	fields: string,
	limit: number | undefined,
	itemOf: (row: Row) => Item,
): Step<Item[]> => {
	const size = Math.min(limit ?? PAGE, PAGE);
	const first: HttpRequest = {
		method: 'GET',
		url: graphUrl(account, account.businessAccountId, 'phone_numbers'),
		query: { fields, limit: size },
	};
	const read = ({ status, body }: HttpResponse): Outcome<Page<Item>> => {
		const parsed = answer.safeParse(body);
		if (!parsed.success) return fail(unexpectedResponse('Cloud API', status));
		const { data, paging } = parsed.data;
		const rows = readableRows(data, phoneNumber);
		if (rows === undefined) return fail(unexpectedResponse('Cloud API', status));
		const after = paging?.next ? paging.cursors?.after : undefined;
		return succeed({
			items: rows.map(itemOf),
			size: data.length,
			next: after ? { ...first, query: { ...first.query, after } } : undefined,
		});
	};
	return pages(first, read, limit);
};

/** The numbers for the list of 'Sender', or as many of them as are wanted. */
export const senders = (account: Account, limit?: number): Step<Sender[]> =>
	numbers(account, fewFields, limit, (row) => ({
		value: row.id,
		label: [row.display_phone_number, row.verified_name].filter(Boolean).join(' · ') || row.id,
	}));

export const phoneNumberGetAll: ProviderOperation<'phoneNumberGetAll', Account> = {
	asks: { sender: false, recipient: false, businessAccountId: false },
	run: ({ limit }, { account }) => succeed(numbers(account, allFields, limit, shown)),
};

const shown = (row: Row): PhoneNumber => ({
	sender: row.id,
	phoneNumber: row.display_phone_number ? showRecipient(row.display_phone_number) : null,
	name: row.verified_name || null,
	status: row.status || null,
	qualityRating: row.quality_rating || null,
	messagingLimit: row.whatsapp_business_manager_messaging_limit || null,
	ids: givenIds({ id: row.id }),
	details: row,
});
