import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// Reads the source files that the architecture tests judge.

const project = join(__dirname, '..', '..', '..');

/** One TypeScript file: its path from the project's root, with slashes, and its text. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

/** Every TypeScript file below a folder of the project. */
export const sourcesBelow = (folder: string): Source[] =>
	readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
		.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
		.map((path) => ({
			path: relative(project, path).split(sep).join('/'),
			text: readFileSync(path, 'utf8'),
		}))
		.sort((left, right) => left.path.localeCompare(right.path));
