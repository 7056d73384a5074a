import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { judgeList } from './pages';

// The account's phone numbers, and filler numbers that make lists longer than a page.

interface Row {
	id: string;
	number: string;
	name: string;
	status: string;
	account: string;
}

const firstFillerId = 390_000_000_000_000;

function ownRows(account: SimulatorAccounts['yCloud']): Row[] {
	const { phoneNumber, businessAccountId, secondPhoneNumber, secondBusinessAccountId } = account;
	return [
		{
			...{ id: '300000000000110', number: phoneNumber, account: businessAccountId },
			...{ name: 'Simulated Shop', status: 'CONNECTED' },
		},
		{
			...{ id: '300000000000111', number: secondPhoneNumber, account: secondBusinessAccountId },
			...{ name: 'Simulated Support', status: 'CONNECTED' },
		},
	];
}

/** The reserved range is smaller than a full list may be: numbers come again, their ids do not. */
function fillerRow(position: number, account: string): Row {
	return {
		id: String(firstFillerId + position),
		number: `+120255501${String(position % 100).padStart(2, '0')}`,
		name: `Simulated Branch ${position}`,
		status: 'CONNECTED',
		account,
	};
}

function shown({ id, number, name, status, account }: Row): JsonObject {
	return {
		id,
		phoneNumber: number,
		displayPhoneNumber: number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1-$2-$3'),
		wabaId: account,
		verifiedName: name,
		qualityRating: 'GREEN',
		messagingLimit: 'TIER_1K',
		whatsappBusinessManagerMessagingLimit: 'TIER_2K',
		status,
		nameStatus: 'APPROVED',
	};
}

/** Promises the account that a sender belongs to, as the templates name it. */
export function templateAccountOf(
	phoneNumber: string,
	account: SimulatorAccounts['yCloud'],
): string {
	return phoneNumber === account.secondPhoneNumber ? account.secondBusinessAccountId : '';
}

/** Promises whether a phone number belongs to the account, the filler not counted. */
export function isOwnPhoneNumber(
	phoneNumber: string,
	account: SimulatorAccounts['yCloud'],
): boolean {
	return ownRows(account).some(({ number }) => number === phoneNumber);
}

/**
 * Promises the verdict on GET /whatsapp/phoneNumbers.
 * Source: YCloud, "List phone numbers", read 2026-11-20.
 */
export function judgePhoneNumbers(
	request: ReceivedRequest,
	account: SimulatorAccounts['yCloud'],
	settings: Pick<SimulatorSettings, 'phoneNumberFiller'>,
): Outcome {
	const businessAccountId = queryValue(request, 'filter.wabaId');
	const filler = Array.from({ length: settings.phoneNumberFiller }, (_none, index) =>
		fillerRow(index + 1, account.businessAccountId),
	);
	const rows = [...ownRows(account), ...filler].filter(
		(row) => businessAccountId === undefined || row.account === businessAccountId,
	);
	return judgeList(request, rows.map(shown), ['filter.wabaId']);
}
