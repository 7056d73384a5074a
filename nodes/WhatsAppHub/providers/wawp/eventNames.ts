import type { EventNames } from '../contract/webhook';

/**
 * The events to choose on the instance's card, by what the form calls them.
 *
 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)
 */
export const eventNames: EventNames = {
	'message.received': ['message'],
	'message.status': ['message.ack'],
	'message.echo': ['message.any'],
	'message.edited': ['message.edited'],
	'message.deleted': ['message.revoked'],
	'reaction.changed': ['message.reaction'],
	'poll.voted': ['poll.vote'],
	'contact.changed': ['presence.update'],
	'session.changed': ['session.status'],
	'call.changed': ['call.accepted', 'call.received', 'call.rejected'],
	'group.changed': ['group.v2.join', 'group.v2.leave', 'group.v2.participants', 'group.v2.update'],
};
