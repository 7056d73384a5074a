import { z } from 'zod/v4';
import { parseInput, wholeNumberInput } from '../../core/input';
import { momentInput, readMoment } from '../../core/moment';
import { type Outcome, succeed } from '../../core/outcome';
import type { FilledButton, FilledParts, TemplateParameter } from '../../core/template/content';
import type { FormSurroundings } from '../../core/form';
import { groupOf, readEntries } from '../entries';
import { withoutEmpty } from '../rows';
import { rowByType, type Rows, wrongRow } from '../rowTypes';
import { componentsField } from './byHandFields';
import { buttonParameter } from './buttonFields';
import { buttonValues } from './handButtons';
import { bodyParameter, headerParameter } from './handParameters';

/** A template's parts as a person builds them. */
export type HandMadeParts = FilledParts & { readonly expiresAt?: Date | undefined };

/** Reads the components of the form, without knowing the template. */
export const readByHand = (collection: unknown, form: FormSurroundings): Outcome<HandMadeParts> => {
	const rows = readEntries(componentsField, collection);
	const components = parseInput(componentsInput(form), isNothing(rows) ? [] : rows);
	if (!components.ok) return components;
	const parts = components.value;
	const parametersOf = (type: 'header' | 'body') =>
		parts.flatMap((part) => (part.type === type ? part.parameters : []));
	const header = parametersOf('header');
	const body = parametersOf('body');
	const buttons = parts.flatMap((part) => (part.type === 'button' ? [part.button] : []));
	const [expiresAt] = parts.flatMap((part) => (part.type === 'offer' ? [part.expiresAt] : []));
	return succeed({
		...(header.length > 0 && { header }),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
		...(expiresAt && { expiresAt }),
	});
};

const isNothing = (rows: unknown): boolean =>
	rows === undefined ||
	rows === '' ||
	(typeof rows === 'object' && (rows === null || Object.keys(rows).length === 0));

type Component =
	| { readonly type: 'header' | 'body'; readonly parameters: readonly TemplateParameter[] }
	| { readonly type: 'button'; readonly button: FilledButton }
	| { readonly type: 'offer'; readonly expiresAt: Date };

const body = (form: FormSurroundings) =>
	z
		.object({ bodyParameters: z.array(bodyParameter(form)).default([]) })
		.transform((row): Component => ({ type: 'body', parameters: row.bodyParameters }));

const header = (form: FormSurroundings) =>
	z
		.object({ headerParameters: z.array(headerParameter(form)).default([]) })
		.transform((row): Component => ({ type: 'header', parameters: row.headerParameters }));

const ofComponents: Rows = {
	of: componentsField.displayName,
	fields: groupOf(componentsField).values,
};

const buttonParameterOf = (given: unknown, context: z.RefinementCtx): unknown => {
	const parameter = withoutEmpty(given) ?? {};
	const wrong = wrongRow({ of: 'Button Parameter', fields: buttonParameter }, parameter);
	if (wrong === undefined) return parameter;
	context.addIssue({ code: 'custom', message: wrong, continue: false });
	return z.NEVER;
};

/** The type of a button decides what its parameter holds. */
const button = (form: FormSurroundings) =>
	rowByType<Component>(
		ofComponents,
		'Button Type',
		'sub_type',
		Object.fromEntries(
			Object.entries(buttonValues(form)).map(([subType, value]) => [
				subType,
				z
					.object({
						index: wholeNumberInput('Index', { min: 0, max: 9 }).default(0),
						buttonParameters: z.preprocess(buttonParameterOf, value),
					})
					.transform((row): Component => ({
						type: 'button',
						button: { index: row.index, ...row.buttonParameters },
					})),
			]),
		),
		'quick_reply',
	);

const offer = (form: FormSurroundings) =>
	z
		.object({
			expiration: z.preprocess((value) => readMoment(form, value), momentInput('Expires At')),
		})
		.transform((row): Component => ({ type: 'offer', expiresAt: row.expiration }));

const componentsInput = (form: FormSurroundings): z.ZodType<Component[]> =>
	z.array(
		rowByType<Component>(
			ofComponents,
			'Type',
			'type',
			{
				body: body(form),
				header: header(form),
				button: button(form),
				limited_time_offer: offer(form),
			},
			'body',
		),
		{ error: "'Components' must be a list of components" },
	);
