import ts from 'typescript';
import type { Source } from './source';

// Holds that a newcomer learns from the first lines of a file whether they are in the right place.

/** Where a fact comes from is no purpose. */
const sourceNote = /^(?:Docs|Source|Undocumented|@)/;

interface Note {
	/** The comment without its marks. */
	readonly words: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Every file that does not say at its head what it is for: in a comment of its own before or behind the
 * imports, or in the docstring of what it exports first. That of something private speaks of that alone.
 */
export const purposeComplaints = ({ path, text }: Source): string[] => {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const first = file.statements.find((statement) => !ts.isImportDeclaration(statement));
	if (first === undefined) return [];
	const notes = notesBefore(first, file);
	const attached = attachedTo(first.getStart(file), notes, text);
	const counting = isPrivate(first) ? notes.filter((note) => !attached.includes(note)) : notes;
	const [top] = file.statements;
	const above = top === undefined || top === first ? [] : notesBefore(top, file);
	const isSaid = [...above, ...counting].some(
		({ words }) => words !== '' && !sourceNote.test(words),
	);
	return isSaid ? [] : [`${path} does not say at its head what it is for`];
};

const notesBefore = (statement: ts.Statement, { text }: ts.SourceFile): Note[] =>
	(ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? []).map(({ pos, end }) => ({
		words: text
			.slice(pos, end)
			.replace(/^\/[/*]+|\*\/$/g, '')
			.replace(/^[\s*]+/, '')
			.trim(),
		start: pos,
		end,
	}));

/** The comments right above a statement, without an empty line between them and it. */
const attachedTo = (start: number, notes: readonly Note[], text: string): Note[] => {
	const last = notes.at(-1);
	if (last === undefined || /\n\s*\n/.test(text.slice(last.end, start))) return [];
	return [...attachedTo(last.start, notes.slice(0, -1), text), last];
};

const isPrivate = (statement: ts.Statement): boolean =>
	!ts.isExportDeclaration(statement) &&
	ts.canHaveModifiers(statement) &&
	!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
