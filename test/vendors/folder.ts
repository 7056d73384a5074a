import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

// Finds the vendors' documents, which are not part of this repository.

/** The vendors' own documents; they are not ours to publish, so a clone of the project has none. */
const folder = join(__dirname, '..', '..', '..', 'shared', 'providers', 'data');

/** Why what needs the vendors' documents is not run. */
export const missingVendorFolder =
	'the vendors’ own documents (../shared/providers/data) are not here';

export const hasVendorFolder = (): boolean => existsSync(folder);

/** Runs the tests where the vendors' own documents are, and says what is missing where not. */
export const describeWithVendorFolder = (name: string, tests: () => void): void => {
	if (hasVendorFolder()) return describe(name, tests);
	process.stderr.write(`Skipped “${name}”: ${missingVendorFolder}\n`);
	return describe(name, () =>
		it.skip(`needs more than the project: ${missingVendorFolder}`, () => undefined),
	);
};

/** Reads a vendor's file, JSON or YAML, as what it is: nobody's word for its shape. */
export const readVendorFile = (path: string): unknown => {
	const text = readFileSync(join(folder, path), 'utf8');
	return path.endsWith('.yaml') ? parse(text) : JSON.parse(text);
};

/** The names of a vendor's example files that match. */
export const listVendorFiles = (path: string, name: RegExp): string[] =>
	readdirSync(join(folder, path))
		.filter((file) => name.test(file))
		.sort();
