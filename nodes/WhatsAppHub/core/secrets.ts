/** Shorter values are no secrets that anybody guards, and would be found in many a word. */
const SHORTEST = 8;
/** A word that somebody chose may be one of an answer's own names; a good answer must stay readable. */
export const SHORTEST_IN_GOOD_ANSWERS = 16;
const BLANK = '…';

/** So deep a text may have been quoted in another one. */
const BACKSLASHES = String.raw`\\{0,8}`;
const jsonShort: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };
const PERCENT = '%(?:25){0,4}';

/** Takes the secrets out of a text, in whatever form they stand there. */
export type Blank = (text: string) => string;

/**
 * Looks for each secret as it is, escaped for a URL or for JSON, in base64 at any place of a longer
 * text, and in hexadecimal digits. A text that holds none of them costs next to nothing.
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
		...[0, 1, 2].map((offset) => inBase64(bytes, offset)),
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
	return `(?:${[plain, inUrl, inJson, ...inJsonShort, ...asPlus].join('|')})`;
};

const backslashes = (count: number): string =>
	`(?:${String.raw`\\`}|${PERCENT}5[Cc]){${count},${count * 8}}`;

const eitherCase = (code: number, digits: number): string =>
	code
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** The bits of a text's first characters depend on what stands before it; these are left out. */
const SHARED_CHARACTERS = [0, 2, 3];

/** The secret in the base64 of a text in which so many bytes, by threes, stand before it. */
const inBase64 = (bytes: Buffer, offset: number): Form => {
	const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
	const own = shifted
		.toString('base64')
		.slice(SHARED_CHARACTERS[offset], Math.floor((shifted.length * 8) / 6));
	const source = own.replace(/[+/]/g, (character) =>
		character === '+' ? `(?:[+-]|${PERCENT}2[Bb])` : `(?:${BACKSLASHES}[/_]|${PERCENT}2[Ff])`,
	);
	// With the character that the secret shares with what follows it.
	return { source: `${source}[A-Za-z0-9+/_-]?`, needle: longestRun(own) };
};
