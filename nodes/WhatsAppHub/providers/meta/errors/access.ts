import { sameAdvice, type ErrorAdvices } from './advice';

/** Who may ask, and whether the account may. */
export const accessErrors: ErrorAdvices = {
	...sameAdvice('unauthorized', 'Create a new access token and put it into the credential', {
		'0': 'Meta did not accept the access token',
	}),
	...sameAdvice(
		'unauthorized',
		'Create a new access token (a system user token does not expire) and put it into the credential',
		{ '190': 'The access token has expired or was withdrawn' },
	),
	...sameAdvice(
		'forbidden',
		'Give the access token the permissions whatsapp_business_messaging and whatsapp_business_management, and assign the WhatsApp account to its system user',
		{
			'3': 'The access token may not do this',
			'10': 'The access token lacks a permission',
			'200': 'The access token lacks a permission',
			'131005': 'The access token lacks a permission for this number or account',
		},
	),
	...sameAdvice('unauthorized', 'Register the number for the Cloud API, then send again', {
		'131045': 'The sending number is not registered',
		'133010': 'The sending number is not registered',
	}),
	...sameAdvice('policy', 'Open the account quality page of WhatsApp Manager', {
		'368': 'Meta has blocked the account for a breach of policy',
		'131031': 'The WhatsApp Business Account is locked',
	}),
	...sameAdvice('policy', 'Leave recipients of this country out', {
		'130497': 'The account may not write to recipients in this country',
	}),
	...sameAdvice('policy', 'Have the display name approved in WhatsApp Manager', {
		'131037': "The sending number's display name is not approved",
	}),
	...sameAdvice(
		'policy',
		'Check the quality rating of the number, and pause sending for some days',
		{
			'131048': 'Too many recipients blocked or reported this number',
		},
	),
	...sameAdvice('policy', 'Correct the category of the template in WhatsApp Manager, then wait', {
		'131064': 'The account may send fewer messages, because templates were in the wrong category',
	}),
	...sameAdvice('quota', 'Check the payment method of the WhatsApp Business Account', {
		'131042': 'There is an open matter with the payment method',
		'131044': 'There is no valid payment method for calls',
	}),
	...sameAdvice('policy', 'Accept the terms of WhatsApp Payments in WhatsApp Manager', {
		'134011': 'The terms of WhatsApp Payments have not been accepted',
	}),
};
