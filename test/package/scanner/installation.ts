import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../scripts/command.cjs';
import { withLock } from '../../realN8n/lock';
import { cacheFolder } from '../../realN8n/platform';

// Installs n8n's package scanner outside this package's dependencies.

const pinned = ['package.json', 'package-lock.json'] as const;

/** Written last, so that an installation that was broken off is seen and done again. */
const STAMP = 'stamp.json';

/**
 * Installs the pinned scanner in the cache folder unless it is there already, and answers where.
 * It cannot be one of this package's own dependencies: it needs TypeScript 5.9.3 by an override,
 * which a community package may not have. Yields a CommandError when npm fails.
 */
export const installScanner = async (): Promise<string> => {
	const folder = join(cacheFolder(), `scanner-${keyOf()}`);
	if (!isComplete(folder)) {
		await withLock(`${folder}.lock`, async () => {
			if (!isComplete(folder)) await install(folder);
		});
	}
	return folder;
};

const install = async (folder: string): Promise<void> => {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const name of pinned) copyFileSync(join(__dirname, name), join(folder, name));
	// `npm test` hands this project's .npmrc down, which leaves out the peers that the scanner needs.
	const flags = ['--ignore-scripts', '--no-legacy-peer-deps', '--no-audit', '--no-fund'];
	const patience = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];
	await runCommand('Installing n8n’s package scanner once', 'npm', ['ci', ...flags, ...patience], {
		cwd: folder,
	});
	writeFileSync(join(folder, STAMP), '{}');
};

/** The stamp alone would not notice a cache that was partly swept away. */
const isComplete = (folder: string): boolean =>
	existsSync(join(folder, STAMP)) &&
	existsSync(join(folder, 'node_modules', '@n8n', 'scan-community-package', 'package.json'));

const keyOf = (): string => {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
	for (const name of pinned) hash.update(readFileSync(join(__dirname, name)));
	return hash.digest('hex').slice(0, 12);
};
