import { z } from 'zod/v4';

// A question that an execution waits for, as a trigger keeps it.

export const question = z.lazy(() =>
	z.object({
		ask: z.string(),
		/** Where it waits for the answer. */
		path: z.string(),
		executionId: z.string(),
		nodeId: z.string(),
		/** n8n's signatures, by the choices that they are for. */
		signatures: z.record(z.string(), z.string()),
		/** The trigger that settles it: the path of its URL, and how its references name it. */
		settler: z.object({ path: z.string(), mark: z.string() }),
		/** As recipients are compared. */
		chat: z.string(),
		/** The number of ours that asks, as senders are compared; null where an account has one alone. */
		own: z.string().nullable(),
		/** Who may answer, as recipients are compared. */
		by: z.array(z.string()),
		/** What the choices are called, in their order; none of a question that any text answers. */
		words: z.array(z.string()),
		/** Whether the choices are numbered in it, from 1. */
		numbered: z.boolean(),
		/** Which text is an answer that is none of the words: any, or one that quotes it. */
		text: z.enum(['any', 'quoting', 'none']),
		/** By which an answer may name it. */
		code: z.string().optional(),
		/** The messages that it was asked with, for who quotes one: their IDs, and marks of what they say. */
		messageIds: z.array(z.string()),
		texts: z.array(z.string()),
		/** By which a status tells that one of them did not arrive; none where several people get them. */
		statusIds: z.array(z.string()),
		/** When it was asked, in milliseconds since 1970. */
		at: z.number(),
		until: z.number(),
		/** What is said to who answers it too late; nothing where it is empty. */
		closedText: z.string(),
		/** Whether it is settled. */
		closed: z.boolean(),
		/** The messages that were answers: delivered again they start nothing either. */
		answers: z.array(z.string()),
	}),
);

export type Question = z.output<typeof question>;

/** What somebody is told who taps too late, unless the question has other words for it. */
export const CLOSED_QUESTION = 'This question is closed.';

/** The choice under which a text goes that is none of the choices. */
export const TEXT = 't';

/** The choice under which it is said that a question did not arrive. */
export const UNDELIVERED = 'u';

export const isOpen = ({ closed, until }: Question, now: Date): boolean =>
	!closed && until > now.getTime();
