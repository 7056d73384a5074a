import {
	FILE_BYTES,
	memoryOfFile,
	SMALL_FILE_BYTES,
	type FileRuns,
} from '../../../realN8n/fileMemory';
import { type ServedFile, serveFile } from '../../../realN8n/fileServer';
import { FETCH_NODE, fileWorkflow } from '../../../realN8n/fileWorkflow';
import { connect, type Workflow } from '../../../realN8n/workflow';
import { openCollection, rotated } from '../collect';
import { account, hub, placed } from '../contenders';
import type { Contender } from '../report/results';
import { mediaName } from '../scenarios';
import type { BenchStage } from '../stage';
import type { MeasurePart } from './part';

// Measures the memory that sending a large file takes.

const RECIPIENT = '+12025550143';

/** What n8n takes in memory, over idle, to fetch a file and send it; fetched only, to compare. */
export const measureMedia: MeasurePart = async (stage, { rounds }) => {
	const files: ServedFile[] = [];
	try {
		for (const bytes of [SMALL_FILE_BYTES, FILE_BYTES]) {
			files.push(await serveFile('film.mp4', 'video/mp4', bytes));
		}
		return await measureFiles(stage, files, rounds);
	} finally {
		for (const file of files) await file.close();
	}
};

async function measureFiles(stage: BenchStage, files: readonly ServedFile[], rounds: number) {
	await stage.graph.begin();
	const collection = openCollection();
	const runs: (FileRuns & { contender: Contender })[] = [];
	for (const contender of ['hub', 'builtIn', 'none'] as const) {
		const [smallWorkflowId = '', largeWorkflowId = ''] = await createWorkflows(
			stage,
			files,
			contender,
		);
		runs.push({ contender, what: `Media, ${contender}`, smallWorkflowId, largeWorkflowId });
	}
	for (let round = 0; round < rounds; round++) {
		for (const run of rotated(runs, round)) {
			const { bytes, milliseconds } = await memoryOfFile(stage, run);
			const shareOfFile = bytes / FILE_BYTES;
			collection.add(mediaName, run.contender, { peakBytes: bytes, shareOfFile, milliseconds });
		}
	}
	return collection.measurements();
}

async function createWorkflows(
	stage: BenchStage,
	files: readonly ServedFile[],
	contender: 'hub' | 'builtIn' | 'none',
): Promise<string[]> {
	const ids: string[] = [];
	for (const { url, bytes } of files) {
		const workflow = fileWorkflow({
			name: `Media, ${contender}, ${bytes} bytes`,
			provider: hub,
			credential: stage.credentials.hub,
			recipient: RECIPIENT,
			url,
			messageType: 'video',
			withoutSending: contender !== 'hub',
		});
		const whole = contender === 'builtIn' ? withBuiltIn(stage, workflow) : workflow;
		ids.push(await stage.client.createWorkflow(whole));
	}
	return ids;
}

/** n8n's own node behind the fetched file, where ours would stand. */
function withBuiltIn({ credentials }: BenchStage, workflow: Workflow): Workflow {
	const parameters = {
		resource: 'message',
		operation: 'send',
		phoneNumberId: account.phoneNumberId,
		recipientPhoneNumber: RECIPIENT,
		messageType: 'video',
		mediaPath: 'useMedian8n',
		mediaPropertyName: 'data',
	};
	const core = { type: 'n8n-nodes-base.whatsApp', typeVersion: 1.1, parameters };
	const node = placed(core, 'Send', 2, credentials.builtIn);
	return {
		...workflow,
		nodes: [...workflow.nodes, node],
		connections: { ...workflow.connections, ...connect(FETCH_NODE, 'Send') },
	};
}
