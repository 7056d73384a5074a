import { sameAdvice, type ErrorAdvices } from './advice';

// Meta's error codes about messages and their recipients.

const look = 'Look whether the message arrived before you send it again';

/** About the message itself and the person who is to read it. */
export const messageErrors: ErrorAdvices = {
	// "Invalid request or possible server error": of the second nobody knows how far it got.
	...sameAdvice(
		'provider',
		`Check the request against Meta's document and the status page of the platform. ${look}`,
		{ '1': 'Meta could not carry the request out, or does not understand it' },
		{ accepted: 'unknown' },
	),
	...sameAdvice('provider', look, {
		'2': 'Meta is down or overloaded for the moment',
		'131000': 'Meta could not carry the request out, for a reason it does not name',
		'131016': 'The service is not available for the moment',
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
			'130472': 'Meta does not deliver this marketing message: the recipient is in an experiment',
		},
	),
	...sameAdvice('recipient', 'Do not send it again within 24 hours: it would fail again', {
		'131049': 'Meta chose not to deliver this marketing message to this recipient',
	}),
	...sameAdvice('recipient', 'Leave this recipient out of marketing', {
		'131050': 'The recipient has stopped marketing messages from you',
	}),
	...sameAdvice('recipient', "Enter another number in 'Recipient'", {
		'131021': 'Recipient and sender are the same number',
	}),
	...sameAdvice(
		'recipient',
		'Check that the number is on WhatsApp, has accepted its terms and runs a current version',
		{ '131026': 'The message could not be delivered' },
	),
	...sameAdvice(
		'recipient',
		'Add the recipient to the list of allowed numbers on the API set-up page of your Meta app, or send from a real number',
		{ '131030': 'The recipient is not on the list of the test number' },
	),
	...sameAdvice('recipient', 'Send it again if it still matters', {
		'131043': 'The message expired before it could be delivered',
	}),
	...sameAdvice('recipient', 'Confirm who the recipient is before you send', {
		'137000': "The recipient's identity has changed",
	}),
	...sameAdvice('recipient', "Enter the phone number in 'Recipient'", {
		'131062': 'This message cannot be sent to a business-scoped user ID',
	}),
	...sameAdvice('notFound', "Choose another number in 'Sender'", {
		'33': 'The sending phone number no longer exists',
	}),
	...sameAdvice('notFound', 'Check the IDs in the form and in the credential', {
		'803': 'Meta knows nothing under this ID',
	}),
	...sameAdvice('invalidRequest', 'Correct the field named in the details', {
		'100': 'Meta does not accept one of the values',
		'131008': 'A required value is missing',
		'131009': 'One of the values is not valid',
		'135000': 'Meta does not accept one of the values, and does not say which',
	}),
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
	...sameAdvice('invalidRequest', 'Correct the field named in the details', {
		'131013': 'Meta does not accept the request',
	}),
	...sameAdvice('unsupported', 'Choose another message type', {
		'130501': 'Groups do not take this message type',
		'131051': 'This message type is not supported',
		'131060': 'This message cannot be shown here',
	}),
	...sameAdvice('media', 'Check the file and its size, or ask the sender for it again', {
		'131052': 'The media could not be downloaded',
	}),
	...sameAdvice('media', 'Check the link, the type and the size of the file', {
		'131053': 'The media could not be uploaded',
	}),
	...sameAdvice('provider', 'Look in the chat on a phone: Meta keeps nothing of this number', {
		'131035': 'A message to you was lost: your webhook did not take it in time',
		'131036': "The message did not reach at least one of the recipient's devices",
	}),
};
