import type { VendorTable } from '../webhookContract';

/** Periskope's examples in both envelopes, and what each is by the page that shows it. */
export const vendorTable: VendorTable = {
	'chat.notification.created.json': 'group.changed participants remove',
	'message.ack.updated.docs-envelope.json': 'message.status sent',
	'message.ack.updated.live-envelope.json': 'message.status delivered',
	'message.created.docs-envelope.json': 'message.echo image',
	'message.created.live-envelope.location.json': 'message.received location',
	'message.created.live-envelope.text.json': 'message.received text',
	'message.deleted.json': 'message.deleted text',
	'message.flagged.json': 'message.changed flag_status true',
	'message.ticket.attached.json': 'message.changed message_ticket_id TICKET-12345',
	'message.updated.json': 'message.edited text',
	'org.phone.connected.json': 'session.changed connection connected',
	'org.phone.disconnected.json': 'session.changed connection disconnected',
	'reaction.created.docs-envelope.json': 'reaction.changed reaction',
	'reaction.created.live-envelope.json': 'reaction.changed reaction',
	// Periskope's own, not WhatsApp's.
	'ticket.created.json': 'unknown',
	'ticket.deleted.json': 'unknown',
	'ticket.updated.json': 'unknown',
};
