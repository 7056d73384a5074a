import { z } from 'zod/v4';

/** What the measuring process and the server's process tell each other. */

const limiter = z.object({
	/** One bucket for all sends, or one for each recipient. */
	scope: z.enum(['sender', 'recipient']),
	burst: z.number(),
	perSecond: z.number(),
});

export const settings = z.object({
	/** From a request's arrival to its answer. */
	latencyMs: z.number(),
	/** What the way takes there and back, for connections by the distant port. */
	roundTripMs: z.number(),
	limiter: limiter.nullable(),
});

export const command = z.discriminatedUnion('kind', [
	/** Forgets all that was, and behaves so from now on. */
	z.object({ kind: z.literal('begin'), settings }),
	z.object({ kind: z.literal('report') }),
]);

export const report = z.object({
	/** Sends that were accepted, counted by recipient and text, so that none counts twice. */
	accepted: z.number(),
	/** Sends that were accepted though the same text had already gone to the same recipient. */
	duplicates: z.number(),
	refused: z.number(),
	/** The most requests that were being answered at one time. */
	peakInFlight: z.number(),
	/** From the first request to the last answer. */
	spanMs: z.number(),
	/** From the first message that was accepted to the last. */
	acceptedSpanMs: z.number(),
});

export const reply = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('listening'), port: z.number(), distantPort: z.number() }),
	z.object({ kind: z.literal('begun') }),
	z.object({ kind: z.literal('report'), report }),
]);

export type Limiter = z.output<typeof limiter>;
export type ServerSettings = z.output<typeof settings>;
export type Command = z.output<typeof command>;
export type ServerReport = z.output<typeof report>;
export type Reply = z.output<typeof reply>;
