/** The stages of an outgoing message, the same on every provider. */
export const messageStatuses = [
	'queued',
	'sending',
	'sent',
	'delivered',
	'read',
	'played',
	'failed',
] as const;

export type MessageStatus = (typeof messageStatuses)[number];
