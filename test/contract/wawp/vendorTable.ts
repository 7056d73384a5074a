import type { VendorTable } from '../webhookContract';

/** Wawp's examples, and what each is by the page that shows it. */
export const vendorTable: VendorTable = {
	// One sample for all types of message; it says fromMe.
	message: 'message.echo audio',
	'message.ack': 'message.status read',
	'session.status': 'session.changed connection disconnected',
	'event.response': 'unknown',
	'engine.event': 'unknown',
	// Has no name of an event.
	'session.status (old docs.wawp.net, 2025-09-10, contradicts the above)': 'unknown',
	'poll.vote (WAHA reference only; Wawp page not found)': 'poll.voted poll',
	'message.reaction (WAHA reference only; Wawp page exists but payload not legible)':
		'reaction.changed reaction',
};
