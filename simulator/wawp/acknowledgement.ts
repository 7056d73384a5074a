import type { MessageStatus } from '../contract';

/**
 * The acknowledgements by number and name.
 * Source: Wawp, webhook page "message.ack", read 2026-11-20; the failure is the engine's.
 */
export const acknowledgementOf: Record<MessageStatus, { ack: number; ackName: string }> = {
	failed: { ack: -1, ackName: 'ERROR' },
	accepted: { ack: 0, ackName: 'PENDING' },
	sent: { ack: 1, ackName: 'SERVER' },
	delivered: { ack: 2, ackName: 'DEVICE' },
	read: { ack: 3, ackName: 'READ' },
};
