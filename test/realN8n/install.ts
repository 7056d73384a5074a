import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/command.cjs';
import { withLock } from './lock';
import { ensureNative } from './natives';
import {
	fetchToolchain,
	locateToolchain,
	nodeMajor,
	type Toolchain,
	toolEnvironment,
} from './nodeBinary';
import { cacheFolder, platformName } from './platform';
import { type N8nVersion, pinnedFiles, type Runtime, runtimeOf } from './runtimes';

/** An n8n that is ready to be started. */
export interface Installation {
	runtime: Runtime;
	/** The Node that runs it. */
	node: string;
	/** n8n's own start script. */
	script: string;
	environment: NodeJS.ProcessEnv;
}

/**
 * Installs the pinned n8n in the cache folder unless it is there already. The stamp is written
 * last, so that an installation that was broken off is seen and done again; what it had fetched
 * is kept in pnpm's store. Two processes never install the same version at once.
 * Yields a CommandError (registry, disk, …) or an error naming a missing compiler.
 */
export async function installN8n(version: N8nVersion): Promise<Installation> {
	const runtime = runtimeOf(version);
	const home = join(cacheFolder(), keyOf(runtime));
	if (!isComplete(home)) {
		await withLock(`${home}.lock`, async () => {
			if (!isComplete(home)) await install(runtime, home);
		});
	}
	const tools = locateToolchain(runtime, join(home, 'tools'));
	return {
		runtime,
		node: tools.node,
		script: startScript(home),
		environment: toolEnvironment(tools),
	};
}

async function install(runtime: Runtime, home: string): Promise<void> {
	const folder = join(home, 'n8n');
	if (existsSync(home)) console.error(`Repairing a half-finished installation in ${home}`);
	else console.error(`Installing n8n ${runtime.version} once, in ${home} (about 2 GB, 2 minutes)`);
	rmSync(join(home, 'stamp.json'), { force: true });
	rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const tools = await fetchToolchain(runtime, join(home, 'tools'));
	for (const { name, content } of pinnedFiles(runtime)) writeFileSync(join(folder, name), content);
	await installPackages(runtime, folder, tools);
	for (const name of runtime.natives) {
		await ensureNative(name, { folder, tools, cache: cacheFolder() });
	}
	writeFileSync(join(home, 'stamp.json'), JSON.stringify({ version: runtime.version }));
}

async function installPackages(runtime: Runtime, cwd: string, tools: Toolchain): Promise<void> {
	// Only the natives that n8n starts with need their scripts, and those are run one by one later.
	const flags = ['--frozen-lockfile', '--ignore-scripts', '--reporter=append-only'];
	await runCommand(
		`Installing n8n ${runtime.version}`,
		tools.node,
		[tools.pnpm, 'install', ...flags],
		{ cwd, env: toolEnvironment(tools) },
	);
}

/** The stamp alone would not notice a cache that was partly swept away. */
function isComplete(home: string): boolean {
	return existsSync(join(home, 'stamp.json')) && existsSync(startScript(home));
}

function startScript(home: string): string {
	return join(home, 'n8n', 'node_modules', 'n8n', 'bin', 'n8n');
}

function keyOf(runtime: Runtime): string {
	const hash = createHash('sha256');
	for (const { content } of pinnedFiles(runtime)) hash.update(content);
	hash.update(`${platformName}-node${nodeMajor(runtime)}`);
	return `${runtime.version}-${hash.digest('hex').slice(0, 12)}`;
}
