import { randomInt } from 'node:crypto';

// How an answer in words is understood: a choice by its name or number, a question by its code.

/** None that is mistaken for another, in print or spoken. */
const LETTERS = 'ACDEFHJKLMNPQRTUVWXY3479';
const CODE_LETTERS = 4;

/** A short code that tells the open questions of a chat apart. It proves nothing. */
export const newCode = (): string =>
	Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Mistyped as well: who names a question by a code means no other one. */
const codePattern = new RegExp(`#([\\p{L}\\p{N}]{${CODE_LETTERS}})(?![\\p{L}\\p{N}])`, 'iu');

/** The code that a text names, in capital letters. */
export const codeIn = (text: string): string | undefined =>
	codePattern.exec(text)?.[1]?.toUpperCase();

/** Whether a text says nothing but a word, or its number; capitals and full stops do not count. */
export const isWord = (text: string, word: string, number: number | undefined): boolean => {
	const said = plainWord(text);
	return said !== '' && (said === plainWord(word) || said === String(number));
};

/** As words are compared; nothing of a text that says none. */
export const plainWord = (text: string): string =>
	text
		.normalize('NFKC')
		// Marks of direction, joiners and the variants of emoji are seen by nobody.
		.replace(/[\p{Default_Ignorable_Code_Point}\u20E3]/gu, '')
		.replace(/\p{Nd}/gu, digitOf)
		// What people and keyboards put around a word that they pick.
		.replace(/^[\s"'“”«»*_~(#]+|[\s"'“”«»*_~).!,;:]+$/gu, '')
		.replace(/\s+/g, ' ')
		.toLowerCase();

/** Unicode has the ten digits of each script in a row, from a place that ends in 0 or 6. */
const digitOf = (digit: string): string => {
	if (/[0-9]/.test(digit)) return digit;
	let place = digit.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(place - 1))) {
		place--;
		value++;
	}
	return String(value);
};

/** The text without the code that it names a question by. */
export const withoutCode = (text: string): string => text.replace(codePattern, '').trim();
