import { sameAdvice, type ErrorAdvices } from './advice';
import { apiSetUpPage, statusPage } from './places';

// Meta's error codes about messages and their recipients.

const look =
	'Look whether the message arrived, by its status in the WhatsApp Hub Trigger or in the chat, before you send it again';

/** The provider's own words stand right behind a hint; the operation is in every form. */
const preview = "the operation 'Preview' shows the request that this form makes";

/** About the message itself and the person who is to read it. */
export const messageErrors: ErrorAdvices = {
	// "Invalid request or possible server error": of the second nobody knows how far it got.
	...sameAdvice(
		'provider',
		`See on ${statusPage} whether Meta is down; if not, something in the request is wrong: ${preview}. ${look}`,
		{ '1': 'Meta could not carry the request out, or does not understand it' },
		{ accepted: 'unknown' },
	),
	...sameAdvice('provider', `${look}; ${statusPage} says whether Meta is down`, {
		'2': 'Meta is down or overloaded for the moment',
		'131016': "Meta's service is not available for the moment",
	}),
	...sameAdvice('provider', `${look}. If it comes every time, ask Meta's support`, {
		'131000': 'Meta could not carry the request out, for a reason it does not name',
	}),
	...sameAdvice(
		'outsideWindow',
		"Use the operation 'Send Template', or wait until the recipient writes",
		{
			'131047': 'The recipient has not written within the last 24 hours',
		},
	),
	...sameAdvice(
		'recipient',
		'Do not send it again; write to this recipient once they have written to you',
		{
			'130472':
				'Meta does not deliver this marketing message: the recipient is in one of its experiments',
		},
	),
	...sameAdvice(
		'recipient',
		'Nothing is wrong with your set-up: Meta limits how much marketing a person gets. Do not send it again within 24 hours: it would fail again',
		{
			'131049': 'Meta chose not to deliver this marketing message to this recipient',
		},
	),
	...sameAdvice(
		'recipient',
		"Leave this recipient out of marketing; 'Marketing Preference' of the WhatsApp Hub Trigger tells when that changes",
		{
			'131050': 'The recipient has stopped marketing messages from you',
		},
	),
	...sameAdvice(
		'recipient',
		"Enter another number in 'Recipient', or choose another one in 'Sender'",
		{
			'131021': 'Recipient and sender are the same number',
		},
	),
	...sameAdvice(
		'recipient',
		"Check the number in 'Recipient': it must be on WhatsApp. If it is, ask this person by another way to update WhatsApp and accept its terms",
		{ '131026': 'WhatsApp cannot deliver messages to this recipient' },
	),
	...sameAdvice(
		'recipient',
		`Add the number to the list of allowed numbers, on ${apiSetUpPage}, or send from a number of your own. If it is there already, it is written with a digit more or less, as happens in Argentina, Brazil and Mexico: write it in 'Recipient' as the list has it`,
		{ '131030': "The sending number is Meta's test number, and the recipient is not on its list" },
	),
	...sameAdvice('recipient', 'Send it again if it still matters', {
		'131043': 'The message expired before it could be delivered',
	}),
	...sameAdvice(
		'recipient',
		"Make sure that it is still the same person, then remove 'Identity Key Hash' from 'Options' or enter the new one",
		{
			'137000': "The recipient's identity has changed",
		},
	),
	...sameAdvice('recipient', "Enter the phone number in 'Recipient'", {
		'131062': 'This message cannot be sent to a business-scoped user ID',
	}),
	...sameAdvice('notFound', "Choose another number in 'Sender'", {
		'33': 'The sending phone number no longer exists',
	}),
	...sameAdvice(
		'notFound',
		"Check 'Sender' and the other IDs in the form, and 'WhatsApp Business Account ID' in the credential",
		{
			'803': 'Meta knows nothing under this ID',
		},
	),
	...sameAdvice('invalidRequest', `Correct the value that Meta names; ${preview}`, {
		'100': 'Meta does not accept one of the values',
		'131009': 'Meta does not accept one of the values',
	}),
	...sameAdvice('invalidRequest', `Fill in the value that Meta names; ${preview}`, {
		'131008': 'A value that Meta requires is missing',
	}),
	...sameAdvice(
		'invalidRequest',
		`Leave out what is optional until it goes through, and you know which value it is; ${preview}`,
		{ '135000': 'Meta does not accept one of the values, and does not say which' },
	),
	// Undocumented: Meta's page on payments names these three codes without a meaning.
	...sameAdvice(
		'invalidRequest',
		"Check 'Order Status' against what the order has come to: an order that is paid for or cancelled stays so",
		{
			'2040': 'Meta does not accept this order or its new status',
			'2046': 'Meta does not accept this order or its new status',
			'2047': 'Meta does not accept this order or its new status',
		},
	),
	// Listed by YCloud alone, without a meaning.
	...sameAdvice('invalidRequest', `Correct the value that Meta names; ${preview}`, {
		'131013': 'Meta does not accept the request',
	}),
	...sameAdvice(
		'unsupported',
		"Choose another 'Message Type': groups take texts, media and templates",
		{
			'130501': 'Groups do not take this message type',
		},
	),
	...sameAdvice(
		'unsupported',
		"Choose another 'Message Type'. If somebody sent it to you, look at it in WhatsApp, or ask for it as a text",
		{ '131051': 'WhatsApp does not support this message type here' },
	),
	...sameAdvice('unsupported', 'Look at it in WhatsApp on the phone, or ask for it as a text', {
		'131060': 'Meta does not pass the content of this message on',
	}),
	...sameAdvice(
		'media',
		'If somebody sent it to you, ask for it again, by another way if need be. If it is yours, check that its link opens without signing in',
		{ '131052': 'Meta could not download the file of the message' },
	),
	...sameAdvice(
		'media',
		"Check that the link opens without signing in and leads to the file itself, and that its type and size are those that 'Message Type' takes; Meta's own words say which it is",
		{ '131053': 'Meta did not take the file of the message' },
	),
	...sameAdvice('provider', 'Look in the chat on a phone: Meta keeps nothing of this number', {
		'131035': 'A message to you was lost: your webhook did not take it in time',
		'131036': "The message did not reach at least one of the recipient's devices",
	}),
};
