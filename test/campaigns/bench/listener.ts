import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import { eventsWorkflow } from '../../realN8n/hubWorkflows';
import type { WorkflowNode } from '../../realN8n/workflow';
import { callWorkflow } from './callWorkflow';
import { hub, placed } from './contenders';
import { deliver } from './deliver';
import type { EventCall } from './events';
import { DEDUPLICATION_OPTIONS, EVENT_OPTIONS } from './hubSettings';
import { countWorkflow, tellWorkflow } from './sendWorkflow';
import type { BenchStage } from './stage';

// Measures a trigger: sends it events, and counts the executions and items that come of them.

const POLL_MS = 100;
/** When nothing has come for so long, nothing more will. */
const QUIET_MS = 3_000;
const TELL_PATH = 'bench-tell';

export type EventContender = 'hub' | 'hubDeduplicating' | 'builtIn' | 'floor';

export interface EventRun {
	/** How long each call waited for its answer, in milliseconds. */
	answers: number[];
	executions: number;
	items: number;
	/** From the first call to the end of the last execution. */
	seconds: number;
}

/** An active workflow that events start and that does nothing but count them. */
export interface Listener {
	contender: EventContender;
	run(calls: readonly EventCall[], concurrency: number): Promise<EventRun>;
}

const tally = z.object({ executions: z.number(), items: z.number(), lastAt: z.number() });

/** Puts up what the listeners are counted by. */
export async function openTally({ n8n, client }: BenchStage): Promise<void> {
	await client.activate(await client.createWorkflow(tellWorkflow(TELL_PATH)));
	await callWorkflow(n8n, TELL_PATH);
}

export async function openListener(
	stage: BenchStage,
	contender: EventContender,
): Promise<Listener> {
	const { n8n, client } = stage;
	const trigger = triggerOf(stage, contender);
	const workflow = countWorkflow(`bench-events-${contender}`, trigger);
	await client.activate(await client.createWorkflow(workflow));
	const url = `${n8n.url}/webhook/${trigger.webhookId}${contender === 'floor' ? '' : '/webhook'}`;
	const told = async () => tally.parse(await callWorkflow(n8n, TELL_PATH));
	return {
		contender,
		run: async (calls, concurrency) => {
			const before = await told();
			const began = Date.now();
			const answers = await deliver(url, calls, concurrency);
			const after = await settled(told, before.executions + calls.length);
			return {
				answers,
				executions: after.executions - before.executions,
				items: after.items - before.items,
				seconds: (after.lastAt - began) / 1000,
			};
		},
	};
}

/** What was counted, once all have come or no more do. */
async function settled(
	told: () => Promise<z.output<typeof tally>>,
	expected: number,
): Promise<z.output<typeof tally>> {
	let seen = await told();
	let quietSince = Date.now();
	while (seen.executions < expected && Date.now() - quietSince < QUIET_MS) {
		await sleep(POLL_MS);
		const now = await told();
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
		options: contender === 'hub' ? EVENT_OPTIONS : { ...EVENT_OPTIONS, ...DEDUPLICATION_OPTIONS },
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
