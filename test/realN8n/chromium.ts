import { existsSync } from 'node:fs';
import { runCommand } from '../../scripts/command.cjs';
import { usualChromiumPaths } from './platform';

/**
 * The path of a Chromium or Chrome. Installs one on Debian when running as root; otherwise yields
 * an error that says how to get one.
 */
export async function ensureChromium(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		await installOnDebian();
		const installed = findChromium();
		if (installed) return installed;
	}
	throw new Error(
		'No Chromium or Chrome was found. Install one (Debian: sudo apt-get install chromium; ' +
			'macOS: brew install --cask chromium) or name it: CHROMIUM_PATH=/path/to/chrome',
	);
}

/** A Chromium or Chrome that is installed; undefined when there is none. */
export function findChromium(): string | undefined {
	return usualChromiumPaths().find((path) => existsSync(path));
}

async function installOnDebian(): Promise<void> {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await runCommand('Updating the package lists (apt-get update)', 'apt-get', ['update'], { env });
	const args = ['install', '-y', '--no-install-recommends', 'chromium'];
	await runCommand('Installing Chromium', 'apt-get', args, { env });
}
