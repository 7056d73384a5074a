import type { AcceptedMessage, MessageStatus } from '../contract';

/** Promises a message at the start of its life, just accepted. */
export function newMessage(
	details: Omit<AcceptedMessage, 'timeline'>,
	at = new Date(),
): AcceptedMessage {
	return { ...details, timeline: [{ status: 'accepted', at: at.toISOString() }] };
}

/** Promises the latest status of a message. */
export function currentStatus(message: AcceptedMessage): MessageStatus {
	return message.timeline[message.timeline.length - 1]?.status ?? 'accepted';
}

/** Promises when a message reached a status (ISO 8601), or nothing when it did not yet. */
export function timeOf(message: AcceptedMessage, status: MessageStatus): string | undefined {
	return message.timeline.find((step) => step.status === status)?.at;
}

/** Promises the time of a status in whole Unix seconds, the present for a status not reached. */
export function unixSecondsOf(message: AcceptedMessage, status: MessageStatus): number {
	const at = timeOf(message, status);
	return Math.floor((at === undefined ? Date.now() : Date.parse(at)) / 1000);
}
