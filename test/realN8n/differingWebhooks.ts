import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../demo/stage';
import { itemsOf } from './answers';
import type { N8nClient } from './client';
import { lockDatabase } from './databaseLock';
import { waitFor } from './http';
import { EVENTS_NODE } from './hubWorkflows';

// Lets an event come while n8n cannot write, and looks what becomes of it.

const WHAT = 'an event that comes while n8n cannot write';
const TEXT = 'Hello while the database is held';
/** Some of the deliveries that follow find n8n able to write again. */
const RETRY_DELAY_MS = 3000;
const HELD_AFTER_ANSWER_MS = 5000;
const SETTLED_WITHIN_MS = 60_000;
const BEGUN_WITHIN_MS = 15_000;

/** What n8n does with an event whose execution it cannot begin: on the newest it begins it at the next delivery. */
export async function differingWebhooks({
	n8n,
	client,
	simulator,
	scenes,
}: Stage): Promise<string[]> {
	const workflowId = scenes.find(({ provider }) => provider.id === 'cloudApi')?.eventsWorkflowId;
	if (workflowId === undefined) throw new Error('The stage has no trigger of the Cloud API.');
	simulator.settings.retryDelayMs = RETRY_DELAY_MS;
	const before = simulator.deliveries().length;
	const unlock = await lockDatabase(n8n);
	try {
		simulator.receive('cloudApi', { from: '+12025550143', text: TEXT });
		await waitFor(
			'n8n to answer',
			SETTLED_WITHIN_MS,
			async () => await Promise.resolve(simulator.deliveries()[before]),
		);
		// An n8n that answers first is at work on it still, and would begin it as soon as it can write.
		await sleep(HELD_AFTER_ANSWER_MS);
	} finally {
		await unlock();
	}
	await simulator.idle(SETTLED_WITHIN_MS);
	const answers = simulator
		.deliveries()
		.slice(before)
		.map(({ answeredStatus }) => answeredStatus);
	const started = await startedBy(client, workflowId);
	const isRight = started === 1 && answers[0] !== 200;
	console.log(`${WHAT}: ${isRight ? 'as on the newest' : 'differs'}`);
	if (isRight) return [];
	return [`${WHAT}: starts ${started} executions; answered ${answers.join(', ')}`];
}

/** How many executions have brought the event: n8n answers as soon as one has begun, not when it has ended. */
async function startedBy(client: N8nClient, workflowId: string): Promise<number> {
	const deadline = Date.now() + BEGUN_WITHIN_MS;
	let started = 0;
	do {
		await sleep(1000);
		started = (await client.executions(workflowId))
			.flatMap((execution) => itemsOf(execution, EVENTS_NODE))
			.filter(({ text }) => text === TEXT).length;
	} while (started === 0 && Date.now() < deadline);
	return started;
}
