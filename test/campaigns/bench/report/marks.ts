// Finds the place in the document where the figures are written.

const START = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** A text of nothing but the marks. */
export const NO_FIGURES = `${START}\n${END}\n`;

/** The text with what stands between the marks replaced; an error when the marks are missing. */
export function withFigures(text: string, figures: string): string {
	const start = text.indexOf(START);
	const end = text.indexOf(END);
	if (start < 0 || end < start) throw new Error(`The text has no lines "${START}" and "${END}".`);
	return `${text.slice(0, start + START.length)}\n\n${figures}\n\n${text.slice(end)}`;
}
