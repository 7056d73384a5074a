import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { refuseOtherAccount } from './businessAccount';
import { judgeGraphList } from './graphPages';

type CloudAccount = SimulatorAccounts['cloudApi'];

const defaultFields = ['id', 'display_phone_number', 'verified_name', 'status', 'quality_rating'];
const emptyFields = ['username', 'last_onboarded_time', 'webhook_configuration', 'health_status'];

const firstFillerId = 390_000_000_000_000;

interface Row {
	id: string;
	display: string;
	name: string;
}

function ownRows(account: CloudAccount): Row[] {
	return [
		{ id: account.phoneNumberId, display: account.displayPhoneNumber, name: 'Simulated Shop' },
		{ id: '300000000000101', display: '+1 202-555-0101', name: 'Simulated Support' },
		{ id: '300000000000102', display: '+1 202-555-0102', name: 'Simulated Sales' },
	];
}

/** The reserved range is smaller than a full list may be: numbers come again, their ids do not. */
function fillerRow(number: number): Row {
	const lastDigits = String(number % 100).padStart(2, '0');
	return {
		id: String(firstFillerId + number),
		display: `+1 202-555-01${lastDigits}`,
		name: `Simulated Branch ${number}`,
	};
}

function shown({ id, display, name }: Row): JsonObject {
	return {
		id,
		display_phone_number: display,
		verified_name: name,
		quality_rating: 'GREEN',
		status: 'CONNECTED',
		name_status: 'APPROVED',
		country_code: 'US',
		country_dial_code: '1',
		code_verification_status: 'VERIFIED',
		unified_cert_status: 'APPROVED',
		platform_type: 'CLOUD_API',
		host_platform: 'CLOUD_API',
		throughput: { level: 'STANDARD' },
		account_mode: 'LIVE',
		is_official_business_account: false,
		is_on_biz_app: false,
		messaging_limit_tier: 'TIER_1K',
		whatsapp_business_manager_messaging_limit: 'TIER_2K',
	};
}

/** Promises whether a phone number belongs to the account, the filler not counted. */
export function isOwnPhoneNumber(id: string, account: CloudAccount): boolean {
	return ownRows(account).some((row) => row.id === id);
}

/**
 * Promises the verdict on GET /{version}/{waba-id}/phone_numbers.
 * Source: Meta, OpenAPI description v23.0 "phone_numbers", read 2026-11-20.
 */
export function judgePhoneNumbers(
	request: ReceivedRequest,
	account: CloudAccount,
	settings: Pick<SimulatorSettings, 'phoneNumberFiller'>,
): Outcome {
	const stranger = refuseOtherAccount(request, account);
	if (stranger !== undefined) return stranger;
	const filler = Array.from({ length: settings.phoneNumberFiller }, (_none, index) =>
		fillerRow(index + 1),
	);
	const rows = [...ownRows(account), ...filler].map(shown);
	return judgeGraphList(request, { rows, defaultFields, emptyFields, largestPage: 100 }, account);
}
