import { z } from 'zod/v4';
import { peakWhile, residentBytes } from '../../realN8n/processFigures';
import type { StoredCredential } from '../../realN8n/workflow';
import { callWorkflow } from './callWorkflow';
import { builtInSend, floorSend, hubSend, placed } from './contenders';
import type { Contender } from './report/results';
import { sendWorkflow } from './sendWorkflow';
import type { ServerReport, ServerSettings } from './server/protocol';
import type { BenchStage } from './stage';

/** What is to be sent, and how the server takes it. */
export interface Load {
	count: number;
	recipients: number;
	/** Others than before, where a node remembers whom it has written to. */
	firstRecipient?: number;
	/** Used by the floor alone. */
	concurrency?: number;
	server?: Partial<ServerSettings>;
}

export interface SendRun {
	/** From the last item made to the node's end. */
	seconds: number;
	/** n8n's own, over the same time. */
	cpuMilliseconds: number;
	/** The peak of n8n's memory over what it was before the run. */
	peakBytes: number;
	/** Items that came out with an error. */
	failed: number;
	server: ServerReport;
}

/** A workflow that sends with one of the contenders, ready to be run again and again. */
export interface Sender {
	contender: Contender;
	run(load: Load): Promise<SendRun>;
	/** A short run that loads the code; waits until n8n listens. */
	warmUp(load: Load): Promise<void>;
}

const time = z.object({ at: z.number(), cpuMicroseconds: z.number() });
const answer = z.object({ begin: time, end: time, items: z.number(), failed: z.number() });

export async function openSender(
	stage: BenchStage,
	contender: 'hub' | 'builtIn' | 'floor',
	label: string,
	options: Record<string, unknown> = {},
): Promise<Sender> {
	const { n8n, client, graph, credentials } = stage;
	const path = `bench-${label}-${contender}`;
	const credential: StoredCredential =
		contender === 'builtIn' ? credentials.builtIn : credentials.hub;
	const cores = { hub: hubSend(options), builtIn: builtInSend, floor: floorSend };
	const node = placed(cores[contender], 'Send', 2, credential);
	await client.activate(await client.createWorkflow(sendWorkflow(path, node)));
	let runs = 0;
	const query = ({ count, recipients, firstRecipient = 0, concurrency = 1 }: Load) => ({
		count,
		recipients,
		firstRecipient,
		concurrency,
		run: `${path}-${runs++}`,
	});
	return {
		contender,
		warmUp: async (load) => {
			await graph.begin(load.server);
			await callWorkflow(n8n, path, query(load));
		},
		run: async (load) => {
			await graph.begin(load.server);
			const processId = n8n.processId();
			const idle = residentBytes(processId);
			const { peakBytes, value } = await peakWhile(processId, async () =>
				answer.parse(await callWorkflow(n8n, path, query(load))),
			);
			const { begin, end, failed } = value;
			return {
				seconds: (end.at - begin.at) / 1000,
				cpuMilliseconds: (end.cpuMicroseconds - begin.cpuMicroseconds) / 1000,
				peakBytes: peakBytes - idle,
				failed,
				server: await graph.report(),
			};
		},
	};
}
