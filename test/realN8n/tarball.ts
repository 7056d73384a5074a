import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { capture } from '../../scripts/command.cjs';

// Packs the package and installs it into an n8n.

const PROJECT = join(__dirname, '..', '..');

const manifest = z.looseObject({
	name: z.string(),
	version: z.string(),
	dependencies: z.record(z.string(), z.string()).optional(),
});
type Manifest = z.output<typeof manifest>;

/** What n8n takes out of a community package's package.json. */
const UNUSED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * Packs the built package exactly as `npm publish` would; the answer is the tarball's path, good
 * until this process ends.
 */
export async function packTarball(project = PROJECT): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-pack-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	await capture('Packing the package', 'npm', ['pack', '--pack-destination', folder], {
		cwd: project,
	});
	const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
	if (!tarball) throw new Error('npm pack left no tarball.');
	return join(folder, tarball);
}

/**
 * Puts a tarball where n8n's own "Community nodes" page would: unpacked as a copy, with the same
 * fields removed from its package.json.
 *
 * A copy, since a link would make the nodes resolve zod and n8n-workflow from this project's
 * node_modules and hide that the package has none. Without peerDependencies, since npm would
 * fetch a second n8n-workflow beside it, whose classes n8n does not recognise as its own.
 */
export async function installCommunityPackage(userFolder: string, tarball: string): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const unpacked = join(nodes, 'unpacked');
	mkdirSync(unpacked, { recursive: true });
	const args = ['-xzf', tarball, '-C', unpacked, '--strip-components=1'];
	await capture('Unpacking the package', 'tar', args);
	const manifestPath = join(unpacked, 'package.json');
	const kept = withoutUnused(manifest.parse(JSON.parse(readFileSync(manifestPath, 'utf8'))));
	const { name, version, dependencies = {} } = kept;
	// n8n runs `npm install` here for the dependencies, and a community package may have none.
	if (Object.keys(dependencies).length > 0) {
		throw new Error(`${name} has dependencies; n8n does not verify such a community package.`);
	}
	writeJson(manifestPath, kept);
	const target = join(nodes, 'node_modules', name);
	rmSync(target, { recursive: true, force: true });
	mkdirSync(dirname(target), { recursive: true });
	renameSync(unpacked, target);
	writeJson(join(nodes, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: version },
	});
}

function withoutUnused(whole: Manifest): Manifest {
	return manifest.parse(
		Object.fromEntries(Object.entries(whole).filter(([field]) => !UNUSED.includes(field))),
	);
}

function writeJson(path: string, value: unknown): void {
	writeFileSync(path, JSON.stringify(value, null, 2));
}
