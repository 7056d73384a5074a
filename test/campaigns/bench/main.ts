/**
 * `npm run bench`: our node, n8n's own and the bare loop in one real n8n, in turn. Linux only, for it
 * reads /proc; loopback only; ends by itself.
 *   npm run bench -- --only sends,trigger --rounds 1
 */
import { existsSync, mkdirSync } from 'node:fs';
import { explain } from '../../../scripts/explain.cjs';
import { exitOnSignals } from '../../realN8n/processes';
import { describeMachine, describeVersions } from './machine';
import { type BenchOptions, readOptions } from './options';
import { parts } from './parts';
import { readResults, writeReports } from './report/files';
import type { PartName, Results } from './report/results';
import { describeTarget, judge } from './report/targets';
import { type BenchStage, openBenchStage } from './stage';

async function main(): Promise<void> {
	let stage: BenchStage | undefined;
	const isEnding = exitOnSignals(async () => await stage?.close());
	try {
		const options = readOptions(process.argv.slice(2));
		if (!existsSync('/proc/self/stat'))
			throw new Error('The benchmark reads /proc: it needs Linux.');
		stage = await openBenchStage();
		await measureAll(stage, options);
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage?.close();
}

async function measureAll(stage: BenchStage, options: BenchOptions): Promise<void> {
	mkdirSync(options.out, { recursive: true });
	for (const name of options.only) {
		console.log(`\n${name}`);
		try {
			const began = performance.now();
			await measureOne(stage, name, options);
			console.log(`  ${name} took ${Math.round((performance.now() - began) / 1000)} s`);
		} catch (error) {
			// The figures of the other parts are as good as without it.
			console.error(`${name} was not measured: ${explain(error)}`);
			process.exitCode = 1;
		}
	}
	const results = readResults(options.out);
	console.log(`\n${judge(results).map(describeTarget).join('\n')}`);
	console.log(`\nWritten to ${options.out}`);
}

async function measureOne(
	stage: BenchStage,
	name: PartName,
	{ rounds, share, out }: BenchOptions,
): Promise<void> {
	const measurements = await parts[name](stage, { rounds, share });
	const former: Results = readResults(out);
	await writeReports(out, {
		parts: {
			...former.parts,
			[name]: {
				measuredAt: new Date().toISOString(),
				versions: await describeVersions(stage.n8n),
				machine: describeMachine(),
				measurements,
			},
		},
	});
}

void main();
