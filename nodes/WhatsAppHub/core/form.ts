import type { z } from 'zod/v4';
import { parseInput } from './input';
import type { FileHandle } from './media';
import type { Outcome } from './outcome';
import type { Template } from './template/template';

/** Reads one form field: the main parameters by name, the optional ones through `option`. */
export interface FormReader {
	readonly parameter: (name: string) => unknown;
	/** Undefined for an option that was not added or left empty. */
	readonly option: (name: string) => unknown;
	/** How a field's value was chosen, where the field tells. */
	readonly choice?: (name: string) => FieldChoice | undefined;
	/** The workflow's time zone, by its IANA name. */
	readonly timezone?: () => string;
	/** The item's file in the input data field of that name. */
	readonly file: (field: string) => Outcome<FileHandle>;
	/** The account's template that the form names, where it was looked up. */
	readonly template?: Template | undefined;
}

/** Where a value comes from: `list` for one that was chosen from a list, with the words that stood there. */
export interface FieldChoice {
	readonly mode?: string | undefined;
	readonly cachedResultName?: string | undefined;
}

/** What a form knows beside its fields. */
export type FormSurroundings = Pick<FormReader, 'file' | 'timezone'> &
	Partial<Pick<FormReader, 'option'>>;

/** Reads a form into what a schema parses; a field that was not filled in is not there. */
export const readForm = <Content>(
	{ content, read }: Readable<Content>,
	form: FormReader,
): Outcome<Content> => parseInput(content, withoutUndefined(read(form)));

interface Readable<Content> {
	readonly content: z.ZodType<Content>;
	readonly read: (form: FormReader) => Readonly<Record<string, unknown>>;
}

const withoutUndefined = (values: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
