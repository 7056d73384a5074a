import { isWithin } from '../core/depth';

/** A form that somebody filled in is far smaller and flatter than that. */
const MAX_ANSWER_CHARACTERS = 256 * 1024;
const MAX_ANSWER_LEVELS = 64;

/** A flow's answer; a text that is no JSON, or no form's, is left to `payload`. */
export const readFlowAnswer = (text: string | null | undefined): unknown => {
	if ((text?.length ?? 0) > MAX_ANSWER_CHARACTERS) return null;
	try {
		const answer: unknown = JSON.parse(text ?? 'null');
		return isWithin(answer, MAX_ANSWER_LEVELS) ? answer : null;
	} catch {
		return null;
	}
};
