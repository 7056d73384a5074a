// Removes the account's secrets from errors and answers, however a provider has encoded them.

/** Shorter values are no secrets that anybody guards, and would be found in many a word. */
const SHORTEST = 8;
/** A word that somebody chose may be one of an answer's own names; a good answer must stay readable. */
export const SHORTEST_IN_GOOD_ANSWERS = 16;
const BLANK = '…';

/** So deep a text may have been quoted in another one. */
const BACKSLASHES = String.raw`\\{0,8}`;
const jsonShort: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };
const PERCENT = '%(?:25){0,4}';
/** An `&` of HTML, which JSON may hold as an escape, and which is escaped again with each quoting. */
const AMPERSAND = String.raw`(?:&|\\{1,8}u0026)(?:amp;){0,4}`;
/** What HTML has a name for, of those that are written by it. */
const htmlNames: Readonly<Record<string, string>> = {
	'&': 'amp',
	'"': 'quot',
	"'": 'apos',
	'<': 'lt',
	'>': 'gt',
	'=': 'equals',
	'+': 'plus',
	'/': 'sol',
	'\\': 'bsol',
};

/** Takes the secrets out of a text, in whatever form they stand there. */
export type Blank = (text: string) => string;

/**
 * Looks for each secret as it is, escaped for a URL, for JSON or for HTML, in base64 and the base64 of that at
 * any place of a longer text, and in hexadecimal digits. A text that holds none of them costs next to nothing, or, with a '%' in it, one
 * reading.
 */
export const blanking = (values: readonly unknown[], shortest = SHORTEST): Blank => {
	const secrets = values
		.flatMap(writingsOf)
		.filter(({ length }) => length >= shortest)
		.sort(longestFirst);
	const forms = [...new Set(secrets)].flatMap(formsOf);
	let pattern: RegExp | undefined;
	return (text) => {
		if (!forms.some(({ needle }) => text.includes(needle))) return text;
		pattern ??= new RegExp(forms.map(({ source }) => source).join('|'), 'g');
		return text.replace(pattern, BLANK);
	};
};

/** What is pasted with white space goes out without it, in headers at least. */
const writingsOf = (value: unknown): string[] =>
	typeof value === 'string' ? [value, value.trim(), value.replace(/\s+/g, '')] : [];

/** One that begins with another one is found whole. */
const longestFirst = (one: string, other: string): number => other.length - one.length;

interface Form {
	/** What it is found by, as a regular expression. */
	readonly source: string;
	/** A text without it does not have the form. */
	readonly needle: string;
}

const formsOf = (secret: string): Form[] => {
	const bytes = Buffer.from(secret);
	const hex = bytes.toString('hex');
	return [
		{
			source: (secret.match(/\\+|[^\\]/gu) ?? []).map(escapedOf).join(''),
			needle: longestRun(secret),
		},
		// A URL in which no character is left as it is.
		{
			source: [...bytes].map((byte) => PERCENT + eitherCase(byte, 2)).join(''),
			needle: '%',
		},
		...offsets.map((offset) => inBase64(bytes, offset)),
		...offsets.flatMap((offset) => inBase64Twice(bytes, offset)),
		...[hex, hex.toUpperCase()].map((digits) => ({ source: digits, needle: digits })),
	];
};

/** The longest part that looks the same in a URL and in JSON. */
const longestRun = (text: string): string => text.split(/[^A-Za-z0-9]+/).reduce(longer);

const longer = (one: string, other: string): string => (other.length > one.length ? other : one);

/** A character as it is, or as URLs and JSON escape it; or several backslashes, of which each quoting makes more. */
const escapedOf = (character: string): string => {
	if (/[A-Za-z0-9]/.test(character)) return character;
	if (character.startsWith('\\')) return backslashes(character.length);
	const inUrl = [...Buffer.from(character)].map((byte) => PERCENT + eitherCase(byte, 2)).join('');
	const inJson = Array.from(
		{ length: character.length },
		(_, unit) => String.raw`\\{1,8}u` + eitherCase(character.charCodeAt(unit), 4),
	).join('');
	const plain = BACKSLASHES + character.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`);
	const short = jsonShort[character];
	const inJsonShort = short ? [String.raw`\\{1,8}` + short] : [];
	const asPlus = character === ' ' ? [String.raw`\+`] : [];
	return `(?:${[plain, inUrl, inJson, inHtml(character), ...inJsonShort, ...asPlus].join('|')})`;
};

/** Each of the repeated begins with a character of its own, so that there is one way to read a run of them. */
const backslashes = (count: number): string => {
	const each = String.raw`\\` + `|${PERCENT}5[Cc]|${inHtml('\\', '&(?:amp;){0,4}')}`;
	return `(?:(?:${each}){${count},${count * 8}}|(?:${inHtml('\\')}){${count}})`;
};

const inHtml = (character: string, ampersand = AMPERSAND): string => {
	const name = htmlNames[character];
	return `${ampersand}(?:${name === undefined ? '' : `${name}|`}${htmlNumber(character)});`;
};

const htmlNumber = (character: string): string => {
	const code = character.codePointAt(0) ?? 0;
	return `#0{0,6}${code}|#[xX]0{0,6}${eitherCase(code, 1)}`;
};

const eitherCase = (code: number, digits: number): string =>
	code
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** The bits of a text's first characters depend on what stands before it; these are left out. */
const SHARED_CHARACTERS = [0, 2, 3];

/** How many bytes, by threes, stand before the secret. */
const offsets = [0, 1, 2];

/** The characters that the base64 of a text has of the secret alone. */
const ownBase64 = (bytes: Buffer, offset: number): string => {
	const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
	return shifted
		.toString('base64')
		.slice(SHARED_CHARACTERS[offset], Math.floor((shifted.length * 8) / 6));
};

/** The secret in the base64 of a text. */
const inBase64 = (bytes: Buffer, offset: number): Form => {
	const own = ownBase64(bytes, offset);
	const source = own.replace(/[+/]/g, (character) =>
		character === '+'
			? `(?:[+-]|${PERCENT}2[Bb]|${inHtml('+')})`
			: `(?:${BACKSLASHES}[/_]|${PERCENT}2[Ff]|${inHtml('/')})`,
	);
	// With the character that the secret shares with what follows it.
	return { source: `${source}[A-Za-z0-9+/_-]?`, needle: longestRun(own) };
};

/** The base64 of a text that holds the secret in base64, of either alphabet. */
const inBase64Twice = (bytes: Buffer, offset: number): Form[] => {
	const own = ownBase64(bytes, offset);
	const ofUrls = own.replace(/\+/g, '-').replace(/\//g, '_');
	return [...new Set([own, ofUrls])].flatMap((inner) =>
		offsets.map((outer) => inBase64(Buffer.from(inner), outer)),
	);
};
