import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { phoneFromProvider } from '../../core/phone/fromProvider';
import { parseOwnPhone } from '../../core/phone/own';
import { mapStep, type Page, pages, type Step } from '../../core/step';
import type { Sender } from '../../operations/sender';
import type { PhoneNumber } from '../../operations/phoneNumberGetAll';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';

// Lists the account's numbers, for 'Sender' and for the operation.
// Docs: https://docs.ycloud.com/api-reference/whatsapp-phone-numbers/list-phone-numbers (read 2026-11-20, v2)

/** The most that a page may have, and the last page that may be asked for. */
const PAGE = 100;
const LAST_PAGE = 100;

const phoneNumber = z.lazy(() =>
	z.looseObject({
		/** A text; the document's example is a number. */
		phoneNumber: z.union([z.string().min(1), z.number().transform(String)]),
		id: lenientText,
		wabaId: lenientText,
		verifiedName: lenientText,
		status: lenientText,
		qualityRating: lenientText,
		messagingLimit: lenientText,
		whatsappBusinessManagerMessagingLimit: lenientText,
	}),
);

type Row = z.output<typeof phoneNumber>;

const answer = z.lazy(() => z.object({ items: z.array(z.unknown()) }));

/** The account's numbers; a page that is not full is the last. */
const numbers = <Item>(
	account: Account,
	{
		limit,
		businessAccountId,
	}: { limit?: number | undefined; businessAccountId?: string | undefined },
	itemOf: (row: Row) => Item,
): Step<Item[]> => {
	const size = Math.min(limit ?? PAGE, PAGE);
	const page = (number: number): HttpRequest => ({
		method: 'GET',
		url: apiUrl(account, 'whatsapp', 'phoneNumbers'),
		query: {
			page: number,
			limit: size,
			...(businessAccountId !== undefined && { 'filter.wabaId': businessAccountId }),
		},
	});
	const read = ({ status, body }: HttpResponse, found: number): Outcome<Page<Item>> => {
		const parsed = answer.safeParse(body);
		if (!parsed.success) return fail(unexpectedResponse('YCloud', status));
		const { items } = parsed.data;
		const rows = readableRows(items, phoneNumber);
		if (rows === undefined) return fail(unexpectedResponse('YCloud', status));
		const following = Math.floor(found / size) + 2;
		const isLast = items.length < size || following > LAST_PAGE;
		return succeed({
			items: rows.map(itemOf),
			size: items.length,
			next: isLast ? undefined : page(following),
		});
	};
	return pages(page(1), read, limit);
};

/** The numbers for the list of 'Sender'. */
export const senders = (account: Account): Step<Sender[]> =>
	numbers(account, {}, (row) => ({
		value: row.phoneNumber,
		label: [row.phoneNumber, row.verifiedName].filter(Boolean).join(' · '),
	}));

/** Which of the accounts behind the key has a sender, as a person may write its number. */
export const accountOf = (account: Account, sender: string): Step<string | undefined> => {
	const read = parseOwnPhone(sender, 'Sender');
	const wanted = read.ok ? read.value : sender;
	return mapStep(
		numbers(account, {}, ({ phoneNumber: number, wabaId }) => ({ number, wabaId })),
		(all) =>
			succeed(all.find(({ number }) => phoneFromProvider(number) === wanted)?.wabaId || undefined),
	);
};

export const phoneNumberGetAll: ProviderOperation<'phoneNumberGetAll', Account> = {
	asks: { sender: false, recipient: false, businessAccountId: true },
	run: ({ limit, businessAccountId }, { account }) =>
		succeed(numbers(account, { limit, businessAccountId }, shown)),
};

const shown = (row: Row): PhoneNumber => ({
	sender: row.phoneNumber,
	phoneNumber: showRecipient(row.phoneNumber),
	name: row.verifiedName || null,
	status: row.status || null,
	qualityRating: row.qualityRating || null,
	// The portfolio's limit has taken the place of the number's own since October 2025.
	messagingLimit: row.whatsappBusinessManagerMessagingLimit || row.messagingLimit || null,
	ids: givenIds({ id: row.id, wabaId: row.wabaId }),
	details: row,
});
