import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { project } from './project';

// Builds and packs a copy of the package, and lists what would be published.

const answer = z.array(
	z.object({
		unpackedSize: z.number(),
		files: z.array(z.object({ path: z.string(), size: z.number() })),
	}),
);

export interface PackedPackage {
	/** Where it was built. */
	readonly folder: string;
	readonly paths: readonly string[];
	readonly unpackedBytes: number;
}

const ingredients = [
	'nodes',
	'credentials',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
	'scripts',
	'LICENSE.md',
	'README.md',
];

/** `npm run check` has built it just now, as one of its steps. */
const isBuilt = process.env['WHATSAPP_HUB_BUILT'] === '1';

/** Files such as lie about in a checkout; none of them may be shipped. */
const decoys = ['test/some.test.ts', '.env', 'artifacts/page.png', 'notes.txt'];

/**
 * Builds the package by its own script and lists what `npm publish` would ship. In a copy, so that
 * nobody's `dist` is swept away while they use it.
 */
export const packCopy = (): PackedPackage => {
	// Node knows a module by its true path.
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whatsapp-hub-package-')));
	for (const name of ingredients.filter((each) => existsSync(join(project, each)))) {
		cpSync(join(project, name), join(folder, name), { recursive: true });
	}
	symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'dir');
	for (const decoy of decoys) {
		mkdirSync(join(folder, decoy, '..'), { recursive: true });
		writeFileSync(join(folder, decoy), 'not to be shipped');
	}
	if (isBuilt) cpSync(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
	else run(folder, 'run', 'build');
	const [packed] = answer.parse(JSON.parse(run(folder, 'pack', '--dry-run', '--json')));
	if (packed === undefined) throw new Error('npm pack says nothing');
	return {
		folder,
		paths: packed.files.map(({ path }) => path).sort(),
		unpackedBytes: packed.unpackedSize,
	};
};

const run = (cwd: string, ...args: string[]): string =>
	execFileSync('npm', args, {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
	});
