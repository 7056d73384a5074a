import ts from 'typescript';
import type { Source } from './source';

// Rules of style that compiler and linter do not enforce.

const MAX_LINES = 200;
/** Fields of a form and tables of codes are read down, not through. */
const MAX_TABLE_LINES = 300;
const tables = /(\/|[a-z])(errors\/codes|fields|[pP]roperties)\.ts$/;

/** Only here may an error be thrown: everywhere else a failure is a value. */
const mayThrow = /^nodes\/WhatsAppHub\/n8n\//;

/** Every departure from the rules of style that the compiler and the linter let pass. */
export const styleComplaints = (source: Source): string[] => [
	...lengthComplaints(source),
	...commentComplaints(source),
	...syntaxComplaints(source),
];

const lengthComplaints = ({ path, text }: Source): string[] => {
	const lines = text.trimEnd().split('\n').length;
	const ceiling = tables.test(path) ? MAX_TABLE_LINES : MAX_LINES;
	return lines > ceiling ? [`${path} has ${lines} lines, more than ${ceiling}`] : [];
};

const commentComplaints = ({ path, text }: Source): string[] =>
	[...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)|eslint-disable/g)].map(
		([directive]) => `${path} silences a checker: ${directive}`,
	);

const syntaxComplaints = ({ path, text }: Source): string[] => {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const complaints: string[] = [];
	const visit = (node: ts.Node): void => {
		const complaint = complaintAbout(node, path);
		const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
		if (complaint !== undefined) complaints.push(`${path}:${line} ${complaint}`);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return complaints;
};

const complaintAbout = (node: ts.Node, path: string): string | undefined => {
	if (node.kind === ts.SyntaxKind.AnyKeyword) return 'says any';
	if (ts.isNonNullExpression(node)) return 'asserts with !';
	if (ts.isThrowStatement(node) && path.startsWith('nodes/') && !mayThrow.test(path)) {
		return 'throws outside n8n/';
	}
	return undefined;
};
