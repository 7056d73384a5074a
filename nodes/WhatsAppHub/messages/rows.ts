import { z } from 'zod/v4';

const rowsOf = z.record(z.string(), z.unknown());

/**
 * The rows of a fixed collection, of which n8n yields `{ name: [{ field: '', … }, …] }`. Fields left
 * empty are not there; what an expression yields in the place of the collection goes on as it is.
 */
export const readRows = (collection: unknown, name: string): unknown => {
	const parsed = rowsOf.safeParse(collection);
	const rows: unknown = parsed.success && name in parsed.data ? parsed.data[name] : collection;
	if (!Array.isArray(rows)) return Array.isArray(collection) ? collection.map(withoutEmpty) : rows;
	return rows.map(withoutEmpty);
};

/** A row without the fields that were left empty. */
export const withoutEmpty = (row: unknown): unknown =>
	typeof row === 'object' && row !== null && !Array.isArray(row)
		? Object.fromEntries(
				Object.entries(row).filter(([, value]) => value !== '' && value !== undefined),
			)
		: row;
