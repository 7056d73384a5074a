import type { INodePropertyOptions } from 'n8n-workflow';
import type { EventKind } from '../../core/event';
import { carriersOf } from '../../inbound/select';
import type { Provider } from '../../providers/contract/provider';

// The choices of 'Trigger On', each with the name that the form shows.

/** What can be chosen: the kinds of event, and of the statuses the one that wants something done. */
type Choice = EventKind | 'message.failed';

/** Each as the form names it; the narrower ones are for who wants nothing else. */
const labels: { readonly [K in Choice]: { readonly name: string; readonly what: string } } = {
	'message.received': {
		name: 'Message Received',
		what: 'Somebody has written, sent a file, tapped a button or row, filled in a flow or ordered',
	},
	'message.status': {
		name: 'Message Status',
		what: 'A message was sent, delivered, read or failed',
	},
	'message.failed': { name: 'Message Failed', what: 'A message of yours did not arrive' },
	'message.echo': {
		name: 'Own Message',
		what: 'You have written on a phone, in an app or through the provider',
	},
	'message.edited': { name: 'Message Edited', what: 'A message reads differently now' },
	'message.changed': {
		name: 'Message Changed',
		what: 'Something of a message changed that is not its text, such as a flag on it',
	},
	'message.deleted': { name: 'Message Deleted', what: 'A message was deleted for everyone' },
	'reaction.changed': { name: 'Reaction', what: 'An emoji was put on a message, or taken off' },
	'reply.button': { name: 'Button Reply', what: 'A button of a message or template was tapped' },
	'reply.list': { name: 'List Reply', what: 'A row of a list was chosen' },
	'reply.flow': { name: 'Flow Reply', what: 'A flow or an address form was filled in' },
	'reply.payment': { name: 'Payment Choice', what: 'A saved way to pay was chosen for an order' },
	'poll.voted': { name: 'Poll Vote', what: 'Somebody has voted in a poll' },
	'order.received': { name: 'Order', what: 'Products of a catalogue were ordered' },
	'message.observed': {
		name: 'Message to Another Agent',
		what: "Written in a chat that another agent of your number holds, such as Meta's, or by that agent",
	},
	'message.history': {
		name: 'Old Message',
		what: 'Written before the number was connected; many at once, when it is',
	},
	'template.changed': {
		name: 'Template Changed',
		what: "A template's status, quality, category or content changed",
	},
	'phone.changed': {
		name: 'Phone Number Changed',
		what: "A number's quality, name, limit or security changed",
	},
	'session.changed': { name: 'Session Changed', what: 'A phone was connected or lost' },
	'account.changed': {
		name: 'Account Changed',
		what: 'The account was reviewed, limited or alerted',
	},
	'call.changed': { name: 'Call', what: 'Somebody calls, or answers whether you may' },
	'group.changed': {
		name: 'Group Changed',
		what: 'A group was made or left, or its settings changed',
	},
	'preferences.changed': {
		name: 'Marketing Preference',
		what: 'Somebody wants marketing messages no more, or again',
	},
	'contact.changed': {
		name: 'Contact Changed',
		what: "Somebody's number, ID, record or presence changed",
	},
	'payment.changed': {
		name: 'Payment Changed',
		what: 'The payment of an order was captured, is pending or failed',
	},
	'conversation.changed': {
		name: 'Conversation Handed Over',
		what: 'Another agent answers in a chat from now on, or a person of yours',
	},
	unknown: { name: 'Any Other Event', what: 'What this node does not model, with its payload' },
};

/** The kinds that the provider reports, as choices of a list. */
export const eventChoices = ({ webhook }: Provider): INodePropertyOptions[] => {
	const choices = Object.entries(labels).flatMap(([kind, { name, what }]) => {
		const carriers = carriersOf(webhook.eventNames, { choices: [kind], otherEvents: [] });
		const needs = carriers.length > 0;
		if (!needs && kind !== 'unknown') return [];
		// Who registers by hand has to know what to ask the provider for.
		const description = needs ? `${what} (${webhook.byHand}: ${carriers.join(', ')})` : what;
		return [{ name, value: kind, description }];
	});
	return choices.sort((left, right) => left.name.localeCompare(right.name));
};
