/** The stages of an outgoing message, the same on every provider. */
export type MessageStatus =
	'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'played' | 'failed';
