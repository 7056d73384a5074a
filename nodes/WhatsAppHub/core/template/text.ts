import { z } from 'zod/v4';
import type { FormSurroundings } from '../form';
import { textInput, type TextRule } from '../input';
import { isBareObject } from '../json';

// Rules for the texts that fill a template's variables: no empty expressions, no forbidden white space.

/** What an expression yields in a text for what is not there. */
const absent = /^\s*(?:undefined|null|NaN|\[object Object\])\s*$/;

/** A text that goes into a template, where nobody reads it over before the recipient does. */
export const valueInput = (label: string, rule: TextRule = {}) =>
	textInput(label, rule).refine((text) => !absent.test(text), {
		error: ({ input }) =>
			`'${label}' is the word ${String(input).trim()}: the expression found no value for it`,
	});

/** What becomes of white space that a template's values may not hold. */
export const whiteSpaceChoices = ['refuse', 'oneSpace'] as const;

/** The option's name, and its label as messages name it. */
export const whiteSpaceOption = {
	name: 'templateWhiteSpace',
	label: 'White Space in Values',
} as const;

/** The part of a form that says what becomes of white space. */
export type WhiteSpaceForm = Pick<FormSurroundings, 'option'>;

const isMadeOneSpace = (form: WhiteSpaceForm): boolean =>
	form.option?.(whiteSpaceOption.name) === 'oneSpace';

/**
 * Meta refuses such a value with 132018: "Param text cannot have new-line/tab characters or more than 4
 * consecutive spaces".
 *
 * Undocumented: the sentence stands in five public reports of the answer, such as
 * https://github.com/netflie/whatsapp-cloud-api/issues/201, and on none of Meta's pages (read 2026-11-20).
 */
const forbidden: ReadonlyArray<readonly [RegExp, string]> = [
	[/[\n\r]/, 'a line break'],
	[/\t/, 'a tab'],
	[/ {5}/, 'more than four spaces in a row'],
];

const forbiddenIn = (text: string): string | undefined =>
	forbidden.find(([pattern]) => pattern.test(text))?.[1];

/** Whether a template's value holds no white space that Meta refuses, and what is said where it does. */
export const isOneLine = (text: string): boolean => forbiddenIn(text) === undefined;

export const notOneLine =
	(label: string) =>
	({ input }: { readonly input?: unknown }): string =>
		`'${label}' holds ${forbiddenIn(String(input))}, which WhatsApp refuses in a template’s values: take it out, or add the option '${whiteSpaceOption.label}', which can make one space of it`;

const withOneSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** A value that stands within a line of a template: in its text, or in the link of a button. */
export const lineInput = (label: string, form: WhiteSpaceForm, rule: TextRule = {}) =>
	z.preprocess(
		(value) => (typeof value === 'string' && isMadeOneSpace(form) ? withOneSpace(value) : value),
		valueInput(label, rule).refine(isOneLine, { error: notOneLine(label) }),
	);

/** Components as the document writes them, with one space for each white space where the form says so. */
export const withOneSpaceIn = (value: unknown, form: WhiteSpaceForm): unknown =>
	isMadeOneSpace(form) ? everywhere(value) : value;

const everywhere = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(everywhere);
	if (!isBareObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [
			name,
			typeof each === 'string' && ['text', 'fallback_value'].includes(name)
				? withOneSpace(each)
				: everywhere(each),
		]),
	);
};

/** What follows the fixed part of a button's link; most who give a whole link mean only its end. */
export const linkEndingInput = (label: string, form: WhiteSpaceForm, link?: string) =>
	lineInput(label, form).refine((text) => !isWholeLink(text, link), {
		error: ({ input }) =>
			`'${label}' is a whole link (${String(input)}), but the button has one already${link === undefined ? '' : ` (${link})`}: give only what stands instead of its variable`,
	});

/**
 * Behind a question mark a link elsewhere may well be meant, as where the page passes visitors on; the button's own
 * link is meant nowhere in itself.
 */
const isWholeLink = (text: string, link = ''): boolean => {
	const fixed = link.split('{{')[0] ?? '';
	const own = withoutScheme(fixed);
	if (own !== '' && withoutScheme(text).startsWith(own)) return true;
	return /^\s*https?:\/\//i.test(text) && !fixed.includes('?');
};

/** A link as people write it from memory. */
const withoutScheme = (link: string): string =>
	link
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/^www\./, '');
