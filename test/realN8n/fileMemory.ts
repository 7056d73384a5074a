import { setTimeout as sleep } from 'node:timers/promises';
import { errorOf } from './answers';
import type { N8nClient } from './client';
import { START_NODE } from './hubWorkflows';
import type { N8n } from './launch';
import { peakWhile, residentBytes } from './processFigures';

/** The largest video that Meta's document allows. */
export const FILE_BYTES = 16 * 1024 * 1024;
/** What loads the code, before idle is taken. */
export const SMALL_FILE_BYTES = 64 * 1024;

const REST_MS = 3_000;

/** The same workflow on a small file and on the one that is measured. */
export interface FileRuns {
	what: string;
	smallWorkflowId: string;
	largeWorkflowId: string;
}

/**
 * The peak of n8n's memory over idle while it runs the large file's workflow. n8n is started anew,
 * for what one execution has taken stays with the process a while.
 */
export async function memoryOfFile(
	{ n8n, client }: { n8n: N8n; client: N8nClient },
	{ what, smallWorkflowId, largeWorkflowId }: FileRuns,
): Promise<{ bytes: number; milliseconds: number }> {
	const run = async (workflowId: string) => {
		const refusal = errorOf(await client.runWorkflow(workflowId, START_NODE));
		if (refusal !== undefined) throw new Error(`${what}: ${refusal}`);
	};
	await n8n.restart();
	await run(smallWorkflowId);
	await sleep(REST_MS);
	const processId = n8n.processId();
	const idle = residentBytes(processId);
	const began = performance.now();
	const { peakBytes } = await peakWhile(processId, async () => await run(largeWorkflowId));
	return { bytes: peakBytes - idle, milliseconds: performance.now() - began };
}
