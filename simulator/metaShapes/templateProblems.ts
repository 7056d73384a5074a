/** How a template message does not fit its template. */
export interface TemplateProblem {
	kind:
		/** The number of parameters. */
		| 'count'
		/** The type of a parameter, or a file that is missing. */
		| 'format'
		/** A parameter without the name that the template's format asks for. */
		| 'unnamed'
		/** A button that has to be named even if it is given nothing. */
		| 'leftOut'
		/** A button whose parameter cannot be left out. */
		| 'required'
		/** Anything else about components and parameters. */
		| 'parameter'
		/** The text with its values is too long. */
		| 'tooLong';
	/** Which component it is about, as the request names it. */
	where: string;
	/** Completes a sentence that begins with the component. */
	message: string;
}

/** Promises a maker of problems of one component. */
export function problemsOf(
	where: string,
): (kind: TemplateProblem['kind'], message: string) => TemplateProblem {
	return (kind, message) => ({ kind, where, message });
}
