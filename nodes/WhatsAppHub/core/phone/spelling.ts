/** A phone number as it was written, taken apart but not judged. */
export interface Spelling {
	readonly digits: string;
	/** What says that the country code comes first, and is not among the digits. */
	readonly prefix: '+' | '00' | undefined;
	/** The digits in groups as they were written; what stands between the digits parts them. */
	readonly groups: readonly Group[];
}

export interface Group {
	readonly digits: string;
	/** What stands before it: spaces, a dash, a bracket. */
	readonly before: string;
}

/** Why a text is not one phone number, whatever its digits are. */
export type Misspelling = 'other' | 'decimal' | 'negative' | 'several';

/** Marks that text copied from a contact card or a right-to-left page brings along. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Full-width, Arabic and Persian digits: each block of ten begins with its zero. */
const zeros = [0xff10, 0x0660, 0x06f0];

/** The text without marks that nobody sees, its digits as computers write them. */
export const plainText = (text: string): string =>
	text
		.replace(invisible, '')
		.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
			const code = digit.charCodeAt(0);
			const zero = zeros.find((each) => code >= each && code < each + 10) ?? code;
			return String(code - zero);
		})
		.replace(/\uff0b/g, '+')
		.trim();

/**
 * The text without what people and programs put around it: the apostrophe by which a spreadsheet keeps a
 * text, typographic or not, and one mark behind it as in a list or a sentence. A full stop behind digits
 * alone stays, so that what it makes of them is judged with them.
 */
export const bareText = (text: string): string => {
	const inner = plainText(text).replace(/^['\u2018\u2019\u201b\u02bc\uff07]/, '');
	return inner.replace(/[a-z]/i.test(inner) ? /[,;.]$/ : /[,;]$/, '').trim();
};

/** Between the digits of one number: spaces, hyphens and dashes, brackets, dots, a slash. */
const separators = String.raw`\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\uff0d\-().[\]/`;
const number = new RegExp(String.raw`^[([ ]{0,3}(\+)?[\d${separators}]*$`);
/** The same with line breaks, tabs, commas, or a second plus between several. */
const numbers = new RegExp(String.raw`^[\d${separators}+,;|&\t\n\v\f\r\u2028\u2029]*$`);

/** `919876543210.0`, `9,19876E+11`: what becomes of a number that is not kept as text. */
const decimal =
	/^\d+\.\d+$|^\d+,\d{1,3}$|^\d{1,2},\d+$|\d{7}\.\d{1,3}$|^\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const negative = /^[\u2010-\u2015\u2212\uff0d-][\d ]/;

/** No number is longer, however it is spelt. */
const MAX_LENGTH = 100;

/** Takes a plain text apart. */
export const spellingOf = (text: string): Spelling | Misspelling => {
	if (text.length > MAX_LENGTH) return 'other';
	if (decimal.test(text)) return 'decimal';
	if (negative.test(text)) return 'negative';
	const written = number.exec(text);
	if (written === null || !/\d/.test(text)) {
		return /\d/.test(text) && numbers.test(text) ? 'several' : 'other';
	}
	const groups = [...text.matchAll(/(\D*)(\d+)/g)].map(([, before = '', digits = '']): Group => ({
		before,
		digits,
	}));
	const all = groups.map(({ digits }) => digits).join('');
	if (written[1] === '+') return { digits: all, prefix: '+', groups };
	return groups[0]?.digits.startsWith('00') === true
		? { digits: all.slice(2), prefix: '00', groups: withoutExit(groups) }
		: { digits: all, prefix: undefined, groups };
};

/** The groups without the `00` that leads out of the country. */
const withoutExit = ([first, ...rest]: readonly Group[]): Group[] => {
	const digits = first?.digits.slice(2) ?? '';
	return digits === '' ? rest : [{ before: '', digits }, ...rest];
};

/** Whether a bracket opens right before a group: `(0)`, `(202)`. */
export const isBracketed = (group: Group | undefined): boolean => /[([]$/.test(group?.before ?? '');

/** How numbers are written in North America, Turkey, Brazil and India, without their country codes. */
const insideGroups = ['3-3-4', '3-3-2-2', '2-5-4', '5-5'];

/** Whether the groups say that no country code comes first: by an area code in brackets, or by their lengths. */
export const isGroupedInside = (groups: readonly Group[]): boolean =>
	/[([]/.test(groups[0]?.before ?? '') ||
	insideGroups.includes(groups.map(({ digits }) => digits.length).join('-'));
