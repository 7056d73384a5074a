/**
 * `npm run check` and, with --e2e, `npm test`: every step, whether or not the one before passed,
 * then the counts. The last line is always `<n> passed, <n> failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import command from './command.cjs';
import explanation from './explain.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scanner = 'test/package/scan.ts';

/** Each counts as one; all but the scanner are scripts of package.json too. */
const steps = [
	{ name: 'format', label: 'Checking the format', args: ['npm', 'run', 'format:check'] },
	{ name: 'lint', label: 'Linting', args: ['npm', 'run', 'lint'] },
	{ name: 'types', label: 'Checking the types', args: ['npm', 'run', 'typecheck'] },
	{ name: 'build', label: 'Building the package', args: ['npm', 'run', 'build'] },
	{
		name: 'scanner',
		label: "Running n8n's package scanner",
		args: [process.execPath, '--import', 'tsx', scanner],
		skipReason: existsSync(join(root, scanner)) ? undefined : `${scanner} does not exist`,
	},
];

async function main() {
	const withE2e = process.argv.includes('--e2e');
	const results = [...(await runLanes()), ...(await runJest(['--ignoreProjects', 'e2e'], 'tests'))];
	if (withE2e) results.push(...(await runE2e(results)));
	return report(results);
}

/** Two lanes side by side, for a machine of two cores; within one, a step may need the one before. */
async function runLanes() {
	const lanes = [
		['build', 'scanner'],
		['types', 'format', 'lint'],
	];
	const done = await Promise.all(
		lanes.map(async (names) => {
			const results = [];
			for (const name of names) {
				results.push(await runStep(steps.find((step) => step.name === name)));
			}
			return results;
		}),
	);
	const results = done.flat();
	return steps.map(({ name }) => results.find((result) => result.name === name));
}

async function runStep({ name, label, args: [program, ...args], skipReason }) {
	const result = { name, passed: 0, failed: 0, skipped: 0 };
	if (skipReason) return { ...result, skipped: 1, note: skipReason };
	const startedAt = Date.now();
	try {
		await command.runCommand(label, program, args, { cwd: root });
		return { ...result, passed: 1, seconds: (Date.now() - startedAt) / 1000 };
	} catch (error) {
		console.error(`\n${explanation.explain(error)}\n`);
		return { ...result, failed: 1 };
	}
}

async function runE2e(results) {
	if (results.some(({ name, failed }) => name === 'build' && failed > 0)) {
		const note = 'not run: there is no package without the build';
		return [{ name: 'e2e', passed: 0, failed: 1, skipped: 0, note }];
	}
	return await runJest(['--selectProjects', 'e2e', '--runInBand'], 'e2e');
}

/** Runs jest with its output shown; one result per project, and one more if jest itself fails. */
async function runJest(args, name) {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-jest-'));
	const outputFile = join(folder, 'layers.json');
	const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
	const reporters = ['default', join(root, 'scripts', 'layerReporter.cjs')];
	const flags = ['--passWithNoTests', ...reporters.map((reporter) => `--reporters=${reporter}`)];
	const code = await show([jest, ...args, ...flags], { WHATSAPP_HUB_LAYERS: outputFile });
	const layers = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : {};
	rmSync(folder, { recursive: true });
	const results = Object.entries(layers).map(([layer, counts]) => ({ name: layer, ...counts }));
	if (code !== 0 && results.every(({ failed }) => failed === 0)) {
		results.push({ name, passed: 0, failed: 1, skipped: 0, note: `jest ended with ${code}` });
	}
	return results;
}

function show(args, environment) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, WHATSAPP_HUB_BUILT: '1', ...heapOptions(), ...environment },
		});
		// Ctrl-C reaches jest from the terminal; its n8n must be ended before we go.
		process.once('SIGINT', () => child.once('exit', () => process.exit(130)));
		child.once('error', () => resolve(1));
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** Jest loads every module anew for every file of tests: with more room a tenth of its time is not spent on clearing up. */
function heapOptions() {
	const given = process.env.NODE_OPTIONS ?? '';
	return { NODE_OPTIONS: `${given} --max-semi-space-size=64`.trim() };
}

function report(results) {
	const width = Math.max(...results.map(({ name }) => name.length));
	console.log('');
	for (const { name, passed, failed, skipped, seconds, note } of results) {
		const parts = [`${passed} passed`, `${failed} failed`, skipped ? `${skipped} skipped` : ''];
		const time = seconds === undefined ? '' : `(${seconds.toFixed(1)} s)`;
		const line = [parts.filter(Boolean).join(', '), time, note ? `– ${note}` : ''];
		console.log(`${name.padEnd(width)}  ${line.filter(Boolean).join(' ')}`);
	}
	const sum = (field) => results.reduce((total, result) => total + result[field], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main();
