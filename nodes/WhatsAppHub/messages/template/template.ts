import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import {
	booleanInput,
	choiceInput,
	parseInput,
	textInput,
	webAddressInput,
} from '../../core/input';
import { readJson } from '../../core/json';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { groupInput } from '../../core/listInput';
import { outcomeInput } from '../../core/outcomeInput';
import { readTemplateName, type TemplateName } from '../../core/template/template';
import type { TemplateContent } from '../../core/template/content';
import { fillTemplate } from '../../core/template/fill';
import { whiteSpaceChoices, whiteSpaceOption, withOneSpaceIn } from '../../core/template/text';
import { orInPlace } from '../collections';
import { defineMessage } from '../define';
import { withoutEmpty } from '../rows';
import { readByHand } from './byHand';
import { componentsField } from './byHandFields';
import { inputField, listField, mappedField, templateField, templateInputs } from './fields';
import { templateOptions } from './options';

/** Names of the choices that a form can be in. */
export const isByHand = (form: FormReader): boolean =>
	form.parameter('templateInput') === templateInputs.byHand;

/** The template that a form names, not looked up yet. */
export const readTemplate = (form: FormReader): Outcome<TemplateName> => {
	const given = parseInput(textInput('Template', { trim: true }), form.parameter('template'));
	return given.ok ? succeed(readTemplateName(given.value)) : given;
};

/** The values for a template that a form holds, not judged yet. */
export const readTemplateValues = (form: FormReader): unknown => {
	if (form.parameter('templateInput') === templateInputs.list) {
		return form.parameter('templateValues');
	}
	const mapper = form.parameter('templateFields');
	const parsed = z.looseObject({ mappingMode: z.string(), value: z.unknown() }).safeParse(mapper);
	return parsed.success ? parsed.data.value : mapper;
};

const readContent = (form: FormReader): Outcome<TemplateContent> => {
	if (!isByHand(form)) {
		const values = readTemplateValues(form);
		return form.template === undefined
			? fail(invalidInput("'Template' has not been looked up", "Set 'Values From' to 'By Hand'"))
			: fillTemplate(form.template, values, form);
	}
	const named = readTemplate(form);
	if (!named.ok) return named;
	const { name, language } = named.value;
	if (language === undefined) {
		return fail(
			invalidInput(
				`'Template' is ${name} without a language`,
				`Write the name and the language, such as ${name}|en_US`,
			),
		);
	}
	const components = form.option('templateComponents');
	if (components !== undefined) return withComponents({ name, language }, components, form);
	const parts = readByHand(form.parameter('components'), form);
	return parts.ok ? succeed({ name, language, ...parts.value }) : parts;
};

const withComponents = (
	named: Pick<TemplateContent, 'name' | 'language'>,
	given: unknown,
	form: FormReader,
): Outcome<TemplateContent> => {
	const parsed = parseInput(componentsInput, given);
	if (!parsed.ok) return parsed;
	const components = parsed.value.map((each) => withOneSpaceIn(each, form));
	return succeed({ ...named, components });
};

const componentsInput = z.lazy(() =>
	z.preprocess(
		(given, context) => {
			if (typeof given !== 'string') return given;
			try {
				return readJson(given);
			} catch {
				context.addIssue({ code: 'custom', message: "'Components (JSON)' is not valid JSON" });
				return z.NEVER;
			}
		},
		z.array(
			z.record(z.string(), z.unknown(), {
				error: "'Components (JSON)' has an entry that is no object",
			}),
			{ error: "'Components (JSON)' must be a list of components" },
		),
	),
);

const content: z.ZodType<TemplateContent> = z.lazy(() =>
	z
		.strictObject({
			filled: outcomeInput<TemplateContent>(),
			tapTarget: groupInput('Tap Target', {
				title: textInput('Tap Target Title'),
				url: webAddressInput('Tap Target Link'),
			}).optional(),
			marketing: booleanInput('Marketing Messages API').optional(),
			productPolicy: choiceInput('Product Policy', ['CLOUD_API_FALLBACK', 'STRICT']).optional(),
			activitySharing: booleanInput('Activity Sharing').optional(),
			whiteSpace: choiceInput(whiteSpaceOption.label, whiteSpaceChoices).optional(),
		})
		.transform(
			({ filled, tapTarget, marketing, productPolicy, activitySharing }): TemplateContent => ({
				...filled,
				...(tapTarget && { tapTarget }),
				...(marketing === true && { marketing: { productPolicy, activitySharing } }),
			}),
		),
);

export const template = defineMessage({
	type: 'template',
	label: 'Template',
	operation: 'sendTemplate',
	content,
	fields: [templateField, inputField(true), mappedField, listField, ...orInPlace(componentsField)],
	options: templateOptions,
	read: (form) => ({
		filled: readContent(form),
		tapTarget: readTarget(form.option('tapTarget')),
		marketing: form.option('marketingMessages'),
		productPolicy: form.option('productPolicy'),
		activitySharing: form.option('messageActivitySharing'),
		whiteSpace: form.option(whiteSpaceOption.name),
	}),
});

/** n8n yields `{ target: { title: '', … } }`; fields left empty are not there. */
const readTarget = (collection: unknown): unknown => {
	const { target } = z
		.looseObject({ target: z.unknown() })
		.catch({ target: undefined })
		.parse(collection);
	return target === undefined ? undefined : withoutEmpty(target);
};
