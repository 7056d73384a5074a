import { sameAdvice, type ErrorAdvices } from './advice';

/** What passes by waiting, or by sending more slowly. All are refusals: nothing was sent. */
export const limitErrors: ErrorAdvices = {
	...sameAdvice('rateLimited', "Wait up to an hour; then send more slowly: 'Messages Per Second'", {
		'4': "The app's call limit is reached",
		'80007': "The WhatsApp Business Account's call limit is reached",
		'613': 'The call limit of this request is reached',
	}),
	...sameAdvice(
		'rateLimited',
		"Send more slowly ('Messages Per Second'), then send this message again",
		{
			'130429': "The sending number's messages per second are used up",
		},
	),
	...sameAdvice(
		'pairLimited',
		'Wait before the next message to the same recipient: one in 6 seconds is allowed, and what went faster is paid back',
		{ '131056': 'Too many messages to this recipient in a short time' },
	),
	...sameAdvice(
		'provider',
		'Wait a few minutes, then send again',
		{
			'131057': 'The account is under maintenance',
			'2494100': 'The sending number is under maintenance',
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
	// A wait of hours or days, which no execution can make.
	...sameAdvice(
		'rateLimited',
		'Try again in some hours or days',
		{
			'132069': 'The flow is throttled: 10 messages with it have been sent in the last hour',
			'133008': 'The PIN was guessed wrong too often',
			'133009': 'The PIN was entered too fast',
			'133015': 'The number was deleted a moment ago: wait five minutes before you register it',
			'133016': 'The number was registered and deregistered too often: it is blocked for 72 hours',
			'138009':
				'This person has been asked for a call permission too often: once a day, twice a week',
			'138012': 'The number has made too many calls today',
			'2593107': 'The synchronisation was asked for too often',
		},
		{ transient: false },
	),
};
