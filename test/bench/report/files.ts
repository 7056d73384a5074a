import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chartsOf } from './charts';
import { results, type Results } from './results';
import { drawCharts } from './svg';
import { describeResults } from './tables';

const START = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** The results in a folder; none before the first run. */
export function readResults(folder: string): Results {
	const path = join(folder, 'benchmarks.json');
	if (!existsSync(path)) return { parts: {} };
	return results.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Writes the figures, the picture, and the tables between the marks of the text. */
export async function writeReports(folder: string, found: Results): Promise<void> {
	const jsonPath = join(folder, 'benchmarks.json');
	const style = await resolveConfig(__filename);
	const json = await format(JSON.stringify(found), { ...style, filepath: jsonPath });
	writeFileSync(jsonPath, json);
	writeFileSync(join(folder, 'benchmarks.svg'), drawCharts(chartsOf(found)));
	const textPath = join(folder, 'benchmarks.md');
	const text = existsSync(textPath) ? readFileSync(textPath, 'utf8') : `${START}\n${END}\n`;
	writeFileSync(textPath, withFigures(text, describeResults(found)));
}

/** The text with what stands between the marks replaced; an error when the marks are missing. */
export function withFigures(text: string, figures: string): string {
	const start = text.indexOf(START);
	const end = text.indexOf(END);
	if (start < 0 || end < start) throw new Error(`The text has no lines "${START}" and "${END}".`);
	return `${text.slice(0, start + START.length)}\n\n${figures}\n\n${text.slice(end)}`;
}
