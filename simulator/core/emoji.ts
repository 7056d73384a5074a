// Decides whether a reaction is exactly one emoji.

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Promises whether a text is one emoji and nothing else, as a reaction is. */
export function isOneEmoji(text: string): boolean {
	return picture.test(text) && [...segments.segment(text)].length === 1;
}
