/**
 * The one entrance for `npm start`, `npm test`, … Needs nothing but Node, so that it works on a
 * fresh clone: installs the dependencies when they are missing, builds, and runs the rest.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import command from './command.cjs';
import { ensureDependencies } from './dependencies.mjs';
import explanation from './explain.cjs';
import { complainAboutNode } from './nodeVersion.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const commands = {
	demo: { build: true, run: ['--import', 'tsx', 'test/demo/main.ts'] },
	versions: { build: true, run: ['--import', 'tsx', 'test/realN8n/versions.ts'] },
	load: { build: true, run: ['--import', 'tsx', 'test/package/load/measure.ts'] },
	bench: { build: true, run: ['--import', 'tsx', 'test/campaigns/bench/main.ts'] },
	faults: { build: true, run: ['--import', 'tsx', 'test/campaigns/faults/main.ts'] },
	queue: { build: true, run: ['--import', 'tsx', 'test/campaigns/queue/main.ts'] },
	media: { build: true, run: ['--import', 'tsx', 'test/realN8n/measureMedia.ts'] },
	events: { build: true, run: ['--import', 'tsx', 'test/campaigns/events/main.ts'] },
	simulator: { build: false, run: ['--import', 'tsx', 'simulator/main.ts'] },
	documents: { build: false, run: ['scripts/reportDocuments.mjs'] },
	// These two build by themselves, since the build is one of the steps that they count.
	check: { build: false, run: ['scripts/check.mjs'] },
	test: { build: false, run: ['scripts/check.mjs', '--e2e'] },
};

async function main() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const complaint = complainAboutNode(process.versions.node, engines.node);
	if (complaint) throw new Error(complaint);
	const [name, ...rest] = process.argv.slice(2);
	const chosen = commands[name];
	if (!chosen) throw new Error(`Usage: run.mjs <${Object.keys(commands).join('|')}> [options]`);
	await ensureDependencies(root);
	if (chosen.build) {
		await command.runCommand('Building the package', 'npm', ['run', 'build'], { cwd: root });
	}
	return await runToEnd([...chosen.run, ...rest]);
}

/** Hands the terminal over to the real work; a signal to us must reach it, never leave it behind. */
function runToEnd(args) {
	const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
	// Ctrl-C reaches the child from the terminal; we only have to outlive its cleaning up.
	process.on('SIGINT', () => {});
	for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code) => resolve(code ?? 1));
	});
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error) => {
		console.error(`\n${explanation.explain(error)}`);
		process.exitCode = 1;
	},
);
