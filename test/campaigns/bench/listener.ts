import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventsWorkflow } from '../../realN8n/hubWorkflows';
import { cpuMilliseconds, writtenBytes } from '../../realN8n/processFigures';
import type { WorkflowNode } from '../../realN8n/workflow';
import { hub, placed } from './contenders';
import { type Arrival, deliver, type Delivery } from './deliver';
import type { EventCall } from './events';
import { FORGETFUL_OPTIONS, GATHERING_OPTIONS, REMEMBERING_OPTIONS } from './hubSettings';
import { countWorkflow } from './sendWorkflow';
import type { BenchStage } from './stage';
import { clearTally, readTally, type Tally } from './tally';

// Measures a trigger: sends it events, and counts the executions and items that come of them.

const POLL_MS = 20;
/** When nothing has come for so long, nothing more will. */
const QUIET_MS = 3_000;
/** What n8n does behind an execution belongs to it as well: it stores its end and clears up. */
const CLEARING_UP_MS = 600;

const optionsOfHub = {
	hub: FORGETFUL_OPTIONS,
	hubRemembering: REMEMBERING_OPTIONS,
	hubGathering: GATHERING_OPTIONS,
};

export type EventContender = keyof typeof optionsOfHub | 'builtIn' | 'floor';

export interface EventRun extends Delivery {
	executions: number;
	items: number;
	/** From the first call to the end of the last execution. */
	seconds: number;
	/** Of n8n's main process, until it has cleared up. */
	cpuMilliseconds: number;
	writtenBytes: number;
}

/** An active workflow that events start and that does nothing but count them. */
export interface Listener {
	contender: EventContender;
	run(calls: readonly EventCall[], arrival: Arrival): Promise<EventRun>;
	close(): Promise<void>;
}

export async function openListener(
	stage: BenchStage,
	contender: EventContender,
): Promise<Listener> {
	const { n8n, client, tallyFile } = stage;
	const trigger = triggerOf(stage, contender);
	const workflow = countWorkflow(`bench-events-${contender}`, trigger);
	const workflowId = await client.createWorkflow(workflow);
	await client.activate(workflowId);
	const url = `${n8n.url}/webhook/${trigger.webhookId}${contender === 'floor' ? '' : '/webhook'}`;
	return {
		contender,
		run: async (calls, arrival) => {
			clearTally(tallyFile);
			const processId = n8n.processId();
			const cpuBefore = cpuMilliseconds(processId);
			const writtenBefore = writtenBytes(processId);
			const began = Date.now();
			const delivery = await deliver(url, calls, arrival);
			const { executions, items, lastAt } = await settled(tallyFile, ({ executions, items }) =>
				// Every call has an execution, but those that were gathered: of one event each.
				contender === 'hubGathering' ? items >= calls.length : executions >= calls.length,
			);
			await sleep(CLEARING_UP_MS);
			return {
				...delivery,
				executions,
				items,
				seconds: (lastAt - began) / 1000,
				cpuMilliseconds: cpuMilliseconds(processId) - cpuBefore,
				writtenBytes: writtenBytes(processId) - writtenBefore,
			};
		},
		close: () => client.deactivate(workflowId),
	};
}

/** What was counted, once all have come or no more do. */
async function settled(file: string, isAll: (tally: Tally) => boolean): Promise<Tally> {
	let seen = readTally(file);
	let quietSince = Date.now();
	while (!isAll(seen) && Date.now() - quietSince < QUIET_MS) {
		await sleep(POLL_MS);
		const now = readTally(file);
		if (now.executions > seen.executions) quietSince = Date.now();
		seen = now;
	}
	return seen;
}

function triggerOf({ credentials }: BenchStage, contender: EventContender): WorkflowNode {
	const webhookId = randomUUID();
	if (contender === 'floor') return plainWebhook(webhookId);
	if (contender === 'builtIn') {
		const type = 'n8n-nodes-base.whatsAppTrigger';
		const core = { type, typeVersion: 1, parameters: { updates: ['messages'], options: {} } };
		return { ...placed(core, 'Events', 0, credentials.builtInEvents), webhookId };
	}
	const { nodes } = eventsWorkflow({
		name: contender,
		provider: hub,
		credential: credentials.hub,
		webhookId,
		registration: 'manual',
		options: optionsOfHub[contender],
	});
	const [trigger] = nodes;
	if (!trigger) throw new Error('An events workflow has no trigger.');
	return trigger;
}

/** n8n's own Webhook node, which looks at nothing: what an event costs n8n by itself. */
function plainWebhook(path: string): WorkflowNode {
	const parameters = { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} };
	const core = { type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters };
	return { ...placed(core, 'Events', 0), webhookId: path };
}
