import type { Failure } from '../../../core/failure';
import type { Check } from '../../../providers/contract/registration';

/** What n8n's list shows of a row; the rest it cuts off. */
export const ROW_CHARACTERS = 55;

/** The verdict, and then what was looked at, in rows that can be read whole. */
export const rowsOf = (checks: readonly Check[]): string[] => [
	summaryOf(checks),
	...checks.flatMap(({ label, verdict, unless, isNote }) => {
		if (!verdict.ok) return [`✗ ${label}`, ...failureRows(verdict.failure)];
		if (isNote) return wrapped(`${CONTINUED}${label}: ${verdict.value}`, CONTINUED);
		const mark = unless === undefined ? '✓' : '?';
		const rows = wrapped(`${mark} ${label}: ${verdict.value}`, CONTINUED);
		return unless === undefined ? rows : [...rows, ...wrapped(`→ ${unless}`, CONTINUED)];
	}),
];

const CONTINUED = '   ';

const failureRows = ({ message, hint }: Failure): string[] => [
	...wrapped(`${CONTINUED}${message}`, CONTINUED),
	...(hint ? wrapped(`→ ${hint}`, CONTINUED) : []),
];

const summaryOf = (checks: readonly Check[]): string => {
	const wrong = checks.filter(({ verdict }) => !verdict.ok).length;
	if (wrong > 0) return `✗ ${wrong} ${wrong === 1 ? 'thing' : 'things'} to mend`;
	const open = checks.some(({ unless }) => unless !== undefined);
	return open ? '? Cannot tell: compare the line marked ?' : '✓ Ready';
};

/** Cut between words where there are some, else where a row ends. */
export const wrapped = (text: string, indent: string): string[] => {
	const rows: string[] = [];
	let rest = text;
	while (rest.length > ROW_CHARACTERS) {
		const space = rest.lastIndexOf(' ', ROW_CHARACTERS);
		const isUsable = space > indent.length && rest.slice(0, space).trim() !== '';
		const end = isUsable ? space : ROW_CHARACTERS;
		rows.push(rest.slice(0, end).trimEnd());
		rest = `${indent}${rest.slice(end).trimStart()}`;
	}
	return [...rows, rest];
};
