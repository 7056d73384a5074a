import { z } from 'zod/v4';
import { correctField } from './failure';
import type { Outcome } from './outcome';

/** What was read before it came to the schema: the value, or why there is none. */
export const outcomeInput = <T>() =>
	z.custom<Outcome<T>>().transform((outcome, context): T => {
		if (outcome.ok) return outcome.value;
		const { message, hint } = outcome.failure;
		// That hint is added to every message of a form.
		const sentences = hint === correctField ? [message] : [message, hint];
		context.addIssue({ code: 'custom', message: sentences.filter(Boolean).join('. ') });
		return z.NEVER;
	});
