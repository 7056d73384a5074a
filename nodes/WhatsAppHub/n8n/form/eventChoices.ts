import type { INodePropertyOptions } from 'n8n-workflow';
import type { EventKind } from '../../core/event';
import { messageEventKinds, spokenKinds } from '../../core/messageEvent';
import { lookUp } from '../../core/lookUp';
import type { Provider } from '../../providers/contract/provider';

/** Every kind of event as the form names it. */
const labels: { readonly [K in EventKind]: { readonly name: string; readonly what: string } } = {
	'message.received': { name: 'Message Received', what: 'Somebody has written' },
	'message.status': {
		name: 'Message Status',
		what: 'A message was sent, delivered, read or failed',
	},
	'message.echo': {
		name: 'Own Message',
		what: 'You have written on a phone, in an app or through the provider',
	},
	'message.edited': { name: 'Message Edited', what: 'A message reads differently now' },
	'message.deleted': { name: 'Message Deleted', what: 'A message was deleted for everyone' },
	'reaction.changed': { name: 'Reaction', what: 'An emoji was put on a message, or taken off' },
	'reply.button': { name: 'Button Reply', what: 'A button of a message or template was tapped' },
	'reply.list': { name: 'List Reply', what: 'A row of a list was chosen' },
	'reply.flow': { name: 'Flow Reply', what: 'A flow or an address form was filled in' },
	'poll.voted': { name: 'Poll Vote', what: 'Somebody has voted in a poll' },
	'order.received': { name: 'Order', what: 'Products of a catalogue were ordered' },
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
	'contact.changed': { name: 'Contact Changed', what: "Somebody's number, ID or record changed" },
	unknown: { name: 'Any Other Event', what: 'What this node does not model, with its payload' },
};

/**
 * What starts a workflow unless the person chooses otherwise: what others say. A workflow that answers
 * its own messages or their statuses answers forever, and one that answers an edit answers twice.
 */
export const usualEvents: readonly EventKind[] = messageEventKinds.filter(
	(kind) => spokenKinds.has(kind) && kind !== 'message.echo' && kind !== 'message.edited',
);

/** Those of them that the provider reports. */
export const usualEventsOf = ({ webhook }: Provider): EventKind[] =>
	usualEvents.filter((kind) => lookUp(webhook.eventNames, kind) !== undefined);

/** The kinds that the provider reports, as choices of a list. */
export const eventChoices = ({ webhook }: Provider): INodePropertyOptions[] => {
	const choices = Object.entries(labels).flatMap(([kind, { name, what }]) => {
		const carriers = kind === 'unknown' ? [] : lookUp(webhook.eventNames, kind);
		if (carriers === undefined) return [];
		// Who registers by hand has to know what to ask the provider for.
		const needs = carriers.length > 0;
		const description = needs ? `${what} (${webhook.byHand}: ${carriers.join(', ')})` : what;
		return [{ name, value: kind, description }];
	});
	return choices.sort((left, right) => left.name.localeCompare(right.name));
};
