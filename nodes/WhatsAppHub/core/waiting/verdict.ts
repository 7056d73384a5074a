import { z } from 'zod/v4';

// What a waiting node answers to an answer, and what of it the person gets to see.

/** What the person sees of the verdict. */
export type Say = NonNullable<Verdict['say']>;

const verdict = z.lazy(() =>
	z.object({
		/** Decided by this; the question is another or none any more; not by this person; without proof. */
		whatsAppHub: z.enum(['decided', 'closed', 'stranger', 'unproved']),
		say: z
			.object({
				/** An emoji on the message that answered. */
				react: z.string().optional(),
				text: z.string().optional(),
			})
			.optional(),
	}),
);

export type Verdict = z.output<typeof verdict>;

/** Undefined for an answer that is no waiting node's. */
export const readVerdict = (body: unknown): Verdict | undefined => verdict.safeParse(body).data;
