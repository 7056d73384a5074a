import { textInput, type TextRule } from '../input';

/** What an expression yields in a text for what is not there. */
const absent = /^\s*(?:undefined|null|NaN|\[object Object\])\s*$/;

/** A text that goes into a template, where nobody reads it over before the recipient does. */
export const valueInput = (label: string, rule: TextRule = {}) =>
	textInput(label, rule).refine((text) => !absent.test(text), {
		error: ({ input }) =>
			`'${label}' is the word ${String(input).trim()}: the expression found no value for it`,
	});
