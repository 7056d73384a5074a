import type { INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../nodes/WhatsAppHub/core/failure';
import type { FormReader } from '../../nodes/WhatsAppHub/core/form';
import { fail } from '../../nodes/WhatsAppHub/core/outcome';
import { messages, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { countryOption } from '../../nodes/WhatsAppHub/operations/phoneRule';
import { samples } from '../filledForms/messages';
import { choicesOf, innerProperties } from './form';

type Values = Readonly<Record<string, unknown>>;

const formOf = (
	parameters: Values,
	options: Values,
	asked = { parameters: new Set<string>(), options: new Set<string>() },
): FormReader => ({
	parameter: (name) => {
		asked.parameters.add(name);
		return parameters[name];
	},
	option: (name) => {
		asked.options.add(name);
		return options[name];
	},
	file: () => fail(invalidInput('There is no file')),
});

const namesOf = (properties: readonly INodeProperties[]): string[] => [
	...new Set(properties.map(({ name }) => name)),
];

/** A sample's form with every choice of every list, and of every two of them together. */
const variants = (fields: readonly INodeProperties[], parameters: Values): Values[] => {
	const withChoices = (filled: Values): Values[] => [
		filled,
		...fields.flatMap((field) =>
			choicesOf(field).map(({ value }) => ({ ...filled, [field.name]: value })),
		),
	];
	return withChoices(parameters).flatMap(withChoices);
};

/** Whether the form shows a field when it is filled in so, on some provider. */
const isShown = (field: INodeProperties, parameters: Values): boolean =>
	Object.entries(field.displayOptions?.show ?? {}).every(
		([name, values]) =>
			name === 'provider' || values?.some((value) => value === parameters[name]) === true,
	);

describe.each(messageTypes.map((type) => [type, messages[type]] as const))(
	'the form of a %s message',
	(type, { fields, options, read, parse, type: ownType }) => {
		const { parameters, options: chosen = {} } = samples[type];
		const optional: INodeProperties[] = Object.values(options);

		it('is listed under its own type, options under their own names', () => {
			expect(ownType).toBe(type);
			expect(Object.keys(options)).toEqual(optional.map(({ name }) => name));
		});

		it('reads every field that it has, and none that it has not', () => {
			const asked = { parameters: new Set<string>(), options: new Set<string>() };
			for (const filled of variants(fields, parameters)) read(formOf(filled, chosen, asked));
			expect([...asked.parameters].sort()).toEqual(namesOf(fields).sort());
			// Whatever is sent, how numbers are read stands beside the recipient.
			const around = type === 'contacts' ? [countryOption.name] : [];
			expect([...asked.options].sort()).toEqual([...namesOf(optional), ...around].sort());
		});

		it('needs nothing beyond its required fields', () => {
			expect(parse(formOf(parameters, chosen))).toMatchObject({ ok: true });
		});

		it('refuses each required field by its label when it is left as it comes', () => {
			const required = fields.filter(
				(field) => field.required === true && isShown(field, parameters),
			);
			for (const field of required) {
				const left = parse(formOf({ ...parameters, [field.name]: field.default }, chosen));
				expect([field.name, left.ok ? 'taken' : left.failure.message]).toEqual([
					field.name,
					expect.stringMatching(new RegExp(`'(${labelsOf(field).map(escaped).join('|')})'`)),
				]);
			}
		});
	},
);

/** The labels by which a field can be named: its own, and those of the rows in it. */
const labelsOf = (field: INodeProperties): string[] => [
	field.displayName,
	...innerProperties(field).flatMap(labelsOf),
];

const escaped = (label: string): string => label.replace(/[()]/g, '\\$&');
