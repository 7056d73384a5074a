import { isWithin } from '../core/depth';
import { jsonOr } from '../core/json';

// Reads what somebody entered in a Flow, unless it is too large or too deep to be one.

/** A form that somebody filled in is far smaller and flatter than that. */
const MAX_ANSWER_CHARACTERS = 256 * 1024;
const MAX_ANSWER_LEVELS = 64;

/** A flow's answer; a text that is no JSON, or no form's, is left to `payload`. */
export const readFlowAnswer = (text: string | null | undefined): unknown => {
	if ((text?.length ?? 0) > MAX_ANSWER_CHARACTERS) return null;
	const answer = jsonOr(text ?? '', null);
	return isWithin(answer, MAX_ANSWER_LEVELS) ? answer : null;
};
