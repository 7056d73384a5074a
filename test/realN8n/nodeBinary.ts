import { existsSync, writeFileSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { capture, CommandError, runCommand } from '../../scripts/command.cjs';
import { fetchableNode, type NodePackage } from './platform';
import type { Runtime } from './runtimes';

// Finds or fetches the Node and pnpm that a version of n8n needs.

const PNPM_VERSION = '10.34.9';

/** The programs that install and run one n8n. */
export interface Toolchain {
	/** The Node that runs n8n. */
	node: string;
	/** A folder with `include/node`, for compiling native parts. */
	headers: string;
	pnpm: string;
}

/** The major version of the Node that runs this n8n: native parts are bound to it. */
export function nodeMajor(runtime: Runtime): number {
	return usesRunningNode(runtime)
		? Number(process.versions.node.split('.')[0])
		: runtime.fetchedNode;
}

/** Where the programs are; they exist only once `fetchToolchain` has put them there. */
export function locateToolchain(runtime: Runtime, folder: string): Toolchain {
	const modules = join(folder, 'node_modules');
	const pnpm = join(modules, 'pnpm', 'bin', 'pnpm.cjs');
	const running = dirname(dirname(process.execPath));
	if (usesRunningNode(runtime) && hasHeaders(running)) {
		return { node: process.execPath, headers: running, pnpm };
	}
	const fetched = join(modules, fetchableNode(runtime.fetchedNode).name);
	const node = usesRunningNode(runtime) ? process.execPath : join(fetched, 'bin', 'node');
	return { node, headers: fetched, pnpm };
}

/** Fetches pnpm and, when the running Node does not fit or has no headers, a Node from npm. */
export async function fetchToolchain(runtime: Runtime, folder: string): Promise<Toolchain> {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const tools = locateToolchain(runtime, folder);
	await npmInstall(folder, `Fetching pnpm ${PNPM_VERSION}`, `pnpm@${PNPM_VERSION}`);
	if (tools.headers.startsWith(folder)) await fetchNode(folder, fetchableNode(runtime.fetchedNode));
	await capture('Trying the Node that runs n8n', tools.node, ['--version']);
	return tools;
}

/** The environment for n8n and its installer: our Node first, none of npm's own variables. */
export function toolEnvironment(tools: Toolchain): NodeJS.ProcessEnv {
	// `npm start` hands this project's .npmrc down as npm_config_*; its ignore-scripts would keep
	// pnpm from building sqlite3. What says how the registry is reached must stay.
	const reachesRegistry = /^npm_config_(registry|userconfig|cafile|strict_ssl|.*proxy)$/i;
	const kept = Object.entries(process.env).filter(
		([name]) => !/^npm_/i.test(name) || reachesRegistry.test(name),
	);
	const path = [dirname(tools.node), process.env.PATH].join(delimiter);
	return { ...Object.fromEntries(kept), PATH: path };
}

function usesRunningNode(runtime: Runtime): boolean {
	return runtime.runsOn(process.versions.node);
}

function hasHeaders(folder: string): boolean {
	return existsSync(join(folder, 'include', 'node', 'node_api.h'));
}

async function fetchNode(folder: string, { name, versions }: NodePackage): Promise<void> {
	for (const [index, version] of versions.entries()) {
		try {
			return await npmInstall(folder, `Fetching Node ${version}`, `${name}@${version}`);
		} catch (error) {
			const missing = error instanceof CommandError && /E404|ETARGET/.test(error.output);
			if (!missing || index === versions.length - 1) throw error;
		}
	}
}

async function npmInstall(folder: string, label: string, spec: string): Promise<void> {
	const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retry-mintimeout=2000'];
	await runCommand(label, 'npm', ['install', ...flags, spec], { cwd: folder });
}
