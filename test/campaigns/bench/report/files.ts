import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { chartsOf } from './charts';
import { results, type Results } from './results';
import { drawCharts } from './svg';
import { describeResults } from './tables';
import { NO_FIGURES, withFigures } from './marks';

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
	const text = existsSync(textPath) ? readFileSync(textPath, 'utf8') : NO_FIGURES;
	writeFileSync(textPath, withFigures(text, describeResults(found)));
}
