import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import command from './command.cjs';

const STAMP = '.whatsapp-hub-installed';

/**
 * Makes sure that node_modules is exactly what package-lock.json says. A stamp with the lock's hash
 * is written last, so an install that was broken off is seen and done again.
 */
export async function ensureDependencies(root) {
	const lock = readFileSync(join(root, 'package-lock.json'));
	// esbuild and the like are per platform: a folder shared between two systems must not pass.
	const wanted = createHash('sha256')
		.update(lock)
		.update(`${process.platform}-${process.arch}`)
		.digest('hex');
	const stampPath = join(root, 'node_modules', STAMP);
	if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return;

	if (!isCompleteInstall(root, JSON.parse(lock.toString()))) {
		const halfFinished = existsSync(join(root, 'node_modules'));
		rmSync(stampPath, { force: true });
		await command.runCommand(
			halfFinished
				? 'node_modules is out of date or half-finished: installing it again'
				: 'Installing the dependencies (npm ci)',
			'npm',
			['ci', '--no-progress', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'],
			{ cwd: root },
		);
	}
	writeFileSync(stampPath, wanted);
}

/** A developer's own `npm ci` counts: npm writes its hidden lock file last. */
function isCompleteInstall(root, lock) {
	const hidden = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(hidden)) return false;
	const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
	return Object.entries(lock.packages).every(([path, { version, optional }]) => {
		if (path === '') return true;
		if (!installed[path]) return optional === true;
		return installed[path].version === version && existsSync(join(root, path, 'package.json'));
	});
}
