import { z } from 'zod/v4';

/**
 * Schemas for what comes in: a provider's additions and small departures from its own document
 * must not cost an event.
 */

/** A text, or a number written as one; anything else counts as not given. */
export const lenientText = z
	.union([z.string(), z.number().transform(String)])
	.nullish()
	.catch(undefined);

/** The parts of an error object whose names all providers share. */
export const lenientString = z.string().nullish().catch(undefined);

/** A number, or a text that is one in decimal digits. */
export const lenientNumber = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^[+-]?\d+(\.\d+)?$/)
			.transform(Number),
	])
	.nullish()
	.catch(undefined);

export const lenientBoolean = z.boolean().nullish().catch(undefined);

/** A part that counts as not given when it is not an object; what else is in it is left out. */
export const lenientObject = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
	z.object(shape).nullish().catch(undefined);

/** A list of whatever it holds; what is no list counts as not given. */
export const lenientList = z.array(z.unknown()).nullish().catch(undefined);

/** The members of a list that are of the form asked for; the others are left out. */
export const membersOf = <T>(list: unknown, schema: z.ZodType<T>): T[] =>
	Array.isArray(list)
		? list.flatMap((member) => {
				const read = schema.safeParse(member);
				return read.success ? [read.data] : [];
			})
		: [];

/**
 * The rows of a provider's list that can be read: one that lacks what names it costs the others nothing. Undefined
 * where it is no list, and where none of its rows can be read, which an empty list must not be mistaken for.
 */
export const readableRows = <T>(list: unknown, schema: z.ZodType<T>): T[] | undefined => {
	if (!Array.isArray(list)) return undefined;
	const rows = membersOf(list, schema);
	return rows.length === 0 && list.length > 0 ? undefined : rows;
};
