/**
 * `npm run measure:media`: how much memory a real n8n takes, over idle, to send a file of 16 MB. n8n is
 * started anew for each round, for what one execution has taken stays with the process a while. Linux
 * only, for it reads /proc. A few minutes; ends by itself.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '../../scripts/explain.cjs';
import { openStage, RECIPIENT, type Stage } from '../demo/stage';
import { errorOf } from './answers';
import { type ServedFile, serveFile } from './fileServer';
import { fileWorkflow } from './fileWorkflow';
import { START_NODE } from './hubWorkflows';
import { type HubProvider, hubProviders, providerIds } from './hubProviders';
import { exitOnSignals } from './processes';
import type { StoredCredential } from './workflow';

const FILE_BYTES = 16 * 1024 * 1024;
/** What loads the code, before idle is taken. */
const SMALL_FILE_BYTES = 64 * 1024;
const ROUNDS = 3;
const SAMPLE_EVERY_MS = 10;
const REST_MS = 3_000;
const MEGABYTE = 1024 * 1024;

interface Measurement {
	what: string;
	/** Peak of the resident set of each round over what it was before, in bytes. */
	peaks: number[];
	milliseconds: number[];
}

async function main(): Promise<void> {
	let stage: Stage | undefined;
	const files: ServedFile[] = [];
	const close = async () => {
		for (const file of files) await file.close();
		await stage?.close();
	};
	const isEnding = exitOnSignals(close);
	try {
		stage = await openStage({});
		for (const bytes of [SMALL_FILE_BYTES, FILE_BYTES]) {
			files.push(await serveFile('film.mp4', 'video/mp4', bytes));
		}
		const measurements = await measureAll(stage, files);
		console.log(`\n${describe(measurements).join('\n')}`);
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await close();
}

async function measureAll(stage: Stage, files: readonly ServedFile[]): Promise<Measurement[]> {
	const providers = hubProviders(stage.simulator.accounts);
	const measurements: Measurement[] = [];
	for (const id of providerIds) {
		const provider = providers[id];
		const credential = await stage.client.createCredential({
			name: `Memory of ${provider.label}`,
			type: provider.credentialType,
			data: provider.credentialData,
		});
		if (measurements.length === 0) {
			measurements.push(await measure(stage, files, provider, credential, true));
		}
		measurements.push(await measure(stage, files, provider, credential, false));
	}
	return measurements;
}

async function measure(
	{ client, n8n, simulator }: Stage,
	files: readonly ServedFile[],
	provider: HubProvider,
	credential: StoredCredential,
	withoutSending: boolean,
): Promise<Measurement> {
	const what = withoutSending ? 'only fetched, for comparison' : provider.label;
	const workflowIds: string[] = [];
	for (const { url, bytes } of files) {
		const name = `Memory: ${what}, ${bytes} bytes`;
		const workflow = { name, provider, credential, recipient: RECIPIENT, url, withoutSending };
		workflowIds.push(
			await client.createWorkflow(fileWorkflow({ ...workflow, messageType: 'video' })),
		);
	}
	const run = async (workflowId = '') => {
		const execution = await client.runWorkflow(workflowId, START_NODE);
		const refusal = errorOf(execution);
		if (refusal !== undefined) throw new Error(`${what}: ${refusal}`);
	};
	const [small, large] = workflowIds;
	const measurement: Measurement = { what, peaks: [], milliseconds: [] };
	for (let round = 0; round < ROUNDS; round++) {
		await n8n.restart();
		await run(small);
		await sleep(REST_MS);
		const idle = residentBytes(n8n.processId());
		const began = performance.now();
		const peak = await peakWhile(n8n.processId(), async () => await run(large));
		measurement.peaks.push(peak - idle);
		measurement.milliseconds.push(performance.now() - began);
		simulator.reset();
	}
	return measurement;
}

async function peakWhile(processId: number, work: () => Promise<void>): Promise<number> {
	let peak = residentBytes(processId);
	const timer = setInterval(() => {
		peak = Math.max(peak, residentBytes(processId));
	}, SAMPLE_EVERY_MS);
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
	return Math.max(peak, residentBytes(processId));
}

function residentBytes(processId: number): number {
	const status = readFileSync(`/proc/${processId}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) * 1024;
}

function describe(measurements: readonly Measurement[]): string[] {
	const head = `A video of ${FILE_BYTES / MEGABYTE} MB, ${ROUNDS} rounds: peak of resident memory over idle`;
	return [
		head,
		...measurements.map(({ what, peaks, milliseconds }) => {
			const megabytes = peaks.map((peak) => peak / MEGABYTE);
			const times = `${medianOf(milliseconds).toFixed(0)} ms`;
			const range = `${Math.min(...megabytes).toFixed(1)} to ${Math.max(...megabytes).toFixed(1)}`;
			return `${what.padEnd(30)} median ${medianOf(megabytes).toFixed(1)} MB (${range}), ${times}`;
		}),
	];
}

function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

void main();
