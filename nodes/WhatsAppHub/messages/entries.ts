import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { isPlain } from '../core/input';
import { isBareObject, jsonOr, looksLikeJson } from '../core/json';
import { readGroup, withoutEmpty } from './rows';

/** The field that a text alone means, by the name of the collection whose entry it is. */
export type TextAlone = Readonly<Record<string, string>>;

/**
 * The entries of a collection, whether n8n yields them as `{ row: [{ title: '', … }, …] }`, or somebody gives a
 * list in their place: one of objects by the same names, which an expression may also yield as JSON, as one
 * object for a list of one, or as texts. Fields left empty are not there; what is no list goes on as it is.
 */
export const readEntries = (
	collection: INodeProperties,
	given: unknown,
	alone: TextAlone = {},
): unknown => {
	const { name: rows, values } = groupOf(collection);
	const text = alone[collection.name];
	const list = listIn(given, rows, text !== undefined);
	if (!Array.isArray(list)) return list;
	return list.map((entry: unknown) =>
		readEntry(values, text !== undefined && isText(entry) ? { [text]: entry } : entry, alone),
	);
};

/** What an entry of a collection is called and made of. */
export const groupOf = (collection: INodeProperties): INodePropertyCollection => {
	const groups = collection.options?.flatMap((entry) => ('values' in entry ? [entry] : []));
	return groups?.[0] ?? { name: '', displayName: '', values: [] };
};

export const isCollection = ({ type, typeOptions }: INodeProperties): boolean =>
	type === 'fixedCollection' && typeOptions?.multipleValues === true;

const isText = (entry: unknown): boolean => typeof entry === 'string' || isPlain(entry);

const listIn = (given: unknown, rows: string, isOfTexts: boolean): unknown => {
	if (typeof given === 'string') {
		if (given.trim() === '') return undefined;
		if (looksLikeJson(given)) {
			const parsed = jsonOr(given, undefined);
			// What only begins like JSON is for the schema to refuse.
			return parsed === undefined ? given : listIn(parsed, rows, isOfTexts);
		}
		return isOfTexts ? given.split('\n').filter((line) => line.trim() !== '') : given;
	}
	if (!isBareObject(given)) return given;
	const own = given[rows];
	if (Array.isArray(own)) return own;
	return Object.keys(given).length === 0 ? [] : [given];
};

const readEntry = (
	fields: readonly INodeProperties[],
	entry: unknown,
	alone: TextAlone,
): unknown => {
	const row = withoutEmpty(entry);
	if (!isBareObject(row)) return row;
	const known = fields.flatMap((field) => [field, ...furtherFields(field)]);
	return Object.fromEntries(
		Object.entries(row).flatMap(([name, value]) => {
			const field = known.find((each) => each.name === name);
			return field === undefined ? [[name, value]] : readField(field, value, alone);
		}),
	);
};

/** What is within an entry; a collection there that is empty is not there. */
const readField = (
	field: INodeProperties,
	value: unknown,
	alone: TextAlone,
): Array<[string, unknown]> => {
	const { type, name } = field;
	const isOfFields = type === 'collection' || type === 'fixedCollection';
	if (isOfFields && isBareObject(value) && Object.keys(value).length === 0) return [];
	if (isCollection(field)) return [[name, readEntries(field, value, alone)]];
	if (type === 'fixedCollection') return [[name, readGroup(value, groupOf(field).name)]];
	if (type !== 'collection' || !isBareObject(value)) return [[name, value]];
	return Object.entries(readEntry(furtherFields(field), value, alone) as object); // of an object
};

/** The fields that a person adds to an entry; on the form alone they stand apart, in a collection of their own. */
export const furtherFields = ({ type, options = [] }: INodeProperties): INodeProperties[] =>
	type === 'collection' ? options.flatMap((entry) => ('type' in entry ? [entry] : [])) : [];
