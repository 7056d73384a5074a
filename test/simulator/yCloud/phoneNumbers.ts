import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { judgeList } from './pages';

function phoneNumbers(account: SimulatorAccounts['yCloud']): JsonObject[] {
	const rows = [
		{ id: '300000000000110', number: account.phoneNumber, display: '+1 202-555-0110' },
		{ id: '300000000000111', number: '+12025550111', display: '+1 202-555-0111' },
	];
	return rows.map(({ id, number, display }, index) => ({
		id,
		phoneNumber: number,
		displayPhoneNumber: display,
		wabaId: account.businessAccountId,
		verifiedName: index === 0 ? 'Simulated Shop' : 'Simulated Support',
		qualityRating: 'GREEN',
		messagingLimit: 'TIER_1K',
		whatsappBusinessManagerMessagingLimit: 'TIER_2K',
		status: index === 0 ? 'CONNECTED' : 'DISCONNECTED',
		nameStatus: 'APPROVED',
	}));
}

/**
 * Promises the verdict on GET /whatsapp/phoneNumbers.
 * Source: YCloud, "List phone numbers", read 2026-11-20.
 */
export function judgePhoneNumbers(
	request: ReceivedRequest,
	account: SimulatorAccounts['yCloud'],
): Outcome {
	const businessAccountId = queryValue(request, 'filter.wabaId');
	const shown = phoneNumbers(account).filter(
		(row) => businessAccountId === undefined || row['wabaId'] === businessAccountId,
	);
	return judgeList(request, shown, ['filter.wabaId']);
}
