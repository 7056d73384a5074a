import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { messages, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { propertyPaths } from '../contract/jsonSchema';
import { innerProperties, optionsOf } from './form';

/** A value such as a person would give: the one that the placeholder shows. */
const sampleFor = (property: INodeProperties): unknown => {
	if (property.type === 'boolean') return true;
	if (property.type === 'string' && property.typeOptions?.multipleValues === true) {
		return ['One', 'Two'];
	}
	if (property.type === 'string') return property.placeholder?.replace('e.g. ', '') ?? 'Sample';
	if (property.type === 'fixedCollection') {
		const [group] = optionsOf(property);
		return { [group?.name ?? '']: samplesFor(innerProperties(property)) };
	}
	throw new Error(`No sample for a property of type ${property.type}`);
};

const samplesFor = (properties: readonly INodeProperties[]): Record<string, unknown> =>
	Object.fromEntries(properties.map((property) => [property.name, sampleFor(property)]));

const valueIn = (values: Record<string, unknown>, asked: Set<string>) => (name: string) => {
	asked.add(name);
	return values[name];
};

describe.each(messageTypes.map((type) => [type, messages[type]] as const))(
	'the form of a %s message',
	(type, { fields, options, read, content, type: ownType }) => {
		const optional = Object.values(options);

		it('is listed under its own type, options under their own names', () => {
			expect(ownType).toBe(type);
			expect(Object.keys(options)).toEqual(optional.map(({ name }) => name));
		});

		it('fills every part of the content, and has no field that is not read', () => {
			const [parameters, chosen] = [new Set<string>(), new Set<string>()];
			const given = read({
				parameter: valueIn(samplesFor(fields), parameters),
				option: valueIn(samplesFor(optional), chosen),
			});
			const parsed = content.parse(JSON.parse(JSON.stringify(given)));
			expect(pathsIn(parsed)).toEqual(propertyPaths(z.toJSONSchema(content)));
			expect(parameters).toEqual(new Set(fields.map(({ name }) => name)));
			expect(chosen).toEqual(new Set(optional.map(({ name }) => name)));
		});

		it('needs nothing beyond its required fields', () => {
			const required = fields.filter((field) => field.required === true);
			const defaults = Object.fromEntries(fields.map((field) => [field.name, field.default]));
			const filled = { ...defaults, ...samplesFor(required) };
			const given = read({ parameter: (name) => filled[name], option: () => undefined });
			expect(content.safeParse(JSON.parse(JSON.stringify(given))).error).toBeUndefined();
		});

		it('refuses each required field when it is left as it comes', () => {
			for (const field of fields.filter(({ required }) => required === true)) {
				const filled = { ...samplesFor(fields), [field.name]: field.default };
				const given = read({ parameter: (name) => filled[name], option: () => undefined });
				const issues = content.safeParse(JSON.parse(JSON.stringify(given))).error?.issues;
				expect(issues?.map(({ message }) => message)).toEqual([
					expect.stringMatching(new RegExp(`^'${field.displayName}' `)),
				]);
			}
		});
	},
);

const pathsIn = (value: unknown): Set<string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? new Set(
				Object.entries(value).flatMap(([name, member]) => [
					name,
					...[...pathsIn(member)].map((path) => `${name}.${path}`),
				]),
			)
		: new Set();
