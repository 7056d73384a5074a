import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { graphRefusal, invalidParameter } from './errors';

type CloudAccount = SimulatorAccounts['cloudApi'];

const defaultPageSize = 25;

/** Fields that exist on a phone number without a value here; Graph leaves such a field out. */
const emptyPhoneNumberFields = ['username', 'last_onboarded_time', 'webhook_configuration'];

function phoneNumbers(account: CloudAccount): JsonObject[] {
	const rows = [
		{ id: account.phoneNumberId, display: account.displayPhoneNumber, name: 'Simulated Shop' },
		{ id: '300000000000101', display: '+1 202-555-0101', name: 'Simulated Support' },
		{ id: '300000000000102', display: '+1 202-555-0102', name: 'Simulated Sales' },
	];
	return rows.map(({ id, display, name }) => ({
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
	}));
}

/**
 * Promises the verdict on GET /{version}/{waba-id}/phone_numbers.
 * Source: Meta, OpenAPI description v23.0 "phone_numbers", read 2026-11-20.
 */
export function judgePhoneNumbers(request: ReceivedRequest, account: CloudAccount): Outcome {
	const stranger = refuseOtherAccount(request, account);
	if (stranger !== undefined) return stranger;
	const limitText = queryValue(request, 'limit') ?? String(defaultPageSize);
	const limit = Number(limitText);
	if (!/^\d+$/.test(limitText) || limit < 1 || limit > 100) {
		return invalidParameter('limit must be an integer between 1 and 100.');
	}
	const all = phoneNumbers(account);
	const ids = all.map((row) => String(row['id']));
	const after = queryValue(request, 'after');
	const position = after === undefined ? -1 : ids.indexOf(fromCursor(after));
	if (after !== undefined && position === -1) return invalidParameter('after is not a cursor.');
	const page = all.slice(position + 1, position + 1 + limit);
	const fields = fieldsOf(request, [
		'id',
		'display_phone_number',
		'verified_name',
		'status',
		'quality_rating',
	]);
	const data = selected(page, fields, [...Object.keys(all[0] ?? {}), ...emptyPhoneNumberFields]);
	if (!Array.isArray(data)) return data;
	return {
		verdict: 'accepted',
		answer: { status: 200, body: { data, ...paging(request, page, ids, account) } },
	};
}

/**
 * Promises the verdict on GET /{version}/{waba-id}.
 * Source: Meta, OpenAPI description v23.0 "WhatsApp Business Account details", read 2026-11-20.
 */
export function judgeBusinessAccount(request: ReceivedRequest, account: CloudAccount): Outcome {
	const stranger = refuseOtherAccount(request, account);
	if (stranger !== undefined) return stranger;
	const row: JsonObject = {
		id: account.businessAccountId,
		name: 'Simulated Business',
		timezone_id: '1',
		message_template_namespace: '00000000_0000_4000_8000_202555010000',
		account_review_status: 'APPROVED',
		business_verification_status: 'verified',
		country: 'US',
		ownership_type: 'SELF',
		primary_business_location: 'US',
	};
	const data = selected([row], fieldsOf(request, ['id', 'name']), Object.keys(row));
	if (!Array.isArray(data)) return data;
	return { verdict: 'accepted', answer: { status: 200, body: data[0] } };
}

function refuseOtherAccount(request: ReceivedRequest, account: CloudAccount): Outcome | undefined {
	if (request.pathParameters['businessAccountId'] === account.businessAccountId) return undefined;
	return graphRefusal({
		status: 404,
		code: 803,
		type: 'GraphMethodException',
		message: 'WhatsApp Business Account not found',
	});
}

function fieldsOf(request: ReceivedRequest, defaults: string[]): string[] {
	const text = queryValue(request, 'fields');
	if (text === undefined || text === '') return defaults;
	return text.split(',').map((field) => field.trim());
}

function selected(rows: JsonObject[], fields: string[], known: string[]): JsonObject[] | Outcome {
	const stranger = fields.find((field) => !known.includes(field));
	if (stranger !== undefined) {
		const message = `(#100) Tried accessing nonexisting field (${stranger})`;
		return graphRefusal({ status: 400, code: 100, message });
	}
	// Graph always answers the id, asked or not.
	const names = [...new Set([...fields, 'id'])];
	return rows.map((row) =>
		Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]])),
	);
}

const toCursor = (id: string) => Buffer.from(id).toString('base64url');
const fromCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

function paging(
	request: ReceivedRequest,
	page: JsonObject[],
	ids: string[],
	account: CloudAccount,
): JsonObject {
	const first = page[0]?.['id'];
	const last = page[page.length - 1]?.['id'];
	if (typeof first !== 'string' || typeof last !== 'string') return {};
	const cursors = { before: toCursor(first), after: toCursor(last) };
	if (last === ids[ids.length - 1]) return { paging: { cursors } };
	const next = new URL(new URL(account.baseUrl).origin + request.path);
	for (const name of Object.keys(request.query)) {
		next.searchParams.set(name, queryValue(request, name) ?? '');
	}
	next.searchParams.set('after', cursors.after);
	return { paging: { cursors, next: next.toString() } };
}
