import { z } from 'zod/v4';
import { nameOfType, type TextRule, textInput } from './input';
import { isBareObject, jsonOr, looksLikeJson } from './json';

/**
 * A list of texts as a form field yields it. An expression may yield one text, a line each, or a
 * whole list instead of one entry; also as JSON.
 */
export const textListInput = (label: string, rule: { min: number; max: number; entry: TextRule }) =>
	z.preprocess(
		(value) => {
			if (typeof value !== 'string') return Array.isArray(value) ? value.flatMap(textsIn) : value;
			return jsonTexts(value) ?? value.split('\n').filter((line) => line.trim() !== '');
		},
		z
			.array(textInput(label, rule.entry), {
				error: (issue) => `'${label}' must be a list of texts, but is ${nameOfType(issue.input)}`,
			})
			.superRefine((texts, context) => {
				if (texts.length >= rule.min && texts.length <= rule.max) return;
				context.addIssue({
					code: 'custom',
					message: `'${label}' has ${entries(texts.length)}, ${rule.min} to ${rule.max} are allowed`,
				});
			}),
	);

/** The texts that an entry stands for, which may be a whole list. */
export const textsIn = (entry: unknown): unknown =>
	typeof entry === 'string' ? (jsonTexts(entry) ?? entry) : entry;

/** A JSON list of texts; one of numbers may be a text in itself, as `[0, 1]` is among a poll's answers. */
export const jsonTexts = (text: string): readonly string[] | undefined => {
	const parsed = looksLikeJson(text) ? jsonOr(text, undefined) : undefined;
	return Array.isArray(parsed) && parsed.every((entry) => typeof entry === 'string')
		? parsed
		: undefined;
};

/** A list of entries as a form yields it; `of` says what of. */
export const listInput = <Entry extends z.ZodType>(label: string, of: string, entry: Entry) =>
	z.array(entry, {
		error: ({ input }) => {
			if (input === undefined || input === null || input === '') return `'${label}' is empty`;
			if (typeof input === 'string' && looksLikeJson(input)) return `'${label}' is not valid JSON`;
			return `'${label}' must be a list of ${of}, but is ${nameOfType(input)}`;
		},
	});

/** An entry of a list, made of these parts; one that is not among them may be a misspelt one that is. */
export const entryInput = <Shape extends z.core.$ZodLooseShape>(label: string, shape: Shape) => {
	const names = Object.keys(shape);
	return z.preprocess((entry, context) => {
		const message = wrongEntry(label, entry, names);
		if (message === undefined) return entry;
		// The parts of what is no entry, or is one by a slip, need not be judged as well.
		context.addIssue({ code: 'custom', message, continue: false });
		return z.NEVER;
	}, z.strictObject(shape));
};

/** A group of fields that belong together, as a form yields them. */
export const groupInput = <Shape extends z.core.$ZodLooseShape>(label: string, shape: Shape) => {
	const names = Object.keys(shape);
	return z.preprocess((group, context) => {
		const message = isBareObject(group)
			? strangeParts(label, group, names)
			: `'${label}' must be an object with: ${names.join(', ')}, but is ${nameOfType(group)}`;
		if (message === undefined) return group;
		context.addIssue({ code: 'custom', message, continue: false });
		return z.NEVER;
	}, z.strictObject(shape));
};

/** What is wrong with an entry that is to be an object of parts by these names. */
export const wrongEntry = (
	label: string,
	entry: unknown,
	names: readonly string[],
): string | undefined => {
	const known = names.join(', ');
	if (!isBareObject(entry)) {
		return `'${label}' has an entry that is ${nameOfType(entry)}, not an object with: ${known}`;
	}
	return strangeParts(label, entry, names);
};

const strangeParts = (
	label: string,
	entry: object,
	names: readonly string[],
): string | undefined => {
	const strange = Object.keys(entry).filter((name) => !names.includes(name));
	return strange.length === 0
		? undefined
		: `'${label}' has no part ${strange.join(', ')}, only: ${names.join(', ')}`;
};

/** How many entries a list may have, as a check of its schema. */
export const countRule =
	<T>(label: string, { min, max }: { min: number; max: number }) =>
	({ value, issues }: z.core.ParsePayload<readonly T[]>): void => {
		if (value.length >= min && value.length <= max) return;
		const allowed = min === max ? `${min}` : min === 0 ? `at most ${max}` : `${min} to ${max}`;
		issues.push({
			code: 'custom',
			input: value,
			message: `'${label}' has ${entries(value.length)}, ${allowed} are allowed`,
		});
	};

/** That no two entries of a list have the same of something, as a check of its schema. */
export const uniqueRule =
	<T>(label: string, keyOf: (entry: T) => string | undefined) =>
	({ value, issues }: z.core.ParsePayload<readonly T[]>): void => {
		const keys = value.map(keyOf);
		const twice = keys.find((key, index) => key !== undefined && keys.indexOf(key) !== index);
		if (twice === undefined) return;
		issues.push({
			code: 'custom',
			input: value,
			message: `'${label}' must be different for each entry, but '${twice}' stands there twice`,
		});
	};

const entries = (length: number): string => (length === 1 ? '1 entry' : `${length} entries`);
