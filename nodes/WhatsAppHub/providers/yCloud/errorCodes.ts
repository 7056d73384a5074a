import type { FailureCategory } from '../../core/failure';
import { billingPage, templatesPage } from '../meta/errors/places';

// YCloud's own error codes, each with its category and advice.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/handle-errors (read 2026-11-20, v2)

interface Advice {
	readonly category: FailureCategory;
	readonly hint: string;
	/** What happened, where YCloud's own words are a code or do not say it. */
	readonly message?: string;
}

const alike = (
	category: FailureCategory,
	hint: string,
	codes: readonly string[] | Readonly<Record<string, string>>,
): Readonly<Record<string, Advice>> =>
	Object.fromEntries(
		Array.isArray(codes)
			? codes.map((code) => [code, { category, hint }])
			: Object.entries(codes).map(([code, message]) => [code, { category, hint, message }]),
	);

/** Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/authentication (read 2026-11-20, v2) */
const whitelist = 'if Developers > IP whitelist there has addresses, add that of your n8n';

/** YCloud's own codes, in answers and as `errorCode` of a failed message. */
export const adviceOfCode: Readonly<Record<string, Advice>> = {
	...alike(
		'unauthorized',
		`Check 'API Key' in the credential: Developers > API Keys in the YCloud console; ${whitelist}`,
		{ UNAUTHORIZED: 'YCloud does not accept the API key' },
	),
	...alike(
		'forbidden',
		`Check in the YCloud console that this account has the number and what else the form names; ${whitelist}`,
		{ FORBIDDEN: 'The account of this API key may not do this' },
	),
	...alike(
		'policy',
		'A trial account sends only to numbers that are verified with YCloud: verify the recipient in the YCloud console, or leave the trial',
		{ ACCOUNT_LIMITED: 'YCloud restricts this account' },
	),
	...alike('policy', "Look at the account in the YCloud console, and ask YCloud's support", {
		ACCOUNT_UNAVAILABLE: 'The YCloud account is not available',
	}),
	...alike(
		'policy',
		'Look at the WhatsApp Business Account in the YCloud console: it must be connected and not restricted',
		{
			WHATSAPP_BUSINESS_ACCOUNT_UNAVAILABLE: 'The WhatsApp Business Account is not available',
			WHATSAPP_WABA_UNAVAILABLE: 'The WhatsApp Business Account is not available',
		},
	),
	...alike(
		'policy',
		"Choose a number from the list in 'Sender'; it must be connected in the YCloud console",
		{
			WHATSAPP_PHONE_NUMBER_UNAVAILABLE: 'The sending number is not available',
		},
	),
	...alike('policy', 'Change the content of the message', ['CONTENT_PROHIBITED']),
	...alike('policy', 'Leave recipients of this region out', ['MESSAGING_REGION_UNSUPPORTED']),
	...alike('quota', 'Top up the balance in the YCloud console, then send again what failed', {
		BALANCE_INSUFFICIENT: 'The balance of the YCloud account is used up',
	}),
	...alike('media', 'Send a smaller file, or a shorter text', ['CONTENT_TOO_LARGE']),
	...alike(
		'recipient',
		"Take this person off the block list in the YCloud console, or 'Skip Blocked Recipients' out of 'Options'",
		{ RECIPIENT_IN_BLOCK_LIST: 'Skipped: the recipient is on your block list' },
	),
	...alike(
		'recipient',
		"Nothing is to be done, unless this must be sent all the same: then take 'Skip Unsubscribed Recipients' out of 'Options'",
		{ RECIPIENT_UNSUBSCRIBED: 'Skipped: the recipient has unsubscribed' },
	),
	...alike('rateLimited', "Wait, then set a lower 'Messages Per Second' in 'Options'", [
		'ACCOUNT_RATE_LIMITED',
		'SENDER_RATE_LIMITED',
		'TOO_MANY_REQUESTS',
	]),
	...alike('template', "Choose it from the list in 'Template', which shows the approved ones", {
		WHATSAPP_TEMPLATE_UNAVAILABLE:
			'The template does not exist in this language or is not approved',
	}),
	...alike('template', `Change it in ${templatesPage}, or wait until it can be changed`, {
		WHATSAPP_TEMPLATE_UNEDITABLE: 'The template cannot be changed now',
	}),
	...alike(
		'template',
		"Remove 'Use Direct Send' from 'Options': it takes text, link and reply buttons only",
		{
			WHATSAPP_DIRECT_SEND_UNSUPPORTED_COMPONENT: 'Direct Send does not take this template',
		},
	),
	...alike('notFound', 'Check the IDs in the form: they must be of this YCloud account', [
		'NOT_FOUND',
	]),
	...alike(
		'invalidRequest',
		"Correct the value that YCloud names; the operation 'Preview' shows the request that this form makes",
		['BAD_REQUEST', 'PARAM_INVALID', 'PARAM_INVALID_LENGTH', 'PARAM_MISSING', 'PARAM_NOT_MATCH'],
	),
	...alike('invalidRequest', 'It is there already: use another name', ['ALREADY_EXISTS']),
	...alike(
		'invalidRequest',
		'This is about e-mail or SMS, which this node does not send: look at the product in the YCloud console',
		['EMAIL_DOMAIN_UNVERIFIED', 'SENDER_ID_UNAVAILABLE', 'SMS_SIGNATURE_UNAVAILABLE'],
	),
	...alike(
		'provider',
		'Look in the YCloud console whether the message is there before you send it again',
		['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'],
	),
};

const atYCloud =
	"Look in the YCloud console whether the WhatsApp Business Account and the number are connected, and connect them again; if they are, ask YCloud's support";

const access = {
	message: "YCloud's access to the WhatsApp account does not work at Meta",
	hint: atYCloud,
};

/** YCloud decides which messages go by it: its requests have no switch for that. */
const marketingOnly = {
	hint: "Choose a marketing template in 'Template', or ask YCloud's support why it sends this one by the Marketing Messages API",
};

/**
 * Meta's codes that are to be mended elsewhere here, for YCloud holds the token and the number, and its requests have
 * not all that Meta's have.
 */
export const adviceOfMetaCode: Readonly<Record<string, Pick<Advice, 'hint' | 'message'>>> = {
	'0': access,
	'3': access,
	'10': access,
	'102': access,
	'104': access,
	'190': access,
	'200': access,
	'2500': access,
	'803': {
		hint: "Check 'Sender' and the other IDs in the form: they must be of this YCloud account",
	},
	'131005': access,
	'131030': {
		hint: "Choose a number of your own in 'Sender': one of Meta's for tests is to be tried out in Meta's own app",
	},
	'131045': { hint: atYCloud },
	'133010': { hint: atYCloud },
	'131042': {
		hint: `If YCloud bills your messages, top up the balance in the YCloud console. If Meta does, add or mend the payment method: ${billingPage}. Then send again what failed`,
	},
	'131055': marketingOnly,
	'131063': {
		hint: "Ask YCloud's support how this account sends marketing templates: its requests have no switch for that",
	},
	'134100': marketingOnly,
	'137000': {
		hint: "Make sure that it is still the same person, then send it again; if it comes every time, ask YCloud's support",
	},
};
