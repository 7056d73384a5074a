import { problemsOf } from './templateProblems';
import type { TemplateProblem } from './templateProblems';
import type { TemplateParameter } from './templateRequest';
import { variablesOf } from './templateShape';

// Judges the values for a text's variables: number, names, types, length, white space.

export interface TextRules {
	/** Whether every parameter names its variable. */
	named: boolean;
	/** The longest text with its values. */
	longest: number;
	/** The parameter types that can stand for a variable. */
	types: string[];
}

/** Yields what is wrong with the parameters of a text with variables. */
export function* variableProblems(
	where: string,
	text: string | undefined,
	parameters: TemplateParameter[],
	rules: TextRules,
): Generator<TemplateProblem> {
	const problem = problemsOf(where);
	const variables = variablesOf(text);
	const stranger = parameters.find(({ type }) => !rules.types.includes(type.toLowerCase()));
	if (stranger !== undefined) {
		yield problem('format', `takes ${rules.types.join(', ')} and no ${stranger.type}`);
	}
	if (parameters.length !== variables.length) {
		yield problem('count', `takes ${variables.length} parameters and got ${parameters.length}`);
	}
	for (const parameter of parameters) yield* lineProblems(parameter, problem);
	if (rules.named) {
		if (parameters.some((parameter) => parameter.parameter_name === undefined)) {
			yield problem('unnamed', 'has a parameter without parameter_name');
		}
		const missing = variables.find(
			(name) => !parameters.some((parameter) => parameter.parameter_name === name),
		);
		if (missing !== undefined) yield problem('parameter', `has no parameter named ${missing}`);
	} else if (parameters.some((parameter) => parameter.parameter_name !== undefined)) {
		yield problem('parameter', 'counts its variables, so that no parameter has a name');
	}
	const length = lengthWithValues(text ?? '', variables, parameters);
	if (length > rules.longest) {
		yield problem('tooLong', `has ${length} characters with its values, ${rules.longest} at most`);
	}
}

/**
 * Yields what Meta says of white space in a value.
 * Undocumented: the sentence of five public reports, netflie/whatsapp-cloud-api 201 among them.
 */
export function* lineProblems(
	parameter: TemplateParameter,
	problem: ReturnType<typeof problemsOf>,
): Generator<TemplateProblem> {
	const { text, currency, date_time } = parameter;
	const shown = text ?? (currency ?? date_time)?.fallback_value ?? '';
	if (/[\n\r\t]| {5}/.test(shown)) {
		yield problem(
			'parameter',
			'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
		);
	}
}

function lengthWithValues(
	text: string,
	variables: string[],
	parameters: TemplateParameter[],
): number {
	const value = (name: string) => {
		const parameter =
			parameters.find((entry) => entry.parameter_name === name) ??
			parameters[variables.indexOf(name)];
		const shown = parameter?.currency ?? parameter?.date_time;
		return parameter?.text ?? shown?.fallback_value ?? '';
	};
	return [...text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => value(name))].length;
}
