import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture, runCommand } from '../../scripts/command.cjs';
import { type Toolchain, toolEnvironment } from './nodeBinary';
import { compilerAdvice, platformName } from './platform';

// Makes sure that n8n's native parts load on this machine.

const PREBUILT_TIMEOUT_MS = 20_000;
const SQLITE_BINARY = join('build', 'Release', 'node_sqlite3.node');

interface Place {
	/** The folder with n8n's node_modules. */
	folder: string;
	tools: Toolchain;
	/** Where a binary is kept that any n8n of this machine can use. */
	cache: string;
}

/**
 * Makes sure that a package's native part loads: as shipped, from an earlier build, from its
 * vendor's download, or compiled here. Yields an error naming what is missing for the last.
 */
export async function ensureNative(name: string, place: Place): Promise<void> {
	if (await loads(name, place)) return;
	const sqlite = name === 'sqlite3' ? await sqliteBinary(place) : undefined;
	if (sqlite && (await reuse(sqlite, place))) return;
	if (sqlite && (await download(place))) return keep(sqlite);
	await requireCompiler(name);
	await compile(name, place);
	if (!(await loads(name, place))) throw new Error(`${name} was compiled but does not load.`);
	if (sqlite) keep(sqlite);
}

interface Binary {
	built: string;
	kept: string;
}

/** Kept per Node ABI in spite of N-API: built with the headers of Node 24 it crashes Node 20. */
async function sqliteBinary({ folder, cache, tools }: Place): Promise<Binary> {
	const read =
		"process.stdout.write(require('sqlite3/package.json').version + '-abi' + process.versions.modules)";
	const version = await capture('Reading a version', tools.node, ['-e', read], { cwd: folder });
	return {
		built: join(folder, 'node_modules', 'sqlite3', SQLITE_BINARY),
		kept: join(cache, 'natives', `sqlite3-${version}-${platformName}.node`),
	};
}

async function reuse({ built, kept }: Binary, place: Place): Promise<boolean> {
	if (!existsSync(kept)) return false;
	mkdirSync(dirname(built), { recursive: true });
	copyFileSync(kept, built);
	return await loads('sqlite3', place);
}

function keep({ built, kept }: Binary): void {
	mkdirSync(dirname(kept), { recursive: true });
	copyFileSync(built, kept);
}

/** Tries the vendor's download; that it cannot be had (no network but npm's) is no error. */
async function download(place: Place): Promise<boolean> {
	const { folder, tools } = place;
	const installer = join(folder, 'node_modules', 'prebuild-install', 'bin.js');
	try {
		await capture('Fetching sqlite3', tools.node, [installer, '-r', 'napi'], {
			cwd: join(folder, 'node_modules', 'sqlite3'),
			env: toolEnvironment(tools),
			timeoutMs: PREBUILT_TIMEOUT_MS,
		});
	} catch {
		return false;
	}
	return await loads('sqlite3', place);
}

async function compile(name: string, { folder, tools }: Place): Promise<void> {
	const label = `Compiling ${name} for n8n (about a minute)`;
	await runCommand(label, tools.node, [tools.pnpm, 'rebuild', name], {
		cwd: folder,
		env: {
			...toolEnvironment(tools),
			npm_config_build_from_source: 'true',
			npm_config_nodedir: tools.headers,
			JOBS: 'max',
		},
	});
}

async function loads(name: string, { folder, tools }: Place): Promise<boolean> {
	const load = `require(${JSON.stringify(name)})`;
	try {
		await capture(`Loading ${name}`, tools.node, ['-e', load], { cwd: folder });
		return true;
	} catch {
		return false;
	}
}

async function requireCompiler(name: string): Promise<void> {
	const programs = ['make', process.env.CXX ?? 'g++', 'python3'];
	const found = await Promise.all(programs.map(answers));
	const missing = programs.filter((_program, index) => !found[index]);
	if (missing.length === 0) return;
	throw new Error(
		`n8n's database driver ${name} must be compiled here, and ${missing.join(', ')} ` +
			`cannot be run (needed: make, g++, python3).\n${compilerAdvice()}`,
	);
}

async function answers(program: string): Promise<boolean> {
	try {
		await capture(`Trying ${program}`, program, ['--version']);
		return true;
	} catch {
		return false;
	}
}
