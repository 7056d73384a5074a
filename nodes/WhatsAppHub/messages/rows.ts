import { z } from 'zod/v4';
import { isBareObject } from '../core/json';

// Reads n8n's fixed collections into plain lists of rows, without the fields that were left empty.

const rowsOf = z.record(z.string(), z.unknown());

/**
 * The rows of a fixed collection, of which n8n yields `{ name: [{ field: '', … }, …] }`. Fields left
 * empty are not there; what an expression yields instead of the collection goes on as it is.
 */
export const readRows = (collection: unknown, name: string): unknown => {
	const parsed = rowsOf.safeParse(collection);
	const rows: unknown = parsed.success && name in parsed.data ? parsed.data[name] : collection;
	if (!Array.isArray(rows)) return Array.isArray(collection) ? collection.map(withoutEmpty) : rows;
	return rows.map(withoutEmpty);
};

/** A row without the fields that were left empty. */
export const withoutEmpty = (row: unknown): unknown =>
	isBareObject(row)
		? Object.fromEntries(
				Object.entries(row).filter(([, value]) => value !== '' && value !== undefined),
			)
		: row;

/**
 * Rows that hold fixed collections themselves: `inner` names the rows of each by its field. An inner
 * collection without rows is not there.
 */
export const readNestedRows = (
	collection: unknown,
	name: string,
	inner: Readonly<Record<string, string>>,
): unknown => {
	const rows = readRows(collection, name);
	return Array.isArray(rows) ? rows.map((row) => withInnerRows(row, inner)) : rows;
};

/** A row with its inner fixed collections read. */
export const withInnerRows = (row: unknown, inner: Readonly<Record<string, string>>): unknown => {
	const parsed = rowsOf.safeParse(row);
	if (!parsed.success) return row;
	return Object.fromEntries(
		Object.entries(parsed.data).flatMap(([field, value]) => {
			const rowName = inner[field];
			if (rowName === undefined) return [[field, value]];
			return isEmptyObject(value) ? [] : [[field, readRows(value, rowName)]];
		}),
	);
};

const isEmptyObject = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The rows of an optional fixed collection; without rows it is not there. */
export const readOptionalRows = (collection: unknown, name: string): unknown =>
	collection === undefined || isEmptyObject(collection) ? undefined : readRows(collection, name);

/** The fields of an optional fixed collection that has one group; without one it is not there. */
export const readGroup = (collection: unknown, name: string): unknown => {
	const parsed = rowsOf.safeParse(collection);
	if (!parsed.success) return collection;
	if (isEmptyObject(collection)) return undefined;
	return withoutEmpty(name in parsed.data ? parsed.data[name] : collection);
};
