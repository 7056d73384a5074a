import { z } from 'zod/v4';
import { isBareObject } from '../core/json';

// Reads n8n's fixed collections into plain lists of rows, without the fields that were left empty.

const rowsOf = z.record(z.string(), z.unknown());

/** A row without the fields that were left empty. */
export const withoutEmpty = (row: unknown): unknown =>
	isBareObject(row)
		? Object.fromEntries(
				Object.entries(row).filter(
					([, value]) => value !== '' && value !== undefined && value !== null,
				),
			)
		: row;

const isEmptyObject = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The fields of an optional fixed collection that has one group; without one it is not there. */
export const readGroup = (collection: unknown, name: string): unknown => {
	const parsed = rowsOf.safeParse(collection);
	if (!parsed.success) return collection;
	if (isEmptyObject(collection)) return undefined;
	return withoutEmpty(name in parsed.data ? parsed.data[name] : collection);
};
