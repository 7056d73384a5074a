import type { INodeProperties } from 'n8n-workflow';
import type { FormReader } from '../core/form';
import { furtherFields, groupOf, isCollection, readEntries, type TextAlone } from './entries';

// What the form holds of a collection: its fields, or a list from an expression in their place.

/** What is said of a collection's list, and which texts may stand in it. */
interface ListRule {
	/** What one entry is. */
	readonly of: string;
	/** As somebody may write it. */
	readonly example: unknown;
	readonly alone?: TextAlone;
}

/** A collection of the form with what may stand in its place. */
interface Collection {
	readonly fields: readonly INodeProperties[];
	readonly read: (form: FormReader) => unknown;
}

const LIST = 'list';

/**
 * n8n takes no expression for a collection as a whole. So the person chooses between its fields and a list, which
 * a field of its own takes; who does not need that has one choice more, and nothing else.
 */
export const fieldsOrList = (collection: INodeProperties, rule: ListRule): Collection => {
	const { displayName, name } = collection;
	const from = `${name}From`;
	const inFields = { ...collection.displayOptions?.show, [from]: ['fields'] };
	const shown: INodeProperties = { ...collection, displayOptions: { show: inFields } };
	return {
		fields: [
			{
				displayName: `${displayName} From`,
				name: from,
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Form Fields', value: 'fields' },
					{
						name: 'List',
						value: LIST,
						description: 'All at once, as an expression or an AI agent gives them',
					},
				],
				default: 'fields',
			},
			...orInPlace(shown),
			{
				...listField(collection, rule),
				displayName,
				required: true,
				displayOptions: { show: { ...collection.displayOptions?.show, [from]: [LIST] } },
			},
		],
		read: ({ parameter }) =>
			readEntries(
				collection,
				parameter(parameter(from) === LIST ? listNameOf(collection) : name),
				rule.alone,
			),
	};
};

const listNameOf = ({ name }: INodeProperties): string => `${name}List`;

/** The field that takes the list of a collection. */
export const listField = (collection: INodeProperties, rule: ListRule): INodeProperties => ({
	displayName: `${collection.displayName} (List)`,
	name: listNameOf(collection),
	type: 'json',
	typeOptions: { rows: 4 },
	default: '[]',
	description: describeList(collection, rule),
});

const describeList = (collection: INodeProperties, { of, example, alone = {} }: ListRule) => {
	const text = alone[collection.name];
	return [
		`A list with an object for each ${of}: ${namesIn(groupOf(collection).values)}`,
		...(text === undefined ? [] : [`A text alone is its ${text}`]),
		`Such as ${JSON.stringify(example)}`,
	].join('. ');
};

/** The names of the parts of an entry, and of what is in them. */
const namesIn = (fields: readonly INodeProperties[]): string =>
	fields
		.flatMap((field): string[] => {
			if (field.type === 'collection') return [namesIn(furtherFields(field))];
			return isCollection(field)
				? [`${field.name} (${namesIn(groupOf(field).values)})`]
				: [field.name];
		})
		.join(', ');

const exists = { _cnd: { exists: true } } as const;
/** n8n compares any values, though its type names plain ones alone. */
const isEmptied = { _cnd: { eq: {} as unknown as string } };

/**
 * A collection, and in its place what somebody wrote there without the editor, as an AI that builds workflows
 * does: a list, or an expression. n8n empties a collection that holds anything but its rows, before a node is
 * asked; a second field of the same name keeps it, and shows it. One of the two is there at a time, by the value
 * itself, which n8n knows from the second field as it reads plain ones first: the second goes where there are rows,
 * or none as an emptied collection has them, and the first where there is a list or a text.
 */
export const orInPlace = (collection: INodeProperties): readonly INodeProperties[] => {
	const { displayName, name, default: untouched, displayOptions } = collection;
	return [
		{
			...collection,
			displayOptions: { ...displayOptions, hide: { [`/${name}.length`]: [exists] } },
		},
		{
			displayName,
			name,
			type: 'json',
			default: untouched,
			displayOptions: {
				...displayOptions,
				hide: {
					[`/${name}.${groupOf(collection).name}.length`]: [exists],
					[`/${name}`]: [isEmptied],
				},
			},
		},
	];
};

/** An optional collection and its list, of which either may be there, or both; without entries it is not there. */
export const readOptionalEntries = (
	{ option }: FormReader,
	collection: INodeProperties,
): unknown => {
	const given = [collection.name, listNameOf(collection)]
		.map((name) => readEntries(collection, option(name)))
		.filter((entries) => entries !== undefined);
	const entries: unknown = given.find((each) => !Array.isArray(each)) ?? given.flat();
	return Array.isArray(entries) && entries.length === 0 ? undefined : entries;
};
