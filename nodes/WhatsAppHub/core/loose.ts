import { z } from 'zod/v4';

/**
 * Schemas for what comes in: a provider's additions and small departures from its own document
 * must not cost an event.
 */

/** A text, or a number written as one; anything else counts as not given. */
export const looseText = z
	.union([z.string(), z.number().transform(String)])
	.nullish()
	.catch(undefined);

/** The parts of an error object whose names all providers share. */
export const looseString = z.string().nullish().catch(undefined);
