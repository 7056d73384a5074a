import type { IDataObject } from 'n8n-workflow';
import { fieldsOf, type ParameterContext } from '../../../../nodes/WhatsAppHub/n8n/action/fields';

/** n8n with these parameters, which resolves expressions as told and counts how often it is asked. */
const host = (
	parameters: IDataObject,
	resolve: (raw: unknown, json: IDataObject) => unknown,
	items: readonly IDataObject[],
) => {
	const asked: string[] = [];
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNodeParameter: (
			name: string,
			itemIndex: number,
			fallback: unknown,
			options?: { rawExpressions?: boolean; extractValue?: boolean },
		) => {
			const raw = parameters[name] ?? fallback;
			if (options?.rawExpressions) return raw;
			asked.push(name);
			const value = resolve(raw, items[itemIndex] ?? {});
			return options?.extractValue ? (value as { value: unknown }).value : value;
		},
	} as unknown as ParameterContext; // the functions that reading needs
	return { fields: fieldsOf(context), asked };
};

const people = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
const asItIs = (raw: unknown) => raw;
const nameOf = (raw: unknown, { name }: IDataObject) =>
	typeof raw === 'string' && raw.startsWith('=') ? name : raw;

const readAll = (fields: ReturnType<typeof fieldsOf>, name: string) =>
	people.map((_, itemIndex) => fields.read(name, itemIndex));

it('asks n8n once for what holds no expression', () => {
	const { fields, asked } = host({ textBody: 'Hello' }, asItIs, people);
	expect(readAll(fields, 'textBody')).toEqual(['Hello', 'Hello', 'Hello']);
	expect(asked).toEqual(['textBody']);
});

it('yields the value of a locator, and undefined for a field that is not shown', () => {
	const sender = { __rl: true, mode: 'id', value: '1' };
	const { fields } = host({ sender }, asItIs, people);
	expect(readAll(fields, 'sender')).toEqual(['1', '1', '1']);
	expect(readAll(fields, 'other')).toEqual([undefined, undefined, undefined]);
});

it('reads a plain expression from the item once n8n has said the same', () => {
	const { fields, asked } = host({ textBody: '={{ $json.name }}' }, nameOf, people);
	expect(readAll(fields, 'textBody')).toEqual(['A', 'B', 'C']);
	expect(asked).toEqual(['textBody']);
});

it.each([
	['any other expression', '={{ $json.name.trim() }}', nameOf, ['A', 'B', 'C']],
	[
		'one of which n8n says something else',
		'={{ $json.name }}',
		(_raw: unknown, { name }: IDataObject) => `n8n: ${String(name)}`,
		['n8n: A', 'n8n: B', 'n8n: C'],
	],
])('asks n8n for each item about %s', (_what, textBody, resolve, values) => {
	const { fields, asked } = host({ textBody }, resolve, people);
	expect(readAll(fields, 'textBody')).toEqual(values);
	expect(asked).toHaveLength(3);
});

it('sees an expression however deep it lies', () => {
	const options = { list: { entries: [{ title: '={{ $json.name }}' }] } };
	const { fields, asked } = host({ options }, (_raw, { name }) => ({ name }), people);
	expect(readAll(fields, 'options')).toEqual(people);
	expect(asked).toHaveLength(3);
});
