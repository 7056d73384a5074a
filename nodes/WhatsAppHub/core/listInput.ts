import { z } from 'zod/v4';
import { nameOfType, type TextRule, textInput } from './input';

/**
 * A list of texts as a form field yields it. An expression may yield one text, a line each, or a
 * whole list instead of one entry.
 */
export const textListInput = (label: string, rule: { min: number; max: number; entry: TextRule }) =>
	z.preprocess(
		(value) => {
			if (typeof value !== 'string') return Array.isArray(value) ? value.flat() : value;
			return value.split('\n').filter((line) => line.trim() !== '');
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
