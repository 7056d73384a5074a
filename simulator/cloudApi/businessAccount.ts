import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { graphRefusal } from './errors';
import { fieldsOf, selected } from './graphPages';

// Answers questions about the business account, and refuses other accounts.

type CloudAccount = SimulatorAccounts['cloudApi'];

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

/** Promises the refusal of a business account that is not the simulated one. */
export function refuseOtherAccount(
	request: ReceivedRequest,
	account: CloudAccount,
): Outcome | undefined {
	const { businessAccountId, nodeId } = request.pathParameters;
	if ((businessAccountId ?? nodeId) === account.businessAccountId) return undefined;
	return graphRefusal({
		status: 404,
		code: 803,
		type: 'GraphMethodException',
		message: 'WhatsApp Business Account not found',
	});
}
