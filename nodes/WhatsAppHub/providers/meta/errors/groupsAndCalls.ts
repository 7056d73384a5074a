import { sameAdvice, type ErrorAdvices } from './advice';
import { phoneNumbersPage, statusPage } from './places';

/** About groups, calls, numbers and what else surrounds messages. */
export const surroundingErrors: ErrorAdvices = {
	...sameAdvice('notFound', "Check the group ID in 'Recipient': the business must be a member", {
		'131041': 'The group does not exist, or the business is not in it',
	}),
	...sameAdvice('recipient', 'Invite somebody into the group first', {
		'131020': 'The group has no other member',
	}),
	...sameAdvice('policy', 'Look at the group in WhatsApp Manager', {
		'131207': 'The group is suspended',
		'131211': 'The number has as many groups as are allowed',
		'131214': 'No group can be made for some days: too much marketing was sent',
		'131215': 'This number may not use groups',
	}),
	...sameAdvice('invalidRequest', 'Correct what the request says about the group', {
		'131059': 'The list has changed or ended: start it again',
		'131202': 'A member is named twice',
		'131204': 'The group would have too many members: 8 are allowed',
		'131209': "The group's picture must be as wide as it is high",
		'131210': "The group's picture is too small",
		'131212': 'This person is not in the group',
		'131213': 'Nobody asked to join in this way',
	}),
	...sameAdvice('provider', 'Look at each member in the details', {
		'131201': 'The request was carried out for some members only',
	}),
	...sameAdvice(
		'policy',
		'Switch calls on for the number, and check what they need, in WhatsApp Manager',
		{
			'138000': 'Calls are not switched on for this number',
			'138013': 'This number cannot call',
			'138014': 'Calls are switched off for some time, because of low quality',
			'138015': 'Calls need a higher messaging limit',
			'138018': 'Calls cannot be switched on yet',
		},
	),
	...sameAdvice('recipient', 'Send a message instead of a call', {
		'138001': 'This person cannot be called',
		'138003': 'A call with this person is under way',
		'138006': 'This person has not permitted calls',
		'138017': 'This person has permitted calls for good: do not ask again',
	}),
	...sameAdvice(
		'recipient',
		'Ask this person to accept the new terms in WhatsApp, then try again',
		{
			'131203': 'This person has not accepted the terms and cannot join the group',
		},
	),
	// Undocumented: seen in a call's webhook, with the details "Nobody answered".
	...sameAdvice('recipient', 'Call at another time, or send a message', {
		'138021': 'The call has failed',
	}),
	...sameAdvice('provider', 'Try again in a moment', {
		'138004': 'The call could not be connected',
		'138007': 'The call was not connected in time',
		'139103': 'Meta could not change the list of blocked people',
	}),
	...sameAdvice('invalidRequest', 'Look at each person in the details, and start the list again', {
		'139100': 'Not all could be blocked or unblocked',
		'139101': 'The list of blocked people is full',
		'139102': 'The list of blocked people changed meanwhile',
	}),
	...sameAdvice('policy', 'Look at the number in WhatsApp Manager', {
		'147001': 'The user name is taken',
		'147002': 'The account may not ask for a user name',
		'147003': 'No Facebook page is linked',
		'147004': 'No Instagram account is linked',
		'147005': 'The user name must be handed over first',
	}),
	...sameAdvice('policy', 'Deregister the number once more, then register it', {
		'133000': 'An earlier deregistration of the number did not finish',
	}),
	...sameAdvice(
		'policy',
		`Enter the PIN of its two-step verification; if nobody knows it, switch that off and set a new one (${phoneNumbersPage})`,
		{ '133005': 'The PIN of the number is wrong' },
	),
	...sameAdvice('policy', `Verify the number (${phoneNumbersPage}), then register it`, {
		'133006': 'The number must be verified before it can be registered',
	}),
	...sameAdvice('policy', 'Disconnect the number from the platform and connect it again', {
		'2593108': 'The synchronisation was not asked for within 24 hours',
	}),
	...sameAdvice('provider', `Try again in a moment; ${statusPage} says whether Meta is down`, {
		'133004': "Meta's server for the registration of numbers is not available for the moment",
	}),
};
