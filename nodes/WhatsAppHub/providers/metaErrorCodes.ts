import type { FailureCategory } from '../core/failure';

export interface MetaAdvice {
	readonly category: FailureCategory;
	/** What happened, in a plain sentence. */
	readonly message: string;
	readonly hint: string;
}

const advice = (category: FailureCategory, message: string, hint: string): MetaAdvice => ({
	category,
	message,
	hint,
});

/**
 * Meta's codes as the Cloud API answers and reports them, and as YCloud passes them on.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)
 */
export const metaAdviceOfCode: Readonly<Record<string, MetaAdvice>> = {
	'0': advice(
		'unauthorized',
		'Meta did not accept the access token',
		'Create a new access token and put it into the credential',
	),
	'3': advice(
		'forbidden',
		'The access token may not do this',
		'Give the token the permission whatsapp_business_messaging',
	),
	'4': advice(
		'rateLimited',
		"The app's call limit is reached",
		'Wait up to an hour, or send more slowly',
	),
	'10': advice(
		'forbidden',
		'The access token lacks a permission',
		'Give the token the permissions whatsapp_business_messaging and whatsapp_business_management',
	),
	'33': advice(
		'notFound',
		'The sending phone number no longer exists',
		"Choose another number in 'Sender'",
	),
	'100': advice(
		'invalidRequest',
		'Meta does not accept one of the values',
		'Correct the field named in the details',
	),
	'190': advice(
		'unauthorized',
		'The access token has expired or was withdrawn',
		'Create a new access token (a system user token does not expire) and put it into the credential',
	),
	'200': advice(
		'forbidden',
		'The access token lacks a permission',
		'Assign the WhatsApp account to the system user and give the token whatsapp_business_messaging',
	),
	'368': advice(
		'policy',
		'Meta has blocked the account for a breach of policy',
		'Open the account quality page of WhatsApp Manager',
	),
	'80007': advice(
		'rateLimited',
		"The WhatsApp Business Account's call limit is reached",
		'Wait up to an hour, or send more slowly',
	),
	'130429': advice(
		'rateLimited',
		"The sending number's messages per second are used up",
		'Send more slowly, then send this message again',
	),
	'130472': advice(
		'recipient',
		'Meta does not deliver this marketing message: the recipient is in an experiment',
		'Do not send it again; write to this recipient once they have written to you',
	),
	'130497': advice(
		'policy',
		'The account may not write to recipients in this country',
		'Leave recipients of this country out',
	),
	'131000': advice(
		'provider',
		'Meta could not carry the request out, for a reason it does not name',
		'Look whether the message arrived before you send it again',
	),
	'131005': advice(
		'forbidden',
		'The access token lacks a permission',
		'Give the token the permission whatsapp_business_messaging',
	),
	'131008': advice(
		'invalidRequest',
		'A required value is missing',
		'Fill in the field named in the details',
	),
	'131009': advice(
		'invalidRequest',
		'One of the values is not valid',
		'Correct the field named in the details',
	),
	'131016': advice(
		'provider',
		'The service is not available for the moment',
		'Look whether the message arrived before you send it again',
	),
	'131021': advice(
		'recipient',
		'Recipient and sender are the same number',
		"Enter another number in 'Recipient'",
	),
	'131026': advice(
		'recipient',
		'The message could not be delivered',
		'Check that the number is on WhatsApp, has accepted its terms and runs a current version',
	),
	'131030': advice(
		'recipient',
		'The recipient is not on the list of the test number',
		'Add the recipient to the list of allowed numbers on the API set-up page of your Meta app, or send from a real number',
	),
	'131031': advice(
		'policy',
		'The WhatsApp Business Account is locked',
		'Open the account quality page of WhatsApp Manager',
	),
	'131037': advice(
		'policy',
		"The sending number's display name is not approved",
		'Have the display name approved in WhatsApp Manager',
	),
	'131042': advice(
		'quota',
		'There is an open matter with the payment method',
		'Check the payment method of the WhatsApp Business Account',
	),
	'131045': advice(
		'unauthorized',
		'The sending number is not registered',
		'Register the number for the Cloud API',
	),
	'131047': advice(
		'outsideWindow',
		'The recipient has not written within the last 24 hours',
		'Send an approved template message, or wait until the recipient writes',
	),
	'131048': advice(
		'policy',
		'Too many recipients blocked or reported this number',
		'Check the quality rating of the number and pause sending',
	),
	'131049': advice(
		'recipient',
		'Meta chose not to deliver this marketing message to this recipient',
		'Do not send it again within 24 hours',
	),
	'131050': advice(
		'recipient',
		'The recipient has stopped marketing messages from you',
		'Leave this recipient out of marketing',
	),
	'131051': advice(
		'unsupported',
		'This message type is not supported',
		'Choose another message type',
	),
	'131052': advice('media', 'The media could not be downloaded', 'Check the file and its size'),
	'131053': advice(
		'media',
		'The media could not be uploaded',
		'Check the link, the type and the size of the file',
	),
	'131056': advice(
		'rateLimited',
		'Too many messages to this recipient in a short time',
		'Wait a few seconds before the next message to the same recipient',
	),
	'131057': advice('provider', 'The account is under maintenance', 'Try again in a few minutes'),
	'132001': advice(
		'template',
		'The template does not exist in this language or is not approved',
		'Check the template and its language in WhatsApp Manager',
	),
	'133010': advice(
		'unauthorized',
		'The sending number is not registered',
		'Register the number for the Cloud API',
	),
	'137000': advice(
		'recipient',
		"The recipient's identity has changed",
		'Confirm who the recipient is before you send',
	),
};
