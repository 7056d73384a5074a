import type { FailureCategory } from '../../core/failure';

// YCloud's own error codes, each with its category and advice.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/handle-errors (read 2026-11-20, v2)

interface Advice {
	readonly category: FailureCategory;
	readonly hint: string;
}

const alike = (
	category: FailureCategory,
	hint: string,
	codes: readonly string[],
): Readonly<Record<string, Advice>> =>
	Object.fromEntries(codes.map((code) => [code, { category, hint }]));

/** YCloud's own codes, in answers and as `errorCode` of a failed message. */
export const adviceOfCode: Readonly<Record<string, Advice>> = {
	...alike('unauthorized', "Check 'API Key' in the credential", ['UNAUTHORIZED']),
	...alike('forbidden', 'Check in the YCloud console what the API key and the account may do', [
		'FORBIDDEN',
	]),
	...alike(
		'policy',
		'A trial account sends only to numbers verified with YCloud; verify the recipient or leave the trial',
		['ACCOUNT_LIMITED'],
	),
	...alike('policy', 'Check the state of the account in the YCloud console', [
		'ACCOUNT_UNAVAILABLE',
	]),
	...alike('policy', 'Check the WhatsApp Business Account in the YCloud console', [
		'WHATSAPP_BUSINESS_ACCOUNT_UNAVAILABLE',
		'WHATSAPP_WABA_UNAVAILABLE',
	]),
	...alike('policy', "Check 'Sender': the number must be connected in the YCloud console", [
		'WHATSAPP_PHONE_NUMBER_UNAVAILABLE',
	]),
	...alike('policy', 'Change the content of the message', ['CONTENT_PROHIBITED']),
	...alike('policy', 'Leave recipients of this region out', ['MESSAGING_REGION_UNSUPPORTED']),
	...alike('quota', 'Top up the balance in the YCloud console', ['BALANCE_INSUFFICIENT']),
	...alike('media', 'Make the content smaller', ['CONTENT_TOO_LARGE']),
	...alike('recipient', "The recipient is on your block list and 'Skip Blocked Recipients' is on", [
		'RECIPIENT_IN_BLOCK_LIST',
	]),
	...alike('recipient', "The recipient has unsubscribed and 'Skip Unsubscribed Recipients' is on", [
		'RECIPIENT_UNSUBSCRIBED',
	]),
	...alike('rateLimited', "Wait, then send more slowly ('Messages Per Second')", [
		'ACCOUNT_RATE_LIMITED',
		'SENDER_RATE_LIMITED',
		'TOO_MANY_REQUESTS',
	]),
	...alike('template', 'Check that the template exists and is approved', [
		'WHATSAPP_TEMPLATE_UNAVAILABLE',
	]),
	...alike('template', 'Change the template in WhatsApp Manager, or wait until it can be changed', [
		'WHATSAPP_TEMPLATE_UNEDITABLE',
	]),
	...alike('template', 'Switch Direct Send off: it takes text, link and reply buttons only', [
		'WHATSAPP_DIRECT_SEND_UNSUPPORTED_COMPONENT',
	]),
	...alike('notFound', 'Check the IDs in the form', ['NOT_FOUND']),
	...alike('invalidRequest', 'Correct the field named in the details', [
		'BAD_REQUEST',
		'PARAM_INVALID',
		'PARAM_INVALID_LENGTH',
		'PARAM_MISSING',
		'PARAM_NOT_MATCH',
	]),
	...alike('invalidRequest', 'It is there already: use another name', ['ALREADY_EXISTS']),
	...alike(
		'invalidRequest',
		'This is about e-mail or SMS: check the product in the YCloud console',
		['EMAIL_DOMAIN_UNVERIFIED', 'SENDER_ID_UNAVAILABLE', 'SMS_SIGNATURE_UNAVAILABLE'],
	),
	...alike(
		'provider',
		'Look in the YCloud console whether the message is there before you send it again',
		['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'],
	),
};
