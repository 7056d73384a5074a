/**
 * `npm run measure:media`: how much memory a real n8n takes, over idle, to send a file of 16 MB. n8n is
 * started again for each round, for what one execution has taken stays with the process a while. Linux
 * only, for it reads /proc. A few minutes; ends by itself.
 */
import { explain } from '../../scripts/explain.cjs';
import { medianOf } from '../campaigns/bench/statistics';
import { openStage, RECIPIENT, type Stage } from '../demo/stage';
import { FILE_BYTES, memoryOfFile, SMALL_FILE_BYTES } from './fileMemory';
import { type ServedFile, serveFile } from './fileServer';
import { fileWorkflow } from './fileWorkflow';
import { type HubProvider, hubProviders, providerIds } from './hubProviders';
import { exitOnSignals } from './processes';
import type { StoredCredential } from './workflow';

const ROUNDS = 3;
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
	const [smallWorkflowId = '', largeWorkflowId = ''] = workflowIds;
	const measurement: Measurement = { what, peaks: [], milliseconds: [] };
	for (let round = 0; round < ROUNDS; round++) {
		const runs = { what, smallWorkflowId, largeWorkflowId };
		const { bytes, milliseconds } = await memoryOfFile({ n8n, client }, runs);
		measurement.peaks.push(bytes);
		measurement.milliseconds.push(milliseconds);
		simulator.reset();
	}
	return measurement;
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

void main();
