import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, succeed } from '../../core/outcome';
import { lastStep, type Step } from '../../core/step';
import type { Sender } from '../../operations/sender';
import type { PhoneNumber } from '../../operations/phoneNumberGetAll';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';

// Lists the organization's phones, for 'Sender' and for the operation.
// Docs: https://docs.periskope.app/api-reference/phones/get-all-phones (read 2026-11-20, v1)

const phone = z.looseObject({
	phone_id: lenientText,
	org_phone: lenientText,
	org_id: lenientText,
	phone_name: lenientText,
	wa_state: lenientText,
});

type Phone = z.output<typeof phone>;

/** All phones; the list has no pages. */
const phones = <Item>(account: Account, itemsOf: (row: Phone) => Item[]): Step<Item[]> =>
	lastStep({ method: 'GET', url: apiUrl(account, 'phones', 'all') }, ({ status, body }) => {
		const rows = readableRows(body, phone);
		return rows === undefined
			? fail(unexpectedResponse('Periskope', status))
			: succeed(rows.flatMap(itemsOf));
	});

const numberOf = ({ org_phone: number }: Phone): string | null =>
	number ? showRecipient(number) : null;

/** What a send takes: the number, or the ID while no number is connected. */
const senderOf = (row: Phone): string | null => numberOf(row) ?? (row.phone_id || null);

/** The phones for the list of 'Sender'. */
export const senders = (account: Account): Step<Sender[]> =>
	phones(account, (row) => {
		const value = senderOf(row);
		const label = [value, row.phone_name, row.wa_state].filter(Boolean);
		return value === null ? [] : [{ value, label: label.join(' · ') }];
	});

export const phoneNumberGetAll: ProviderOperation<'phoneNumberGetAll', Account> = {
	asks: { sender: false, recipient: false, businessAccountId: false },
	run: ({ limit }, { account }) => {
		const { request, read } = phones(account, (row) => [shown(row)]);
		return succeed({
			request,
			read: (response, now) => {
				const listed = read(response, now);
				return listed.ok && 'result' in listed.value
					? succeed({ result: listed.value.result.slice(0, limit) })
					: listed;
			},
		});
	},
};

const shown = (row: Phone): PhoneNumber => ({
	sender: senderOf(row),
	phoneNumber: numberOf(row),
	name: row.phone_name || null,
	status: row.wa_state || null,
	qualityRating: null,
	messagingLimit: null,
	ids: givenIds({ phone_id: row.phone_id, org_id: row.org_id }),
	// The code would let anybody who sees the item take the phone over.
	details: Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'qr_code')),
});
