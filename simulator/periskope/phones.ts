import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { notFound, validationError } from './errors';

// The organization's phones, and which one a request acts for.

type PeriskopeAccount = SimulatorAccounts['periskope'];

interface Phone {
	id: string;
	digits: string;
	name: string;
	state: string;
}

function phonesOf(account: PeriskopeAccount): Phone[] {
	const { phoneId, defaultPhone } = account;
	return [
		{ id: phoneId, digits: defaultPhone, name: 'Simulated Shop', state: 'CONNECTED' },
		{
			id: 'phone-simulatedtwo',
			digits: '12025550121',
			name: 'Simulated Support',
			state: 'LOADING',
		},
	];
}

/**
 * Promises the answer of GET /phones/all.
 * Source: Periskope, "Get All Phones" reference, read 2026-11-20.
 */
export function phoneList(account: PeriskopeAccount): JsonObject[] {
	return phonesOf(account).map(({ id, digits, name, state }) => ({
		phone_id: id,
		org_id: periskopeOrganizationId,
		org_phone: `${digits}@c.us`,
		phone_name: name,
		phone_image: null,
		qr_code: null,
		wa_state: state,
		is_ready: state === 'CONNECTED',
		labels: [],
		label_ids: {},
		first_connected_at: '2026-01-05T09:00:00+00:00',
		created_at: '2026-01-05T08:00:00+00:00',
		updated_at: '2026-01-05T09:00:00+00:00',
	}));
}

/**
 * Promises the digits of the phone that the x-phone header names, or the refusal. Only a send to a
 * group may leave the header out; Periskope then picks a phone itself.
 * Source: Periskope, "Send Message" reference and SDK, read 2026-11-20.
 */
export function phoneOf(
	request: ReceivedRequest,
	account: PeriskopeAccount,
	mayBeMissing: boolean,
): { digits: string } | { refusal: Outcome } {
	if (!mayBeMissing && (request.headers['x-phone'] ?? '') === '') {
		const message = 'Missing Header: {x-phone}';
		return { refusal: validationError('x-phone', 'x-phone is required', message) };
	}
	const named = phoneNamed(request, account);
	if ('refusal' in named || named.digits !== undefined) return named;
	return { refusal: notFound('Phone not found') };
}

/**
 * Promises the digits of the phone that the x-phone header names, the default phone's without one and
 * none for a strange phone, or the refusal of a header that can be no phone.
 */
export function phoneNamed(
	request: ReceivedRequest,
	account: PeriskopeAccount,
): { digits: string } | { digits: undefined } | { refusal: Outcome } {
	const header = request.headers['x-phone'] ?? '';
	if (header === '') return { digits: account.defaultPhone };
	if (!/^(\d+|phone-[a-z0-9]+)$/.test(header)) {
		const problem = 'x-phone must be digits with the country code, or a phone_id';
		return { refusal: validationError('x-phone', problem) };
	}
	const phone = phonesOf(account).find(({ id, digits }) => id === header || digits === header);
	return { digits: phone?.digits };
}
