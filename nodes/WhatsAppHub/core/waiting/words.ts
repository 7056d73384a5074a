import { randomInt } from 'node:crypto';

// How an answer in words is understood: a choice by its name or number, a question by its code.

/** None that is mistaken for another, in print or spoken. */
const LETTERS = 'ACDEFHJKLMNPQRTUVWXY3479';
const CODE_LETTERS = 4;

/** A short code that tells the open questions of a chat apart. It proves nothing. */
export const newCode = (): string =>
	Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const codePattern = new RegExp(`#([${LETTERS}]{${CODE_LETTERS}})(?![\\p{L}\\p{N}])`, 'iu');

/** The code that a text names, in capital letters. */
export const codeIn = (text: string): string | undefined =>
	codePattern.exec(text)?.[1]?.toUpperCase();

/** Whether a text says nothing but a word, or its number; capitals, full stops and the code do not count. */
export const isWord = (text: string, word: string, number: number | undefined): boolean => {
	const said = plain(text.replace(codePattern, ''));
	return said === plain(word) || (number !== undefined && said === String(number));
};

const plain = (text: string): string =>
	text
		.normalize('NFKC')
		// What people and keyboards put around a word that they pick.
		.replace(/^[\s"'“”«»*_~(#]+|[\s"'“”«»*_~).!,;:]+$/gu, '')
		.replace(/\s+/g, ' ')
		.toLowerCase();

/** The text without the code that it names a question by. */
export const withoutCode = (text: string): string => text.replace(codePattern, '').trim();
