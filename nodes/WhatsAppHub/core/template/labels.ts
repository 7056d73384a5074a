import type { TemplateButton } from './template';

/** What the example has instead of the variable. */
export const exampleSuffix = ({ url, example }: TemplateButton): string | undefined => {
	const prefix = url?.split('{{')[0] ?? '';
	return example?.startsWith(prefix) === true ? example.slice(prefix.length) : example;
};

/** The template's own words in a label. */
export const quoted = (text: string): string => `“${text}”`;

/** A variable as the template writes it. */
export const inBraces = (variable: string): string => `{{${variable}}}`;

/** How much of the text stands before and behind a variable. */
const SHOWN_BEFORE = 10;
const SHOWN_BEHIND = 40;

/** A variable with the text around it: `“Dear {{name}}, …”`. */
export const wordsAround = (text: string, variable: string): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	const found = new RegExp(`\\{\\{\\s*${variable}\\s*\\}\\}`).exec(line);
	const start = found?.index ?? 0;
	const end = start + (found?.[0].length ?? 0);
	const before = start > SHOWN_BEFORE ? lastWords(line.slice(0, start)) : line.slice(0, start);
	const after = line.length - end > SHOWN_BEHIND ? firstWords(line.slice(end)) : line.slice(end);
	return quoted(`${before}${inBraces(variable)}${after}`);
};

/** As many whole words as are shown, or a part of one that is longer. */
const firstWords = (text: string): string => {
	const shown = text.slice(0, SHOWN_BEHIND);
	const space = shown.lastIndexOf(' ');
	return `${space > 0 ? shown.slice(0, space) : shown}…`;
};

const lastWords = (text: string): string => {
	const shown = text.slice(-SHOWN_BEFORE);
	const space = shown.indexOf(' ');
	return `…${space >= 0 && space < SHOWN_BEFORE - 1 ? shown.slice(space) : shown}`;
};
