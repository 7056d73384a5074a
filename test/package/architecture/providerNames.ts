import ts from 'typescript';
import type { Source } from './source';

/** A provider by what stands for it in code and in sentences. */
export interface Named {
	readonly id: string;
	readonly label: string;
}

/** Meta's own name of a setting of a message. */
const exempt = ['Fall Back to Cloud API'];

/**
 * Every text in the code that names a provider outside its own folder: an id where the form or a decision
 * would need editing when a provider comes, a label where a sentence would.
 */
export const providerNameComplaints = (
	sources: readonly Source[],
	providers: readonly Named[],
): string[] =>
	sources.flatMap((source) => {
		const home = /\/providers\/([^/]+)\//.exec(source.path)?.[1];
		const others = providers.filter(({ id }) => id !== home);
		return textsIn(source)
			.filter(({ text }) => !exempt.includes(text))
			.flatMap(({ text, line }) =>
				others
					.filter(({ id, label }) => text === id || saysLabel(text, label))
					.map(({ label }) => `${source.path}:${line} names ${label}: ${text}`),
			);
	});

const saysLabel = (text: string, label: string): boolean =>
	new RegExp(`(?<![\\w-])${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text);

const textsIn = ({ path, text }: Source): Array<{ text: string; line: number }> => {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const found: Array<{ text: string; line: number }> = [];
	const visit = (node: ts.Node): void => {
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddleOrTemplateTail(node)
		) {
			const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
			if (!isModuleName(node)) found.push({ text: node.text, line });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
};

const isModuleName = ({ parent }: ts.Node): boolean =>
	ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
