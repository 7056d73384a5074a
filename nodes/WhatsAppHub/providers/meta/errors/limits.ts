import { sameAdvice, type ErrorAdvices } from './advice';

// Meta's error codes about how fast and how often.

/** A wait of minutes, hours or days, which no execution makes. */
const lasting = (hint: string, messages: Readonly<Record<string, string>>): ErrorAdvices =>
	sameAdvice('rateLimited', hint, messages, { transient: false });

/** What passes by waiting, or by sending more slowly. All are refusals: nothing was sent. */
export const limitErrors: ErrorAdvices = {
	...sameAdvice(
		'rateLimited',
		"Wait up to an hour. After that ask for less at a time: every message, list and file is a request; 'Messages Per Second' in 'Options' slows sending down",
		{
			'4': "Meta's limit of requests for the app is reached",
			'80007': "Meta's limit of requests for the WhatsApp Business Account is reached",
			'613': "Meta's limit for this kind of request is reached",
		},
	),
	...sameAdvice(
		'rateLimited',
		"Set a lower 'Messages Per Second' in 'Options', then send this message again; what other workflows send from this number counts too",
		{
			'130429': 'This number sends more messages a second than Meta allows',
		},
	),
	...sameAdvice(
		'pairLimited',
		'Wait some minutes before the next message to this recipient: one in 6 seconds is allowed, and what went faster is made up for by waiting. Others can be written to meanwhile',
		{ '131056': 'Too many messages to this recipient in a short time' },
	),
	...sameAdvice(
		'provider',
		'Wait a few minutes, then send again',
		{
			'131057': 'Meta is doing maintenance on the account, such as raising its pace',
			'2494100': 'Meta is doing maintenance on the sending number',
		},
		{ accepted: 'no', transient: true },
	),
	...sameAdvice('rateLimited', 'Wait some minutes before the next change of a group', {
		'131208': 'Too many requests about groups from this number',
	}),
	...sameAdvice('rateLimited', 'Wait until other calls have ended', {
		'138002': 'The number has 1,000 calls at a time already',
		'138005': 'Too many requests about calls',
	}),
	...lasting(
		'Open the flow in WhatsApp Manager and correct it; an hour later ten more may be sent',
		{
			'132069': 'The flow is throttled: 10 messages with it have been sent in the last hour',
		},
	),
	...lasting("Wait as long as Meta's own words say, then enter the right PIN", {
		'133008': 'The PIN was guessed wrong too often',
		'133009': 'The PIN was entered too fast',
	}),
	...lasting('Wait five minutes, then register it again', {
		'133015': 'The number was deleted a moment ago, and Meta has not finished that',
	}),
	...lasting('Wait until the 72 hours are over, then register it once', {
		'133016': 'The number was registered and deregistered too often: it is blocked for 72 hours',
	}),
	...lasting('Try again in some hours or days', {
		'138009':
			'This person has been asked for a call permission too often: once a day, twice a week',
		'138012': 'The number has made too many calls today',
	}),
	...lasting('Disconnect the number from the platform and connect it again', {
		'2593107': 'The synchronisation has been asked for already: once for each connection',
	}),
};
