/**
 * `npm run measure:media`: how much memory a real n8n takes, over idle, to send a file of 16 MB.
 * Linux only, for it reads /proc. A few minutes; ends by itself.
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
const ROUNDS = 5;
const SAMPLE_EVERY_MS = 10;
const REST_MS = 3_000;
const MEGABYTE = 1024 * 1024;

interface Measurement {
	what: string;
	/** Peak of the resident set over what it was at rest, of each round, in bytes. */
	peaks: number[];
	milliseconds: number[];
}

async function main(): Promise<void> {
	let stage: Stage | undefined;
	let file: ServedFile | undefined;
	const close = async () => {
		await file?.close();
		await stage?.close();
	};
	const isEnding = exitOnSignals(close);
	try {
		stage = await openStage({});
		file = await serveFile('film.mp4', 'video/mp4', FILE_BYTES);
		const measurements = await measureAll(stage, file);
		console.log(`\n${describe(measurements).join('\n')}`);
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await close();
}

async function measureAll(stage: Stage, file: ServedFile): Promise<Measurement[]> {
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
			measurements.push(await measure(stage, file, provider, credential, true));
		}
		measurements.push(await measure(stage, file, provider, credential, false));
	}
	return measurements;
}

async function measure(
	{ client, n8n, simulator }: Stage,
	file: ServedFile,
	provider: HubProvider,
	credential: StoredCredential,
	withoutSending: boolean,
): Promise<Measurement> {
	const what = withoutSending ? 'only fetched, for comparison' : provider.label;
	const workflowId = await client.createWorkflow(
		fileWorkflow({
			name: `Memory: ${what}`,
			provider,
			credential,
			recipient: RECIPIENT,
			url: file.url,
			messageType: 'video',
			withoutSending,
		}),
	);
	const run = async () => {
		const execution = await client.runWorkflow(workflowId, START_NODE);
		const refusal = errorOf(execution);
		if (refusal !== undefined) throw new Error(`${what}: ${refusal}`);
	};
	await run(); // the first one loads code
	const measurement: Measurement = { what, peaks: [], milliseconds: [] };
	for (let round = 0; round < ROUNDS; round++) {
		await sleep(REST_MS);
		const atRest = residentBytes(n8n.processId());
		const began = performance.now();
		measurement.peaks.push((await peakWhile(n8n.processId(), run)) - atRest);
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
	const head = `A video of ${FILE_BYTES / MEGABYTE} MB, ${ROUNDS} rounds: peak of resident memory over rest`;
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
