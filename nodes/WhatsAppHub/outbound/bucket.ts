import type { Rate } from '../core/sendRate';

/**
 * A bucket of permits, kept as the moment at which it will be full again (the "virtual scheduling"
 * of ITU-T I.371). One that was never used is full since ever.
 */
export type FullAt = number;

export const full: FullAt = -Infinity;

const intervalOf = ({ perSecond }: Rate): number => 1000 / perSecond;

/** The moment from which on a permit can be taken. */
export const freeFrom = (fullAt: FullAt, rate: Rate): number =>
	fullAt - (rate.burst - 1) * intervalOf(rate);

/** The bucket after a permit was taken at that moment. */
export const afterTaking = (fullAt: FullAt, at: number, rate: Rate): FullAt =>
	Math.max(fullAt, at) + intervalOf(rate);

/** The bucket of which no permit can be taken before that moment, and then one by one. */
export const emptyUntil = (fullAt: FullAt, at: number, rate: Rate): FullAt =>
	Math.max(fullAt, at + (rate.burst - 1) * intervalOf(rate));
