import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './source';

// Finds what a file imports, and whether only types.

export interface Import {
	readonly from: string;
	/** As written. */
	readonly specifier: string;
	/** The file that a relative specifier names, or undefined: a package, or nothing at all. */
	readonly target: string | undefined;
	/** Gone after compiling. */
	readonly isTypeOnly: boolean;
}

/** Everything that a file imports, re-exports, requires or loads when it runs. */
export const importsOf = (source: Source, paths: ReadonlySet<string>): Import[] => {
	const found = ts.preProcessFile(source.text, true, true).importedFiles;
	const typeOnly = typeOnlySpecifiers(source);
	return [...new Set(found.map(({ fileName }) => fileName))].map((specifier) => ({
		from: source.path,
		specifier,
		target: targetOf(source.path, specifier, paths),
		isTypeOnly: typeOnly.has(specifier),
	}));
};

const targetOf = (
	from: string,
	specifier: string,
	paths: ReadonlySet<string>,
): string | undefined => {
	if (!specifier.startsWith('.')) return undefined;
	const joined = posix.join(posix.dirname(from), specifier);
	return [`${joined}.ts`, `${joined}/index.ts`].find((path) => paths.has(path));
};

/** The specifiers of which nothing but types is taken, in any of the file's declarations. */
const typeOnlySpecifiers = ({ path, text }: Source): Set<string> => {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const declarations = file.statements.flatMap((statement) =>
		ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? [statement] : [],
	);
	const taken = new Map<string, boolean>();
	for (const declaration of declarations) {
		const specifier = declaration.moduleSpecifier;
		if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
		taken.set(specifier.text, (taken.get(specifier.text) ?? true) && takesTypesOnly(declaration));
	}
	return new Set([...taken].flatMap(([specifier, isTypeOnly]) => (isTypeOnly ? [specifier] : [])));
};

const takesTypesOnly = (declaration: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
	if (ts.isExportDeclaration(declaration)) {
		const { exportClause, isTypeOnly } = declaration;
		if (isTypeOnly) return true;
		return exportClause !== undefined && ts.isNamedExports(exportClause)
			? areTypes(exportClause.elements)
			: false;
	}
	const clause = declaration.importClause;
	if (clause === undefined) return false;
	if (clause.isTypeOnly) return true;
	const named = clause.namedBindings;
	return clause.name === undefined && named !== undefined && ts.isNamedImports(named)
		? areTypes(named.elements)
		: false;
};

const areTypes = (elements: ReadonlyArray<{ readonly isTypeOnly: boolean }>): boolean =>
	elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
