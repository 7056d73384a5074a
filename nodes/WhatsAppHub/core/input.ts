import { z } from 'zod/v4';
import { showCount } from './count';
import { correctField, type Failure, invalidInput } from './failure';
import { isPathPart } from './http';
import { readJson } from './json';
import { fail, type Outcome, succeed } from './outcome';

/** What WhatsApp counts: code points, so that an emoji of one code point is one character. */
export const codePoints = (text: string): number => [...text].length;

export interface TextRule {
	/** The most code points allowed. */
	readonly max?: number;
	/** Leaves out the spaces around it, as copying brings them along. */
	readonly trim?: boolean;
}

/**
 * A text as a form field yields it. An expression may yield a number or a boolean, which is
 * written as text; anything else is refused in words that name the field.
 */
export const textInput = (label: string, rule: TextRule = {}) =>
	z.preprocess(
		(value) => {
			const text = isPlain(value) ? String(value) : value;
			return rule.trim === true && typeof text === 'string' ? text.trim() : text;
		},
		z
			.string({
				error: ({ input }) =>
					input === undefined || input === null
						? `'${label}' is empty`
						: `'${label}' must be text, but is ${nameOfType(input)}`,
			})
			.superRefine((text, context) => {
				const length = codePoints(text);
				if (text.trim() === '') {
					context.addIssue({ code: 'custom', message: `'${label}' is empty` });
				} else if (rule.max !== undefined && length > rule.max) {
					context.addIssue({
						code: 'custom',
						message: `'${label}' is ${showCount(length)} characters long, at most ${showCount(rule.max)} are allowed`,
					});
				}
			}),
	);

/** What is written as text without a doubt. */
export const isPlain = (value: unknown): boolean =>
	(typeof value === 'number' && Number.isFinite(value)) ||
	typeof value === 'boolean' ||
	typeof value === 'bigint';

/**
 * A web address as a form field yields it. A space within it, as names of files have them, is written as RFC
 * 3986 wants it.
 */
export const webAddressInput = (label: string) =>
	z.preprocess(
		(value) =>
			typeof value === 'string' && /^https?:\/\//i.test(value.trim())
				? value.trim().replace(/ /g, '%20')
				: value,
		textInput(label, { trim: true }).refine(
			(text) => /^https?:\/\/[^\s/?#]+[^\s]*$/i.test(text) && URL.canParse(text),
			{ error: ({ input }) => `'${label}' ${wrongWithAddress(String(input))}` },
		),
	);

const wrongWithAddress = (text: string): string => {
	if (!/^https?:\/\//i.test(text)) {
		return 'must be a web address that starts with https:// or http://';
	}
	if (/\s/.test(text)) return 'is a web address with a line break or a tab in it: take it out';
	return 'is no whole web address: check what stands between https:// and the next slash';
};

/** An ID as a form field yields it; it may become a part of a URL's path. */
export const idInput = (label: string) =>
	textInput(label, { trim: true }).refine((text) => text.trim() === '' || isPathPart(text), {
		error: ({ input }) =>
			/^\.+$/.test(String(input))
				? `'${label}' cannot be ${String(input)}: enter the ID as the provider gave it`
				: `'${label}' holds half of a character, as of an emoji that was cut: enter the whole ID`,
	});

/** A secret of a credential that may be left empty, which counts as not given. */
export const secretInput = z.lazy(() =>
	z
		.union([z.string(), z.number().transform(String)])
		.optional()
		.transform((text) => text?.trim() || undefined),
);

/** A switch as a form field yields it; an expression may yield the words. */
export const booleanInput = (label: string) =>
	z.preprocess(
		(value) => (value === 'true' ? true : value === 'false' ? false : value),
		z.boolean({
			error: (issue) => `'${label}' must be true or false, but is ${nameOfType(issue.input)}`,
		}),
	);

/** A number as a form field yields it; an expression may yield it as a text. */
export const numberInput = (label: string, { min, max }: { min: number; max: number }) =>
	z.preprocess(
		(value) => (typeof value === 'string' && value.trim() !== '' ? decimalNumber(value) : value),
		z
			.number({
				error: ({ input }) =>
					// A text that is no number has become this.
					`'${label}' must be a number, but is ${Number.isNaN(input) ? 'not one' : nameOfType(input)}`,
			})
			.min(min, { error: `'${label}' must be at least ${min}` })
			.max(max, { error: `'${label}' must be at most ${max}` }),
	);

/** JavaScript would also read `0x10` and `Infinity`, which nobody means here. */
const decimalNumber = (text: string): number =>
	/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text) ? Number(text) : NaN;

/** One of a list of values, refused in words that name the field and the list. */
export const choiceInput = <const T extends readonly [string, ...string[]]>(
	label: string,
	values: T,
) => z.enum(values, { error: () => `'${label}' must be one of: ${values.join(', ')}` });

/** A whole number as a form field yields it. */
export const wholeNumberInput = (label: string, range: { min: number; max: number }) =>
	numberInput(label, range).refine((value) => Number.isInteger(value), {
		error: `'${label}' must be a whole number`,
	});

/** An object as a JSON field yields it: text, or an object from an expression. */
export const objectInput = (label: string) =>
	z.preprocess(
		(value, context) => {
			if (typeof value !== 'string') return value;
			try {
				return readJson(value);
			} catch {
				context.addIssue({ code: 'custom', message: `'${label}' is not valid JSON` });
				return z.NEVER;
			}
		},
		z.record(z.string(), z.unknown(), {
			error: (issue) => `'${label}' must be a JSON object, but is ${nameOfType(issue.input)}`,
		}),
	);

/** Parses what a form yields; the first issue, already in plain words, is the failure. */
export const parseInput = <T>(schema: z.ZodType<T>, value: unknown): Outcome<T> => {
	const parsed = readPlainly(schema, value);
	return parsed.success ? succeed(parsed.data) : fail(describeIssues(parsed.error.issues));
};

/** Parses a part of what a form yields; no issue is in the schema library's own words. */
export const readPlainly = <T>(schema: z.ZodType<T>, value: unknown) =>
	schema.safeParse(value, { error: inPlainWords });

/** Where no schema says it better: of a part that has no label of its own, as an entry of a list. */
const inPlainWords = ({ code, input }: z.core.$ZodRawIssue): string | undefined =>
	code === 'unrecognized_keys' || code === 'custom'
		? undefined
		: `A value cannot be ${nameOfType(input)} here`;

/** Where in a body it stands, for parts that a person writes as JSON. */
const placeOf = ({ path }: z.core.$ZodIssue): string => {
	const names = path.filter((part) => typeof part === 'string');
	return names.length === 0 ? '' : ` in ${names.join('.')}`;
};

const describeIssues = (issues: ReadonlyArray<z.core.$ZodIssue>): Failure => {
	const messages = issues.map((issue) => {
		const message =
			issue.code === 'unrecognized_keys'
				? `${issue.keys.map((key) => `'${key}'`).join(', ')}: not a known field${placeOf(issue)}`
				: issue.message;
		const places = issue.path.filter((part) => typeof part === 'number').map((place) => place + 1);
		return places.length > 0 ? `${message} (entry ${places.join(' › ')})` : message;
	});
	return invalidInput([...new Set(messages)].join('; '), correctField);
};

/** What a value is, in a sentence that refuses it. */
export const nameOfType = (value: unknown): string => {
	if (value === undefined || value === null) return 'missing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'number' && !Number.isFinite(value)) return 'a calculation without a result';
	if (value === '') return 'empty';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
