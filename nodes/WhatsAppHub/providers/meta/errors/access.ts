import { sameAdvice, type ErrorAdvice, type ErrorAdvices } from './advice';
import {
	apiSetUpPage,
	billingPage,
	phoneNumbersPage,
	supportHome,
	systemUsersPage,
	templatesPage,
} from './places';

// Meta's error codes about tokens, permissions, the account and what it owes.

const newToken = `Make a new system user token (${systemUsersPage}), which does not expire, and put it into 'Access Token' of the credential; the one of ${apiSetUpPage} ends after a day`;

/** Undocumented: these sentences come with code 190 in public reports, of a token cut short among others. */
export const unreadableToken =
	/malformed access token|cannot parse access token|access token could not be decrypted/i;

/** The same code as of an expired token; but that one never was one, or is not whole. */
export const unreadableTokenAdvice: ErrorAdvice = {
	category: 'unauthorized',
	message: "The credential's 'Access Token' is not one that Meta can read",
	hint: `Copy it again, from the first character to the last, with no quote, space or 'Bearer' around it; App ID, App Secret and Verify Token are no access tokens. If Meta does not read it then either, make a new one: ${systemUsersPage}`,
};

/** Undocumented: the sentences of code 190 that say so, in public reports. */
export const endedToken = /expired|invalidated|revoked|no longer valid/i;

/** Undocumented here: the subcodes of a token that has expired, and of one that was withdrawn, by the Graph API's guide to errors. */
export const endedTokenSubcodes: ReadonlySet<string> = new Set(['463', '467']);

/** The same code as of a token that never was one; but this one was good before. */
export const endedTokenAdvice: ErrorAdvice = {
	category: 'unauthorized',
	message: 'The access token has expired or was withdrawn',
	hint: newToken,
};

const doubtfulToken = `Copy it again into 'Access Token' of the credential, from the first character to the last; App ID, App Secret and Verify Token are no access tokens. If Meta does not accept it then either, it has expired or was withdrawn. ${newToken}`;

const billing = `Add or mend the payment method of this account: ${billingPage}. The account needs a currency and a time zone as well. Then send again what failed`;

/** Who may ask, and whether the account may. */
export const accessErrors: ErrorAdvices = {
	...sameAdvice('unauthorized', newToken, {
		'0': 'Meta does not accept the access token',
	}),
	...sameAdvice('unauthorized', doubtfulToken, {
		'102': 'Meta does not accept the access token',
		'190': 'Meta does not accept the access token',
	}),
	// Undocumented: "An access token is required …", "An active access token must be used …", in public reports.
	...sameAdvice('unauthorized', doubtfulToken, {
		'104': 'Meta wants an access token, and has found none that it can read',
		'2500': 'Meta wants an access token, and has found none that it can read',
	}),
	...sameAdvice(
		'forbidden',
		`Assign the app and the WhatsApp account to the system user (${systemUsersPage}), make it a new token with the permissions whatsapp_business_messaging and whatsapp_business_management, and put that into 'Access Token' of the credential`,
		{
			'3': 'The access token lacks a permission for this',
			'10': 'The access token lacks a permission for this',
			'200': 'The access token lacks a permission for this',
			'131005': 'The access token lacks a permission for this number or account',
		},
	),
	// Meta has no page for it: https://developers.facebook.com/documentation/business-messaging/whatsapp/solution-providers/registering-phone-numbers (dated 2026-06-28, read 2026-11-30)
	...sameAdvice(
		'unauthorized',
		'Register it once, by an HTTP Request node with this credential: POST to https://graph.facebook.com/PHONE_NUMBER_ID/register, JSON body {"messaging_product": "whatsapp", "pin": "SIX_DIGITS"}; the PIN is that of the number\'s two-step verification, or becomes it. Then send again',
		{
			'131045': 'The sending number is not registered with Meta',
			'133010': 'The sending number is not registered with Meta',
		},
	),
	...sameAdvice(
		'policy',
		`Open ${supportHome}: it says why, and lets you ask for a review. Nothing can be sent until then`,
		{
			'368': 'Meta has blocked the account for a breach of policy',
			'131031': 'The WhatsApp Business Account is restricted or locked',
		},
	),
	...sameAdvice(
		'policy',
		'Leave recipients of this country out: the WhatsApp Business Messaging Policy says which countries are open to your line of business',
		{
			'130497': 'The account may not write to recipients in this country',
		},
	),
	...sameAdvice(
		'policy',
		`Change the display name of the number (${phoneNumbersPage}), and send again once it is approved`,
		{
			'131037': "The sending number's display name is not approved",
		},
	),
	...sameAdvice(
		'policy',
		`Look at the quality rating of the number (${phoneNumbersPage}), pause sending for some days, then write only to people who expect it`,
		{
			'131048': 'Too many recipients blocked or reported this number',
		},
	),
	...sameAdvice('policy', `Correct the category of the template (${templatesPage}), then wait`, {
		'131064': 'The account may send fewer messages, because templates were in the wrong category',
	}),
	...sameAdvice('quota', billing, {
		'131042':
			'Meta cannot bill the WhatsApp Business Account: its payment method is missing or does not work',
		'131044': 'Meta cannot bill calls: there is no valid payment method',
	}),
	...sameAdvice('policy', "Open the link in Meta's own words and accept the terms", {
		'134011': 'The terms of WhatsApp Payments have not been accepted',
	}),
};
