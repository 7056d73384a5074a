import type { EventKind } from '../core/event';
import { MOST_SLOTS } from '../outbound/slots';

// What both a form and its reader have to know of a field.

/** The options about how an execution sends: label, range, and what holds without them. */
export const settingFields = {
	maxAttempts: { label: 'Attempts', min: 1, max: 10, usual: 4 },
	maxRetrySeconds: { label: 'Maximum Retry Time (Seconds)', min: 0, max: 3600, usual: 120 },
	timeoutSeconds: { label: 'Timeout (Seconds)', min: 1, max: 3600, usual: 60 },
	parallelSends: { label: 'Parallel Sends', min: 1, max: MOST_SLOTS, usual: undefined },
	messagesPerSecond: { label: 'Messages Per Second', min: 0.01, max: 5000, usual: undefined },
} as const;

/** The option that says what becomes of a message of which nobody knows whether it was sent. */
export const notConfirmedField = {
	label: 'If Not Confirmed',
	name: 'ifNotConfirmed',
	report: 'report',
	send: 'send',
} as const;

/** The option that ends a workflow which answers itself. */
export const brakeField = {
	label: 'Automatic Answers in a Row',
	name: 'answersInARow',
	min: 0,
	max: 10_000,
	usual: 20,
} as const;

/** How many events may go into one execution: as many as Meta itself puts into one call. */
export const gatherField = { name: 'gatherAtMost', usual: 100, most: 1_000 } as const;

/** What starts a workflow unless the person chooses otherwise: what others say. */
export const usualChoice: EventKind = 'message.received';
