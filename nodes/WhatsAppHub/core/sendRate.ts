/** A pace with room for a few at once: a bucket of `burst` that fills by `perSecond`. */
export interface Rate {
	readonly perSecond: number;
	readonly burst: number;
}

/** How fast a provider lets an account send, by its document. */
export interface SendRate {
	readonly throughput: Rate;
	/** Whose messages count together: those of one number, or of the account. */
	readonly scope: 'sender' | 'account';
	/** For the messages of one sender to one recipient. */
	readonly pair?: Rate;
}

/**
 * A pace spread evenly, with no more at once than a tenth of a second's, so that a late timer costs
 * nothing and no limit that is counted over a second is passed.
 */
export const evenly = (perSecond: number): Rate => ({
	perSecond,
	burst: Math.max(1, Math.floor(perSecond / 10)),
});
