/**
 * The events that a webhook can name. The four names of the "Send Message" page (message.sent and
 * its kin) are in no list of Periskope, so they are not in this one.
 * Source: Periskope, SDK and database types, read 2026-11-20.
 */
export const eventNames: readonly string[] = [
	'message.created',
	'message.updated',
	'message.deleted',
	'message.ack.updated',
	'message.flagged',
	'message.unflagged',
	'message.ticket.attached',
	'reaction.created',
	'reaction.updated',
	'reaction.added',
	'chat.created',
	'chat.updated',
	'chat.notification.created',
	'chat.custom_properties.updated',
	'chat.label.updated',
	'ticket.created',
	'ticket.updated',
	'ticket.deleted',
	'note.created',
	'org.created',
	'org.updated',
	'org.member.created',
	'org.member.updated',
	'org.subscription.trial_will_end',
	'org.integrations.updated',
	'org.phone.created',
	'org.phone.connected',
	'org.phone.disconnected',
	'org.phone.updated',
	'org.phone.qr',
];

export const acknowledgementUpdated = 'message.ack.updated';
export const messageCreated = 'message.created';

/** The names of statuses that the "Send Message" page alone promises. */
export const sendPageNames = [
	'message.sent',
	'message.delivered',
	'message.read',
	'message.failed',
];
