import type { EventNames } from '../contract/webhook';
import { ACK_UPDATED } from './statusEvent';

/**
 * The events that a hook has to be made for, by what the form calls it.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/create-webhook (read 2026-11-20, v1)
 */
export const eventNames: EventNames = {
	'message.received': ['message.created'],
	'message.status': [ACK_UPDATED],
	'message.echo': ['message.created'],
	'message.edited': ['message.updated'],
	'message.changed': [
		'message.updated',
		'message.flagged',
		'message.unflagged',
		'message.ticket.attached',
	],
	'message.deleted': ['message.deleted'],
	'reaction.changed': ['reaction.created', 'reaction.updated'],
	'session.changed': [
		'org.phone.connected',
		'org.phone.disconnected',
		'org.phone.qr',
		'org.phone.updated',
	],
	'group.changed': ['chat.notification.created'],
};
