import { coordinateProblem } from '../core/coordinates';
import { buttonProblems } from './templateButtons';
import { problemsOf } from './templateProblems';
import type { TemplateProblem } from './templateProblems';
import type { SentComponent, TemplateParameter, TemplateRequest } from './templateRequest';
import type { DefinedComponent, Template } from './templateShape';
import { variableProblems } from './templateVariables';

// Judges whether a send fits its template, part by part.

const longestHeader = 60;
const longestBody = 1024;
const longestBodyAlone = 32_768;
const longestCode = 15;

export interface MatchRules {
	/** The parameter types that can stand for a variable of the body. */
	bodyTypes: string[];
}

/** Promises the first way in which a send does not fit its template. */
export function templateMismatch(
	template: Template,
	{ components = [] }: TemplateRequest,
	rules: MatchRules,
): TemplateProblem | undefined {
	for (const problem of problems(template, components, rules)) return problem;
	return undefined;
}

function* problems(
	template: Template,
	sent: SentComponent[],
	rules: MatchRules,
): Generator<TemplateProblem> {
	yield* componentProblems(template.components, sent, { template, rules, at: '' });
	yield* offerProblems(template, sent);
	yield* carouselProblems(template, sent, rules);
	if (template.category === 'AUTHENTICATION') yield* codeProblems(sent);
}

interface Surroundings {
	template: Template;
	rules: MatchRules;
	/** Names the card, inside of one. */
	at: string;
}

function* componentProblems(
	defined: DefinedComponent[],
	sent: SentComponent[],
	{ template, rules, at }: Surroundings,
): Generator<TemplateProblem> {
	const definedOf = (type: string) => defined.find((component) => component.type === type);
	const types = sent.map(({ type }) => type.toLowerCase());
	const twice = types.find((type, index) => type !== 'button' && types.indexOf(type) !== index);
	if (twice !== undefined) yield problemsOf(at + twice)('parameter', 'is given twice');
	const misnamed = sent.find(({ type, sub_type, index }) => {
		return type.toLowerCase() !== 'button' && (sub_type ?? index) !== undefined;
	});
	if (misnamed !== undefined) {
		yield problemsOf(at + misnamed.type)('parameter', 'has sub_type or index, as only buttons do');
	}
	for (const component of sent) {
		const stray = (component.parameters ?? []).find((parameter) => !holdsItsType(parameter));
		if (stray === undefined) continue;
		yield problemsOf(at + component.type)('format', `has a ${stray.type} without its content`);
	}
	const parametersOf = (type: string) =>
		sent.find((component) => component.type.toLowerCase() === type)?.parameters ?? [];
	const named = template.parameter_format === 'NAMED';
	yield* headerProblems(`${at}header`, definedOf('HEADER'), parametersOf('header'), named);
	const isAlone = template.components.every(({ type }) => type === 'BODY');
	yield* variableProblems(`${at}body`, definedOf('BODY')?.text, parametersOf('body'), {
		named,
		longest: isAlone ? longestBodyAlone : longestBody,
		types: rules.bodyTypes,
	});
	const buttons = sent.filter(({ type }) => type.toLowerCase() === 'button');
	yield* buttonProblems(definedOf('BUTTONS')?.buttons ?? [], buttons, at);
}

function holdsItsType(parameter: TemplateParameter): boolean {
	return parameter.type.toLowerCase() in parameter;
}

function* headerProblems(
	where: string,
	header: DefinedComponent | undefined,
	parameters: TemplateParameter[],
	named: boolean,
): Generator<TemplateProblem> {
	const problem = problemsOf(where);
	const format = (header?.format ?? 'TEXT').toLowerCase();
	if (format === 'text') {
		const rules = { named, longest: longestHeader, types: ['text'] };
		yield* variableProblems(where, header?.text, parameters, rules);
		return;
	}
	const [parameter] = parameters;
	const received = parameter?.type.toLowerCase() ?? 'nothing';
	if (parameters.length !== 1 || received !== format) {
		yield problem('format', `expects one ${format} and got ${received}`);
	}
	const misplaced = parameter?.location && coordinateProblem(parameter.location);
	if (misplaced !== undefined) yield problem('format', `${misplaced.name} ${misplaced.message}`);
}

function* offerProblems(template: Template, sent: SentComponent[]): Generator<TemplateProblem> {
	const problem = problemsOf('limited_time_offer');
	const offer = template.components.find(({ type }) => type === 'LIMITED_TIME_OFFER');
	const given = sent.find(({ type }) => type.toLowerCase() === 'limited_time_offer');
	const expires = offer?.limited_time_offer?.has_expiration === true;
	if (given === undefined) {
		if (expires) yield problem('required', 'needs its expiration');
		return;
	}
	if (!expires) yield problem('parameter', 'has no expiration in the template');
	const parameters = given.parameters ?? [];
	if (parameters.length !== 1 || parameters[0]?.limited_time_offer === undefined) {
		yield problem('format', 'takes one limited_time_offer');
	}
}

function* carouselProblems(
	template: Template,
	sent: SentComponent[],
	rules: MatchRules,
): Generator<TemplateProblem> {
	const problem = problemsOf('carousel');
	const defined = template.components.find(({ type }) => type === 'CAROUSEL')?.cards ?? [];
	const cards = sent.find(({ type }) => type.toLowerCase() === 'carousel')?.cards ?? [];
	if (cards.length !== defined.length) {
		yield problem('count', `has ${defined.length} cards and got ${cards.length}`);
	}
	for (const [position, card] of cards.entries()) {
		if (card.card_index !== position) {
			yield problem('parameter', `has card_index ${card.card_index} in place ${position}`);
		}
		const at = `card ${position} `;
		const components = defined[position]?.components ?? [];
		yield* componentProblems(components, card.components, { template, rules, at });
	}
}

/** A one-time password stands in the body and behind the button, and is the same in both. */
function* codeProblems(sent: SentComponent[]): Generator<TemplateProblem> {
	const textOf = (wanted: string) =>
		sent.find(({ type }) => type.toLowerCase() === wanted)?.parameters?.[0]?.text;
	const code = textOf('body') ?? '';
	if (code !== textOf('button')) {
		yield problemsOf('button 0')('parameter', 'must have the same code as the body');
	}
	if ([...code].length > longestCode) {
		yield problemsOf('body')('parameter', `has a code of more than ${longestCode} characters`);
	}
}
