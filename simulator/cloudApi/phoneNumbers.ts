import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { refuseOtherAccount } from './businessAccount';
import type { CloudWebhooks } from './cloudWebhooks';
import { fieldsOf, judgeGraphList, selected } from './graphPages';

// The account's phone numbers, and filler numbers that make lists longer than a page.

type CloudAccount = SimulatorAccounts['cloudApi'];

const defaultFields = ['id', 'display_phone_number', 'verified_name', 'status', 'quality_rating'];
const emptyFields = ['username', 'last_onboarded_time', 'webhook_configuration', 'health_status'];

const firstFillerId = 390_000_000_000_000;

/** A phone number of the account. */
export interface CloudPhone {
	id: string;
	display: string;
	name: string;
}

interface PhoneParts {
	account: CloudAccount;
	settings: Pick<SimulatorSettings, 'phoneNumberFiller' | 'cloudPhoneStatus'>;
	webhooks: CloudWebhooks;
}

function ownRows(account: CloudAccount): CloudPhone[] {
	return [
		{ id: account.phoneNumberId, display: account.displayPhoneNumber, name: 'Simulated Shop' },
		{ id: account.secondPhoneNumberId, display: '+1 202-555-0101', name: 'Simulated Support' },
		{ id: account.thirdPhoneNumberId, display: '+1 202-555-0102', name: 'Simulated Sales' },
	];
}

/** The reserved range is smaller than a full list may be: numbers come again, their ids do not. */
function fillerRow(number: number): CloudPhone {
	const lastDigits = String(number % 100).padStart(2, '0');
	return {
		id: String(firstFillerId + number),
		display: `+1 202-555-01${lastDigits}`,
		name: `Simulated Branch ${number}`,
	};
}

function shown({ id, display, name }: CloudPhone, parts: PhoneParts): JsonObject {
	const { account, settings, webhooks } = parts;
	const configuration = webhooks.configurationOf(id);
	return {
		id,
		display_phone_number: display,
		verified_name: name,
		quality_rating: 'GREEN',
		status: id === account.phoneNumberId ? settings.cloudPhoneStatus : 'CONNECTED',
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
		...(configuration === undefined ? {} : { webhook_configuration: configuration }),
	};
}

/** Promises a phone number of the account, the filler not counted. */
export function ownPhone(id: string, account: CloudAccount): CloudPhone | undefined {
	return ownRows(account).find((row) => row.id === id);
}

/** Promises whether a phone number belongs to the account, the filler not counted. */
export function isOwnPhoneNumber(id: string, account: CloudAccount): boolean {
	return ownPhone(id, account) !== undefined;
}

/** Promises a phone number as its digits, which is how Meta writes it in webhooks. */
export function digitsOf({ display }: CloudPhone): string {
	return display.replace(/\D/g, '');
}

/** Promises what a webhook says about the phone number that it concerns. */
export function metadataOf(phone: CloudPhone): JsonObject {
	return { display_phone_number: digitsOf(phone), phone_number_id: phone.id };
}

/**
 * Promises the verdict on GET /{version}/{waba-id}/phone_numbers.
 * Source: Meta, OpenAPI description v23.0 "phone_numbers", read 2026-11-20.
 */
export function judgePhoneNumbers(request: ReceivedRequest, parts: PhoneParts): Outcome {
	const { account, settings } = parts;
	const stranger = refuseOtherAccount(request, account);
	if (stranger !== undefined) return stranger;
	const filler = Array.from({ length: settings.phoneNumberFiller }, (_none, index) =>
		fillerRow(index + 1),
	);
	const rows = [...ownRows(account), ...filler].map((phone) => shown(phone, parts));
	return judgeGraphList(request, { rows, defaultFields, emptyFields, largestPage: 100 }, account);
}

/** Promises the verdict on GET /{version}/{phone-number-id}. Source: as for the list. */
export function judgePhoneNumber(
	request: ReceivedRequest,
	phone: CloudPhone,
	parts: PhoneParts,
): Outcome {
	const row = shown(phone, parts);
	const known = [...Object.keys(row), ...emptyFields];
	const data = selected([row], fieldsOf(request, defaultFields), known);
	if (!Array.isArray(data)) return data;
	return { verdict: 'accepted', answer: { status: 200, body: data[0] } };
}
