import { errorOf, itemsOf } from '../realN8n/answers';
import type { N8nClient } from '../realN8n/client';
import { type HubItem, isAbout, readHubItem, timeOf } from '../realN8n/hubItems';
import { EVENTS_NODE, SEND_NODE, START_NODE } from '../realN8n/hubWorkflows';
import type { Scene } from './stage';

/** How far one message has come, as n8n's own executions tell. */
export interface Journey {
	scene: Scene;
	/** What the send node put out; undefined before, and when the send was refused. */
	sent?: HubItem;
	/** The statuses of the send and of its events, oldest first. */
	statuses: string[];
	/** Why n8n could not send. */
	refusal?: string;
}

export function newJourney(scene: Scene): Journey {
	return { scene, statuses: [] };
}

/** Runs the scene's workflow by hand, as a person would in the editor. */
export async function sendMessage(client: N8nClient, { scene }: Journey): Promise<Journey> {
	const finished = await client.runWorkflow(scene.workflowId, START_NODE);
	const [json] = itemsOf(finished, SEND_NODE);
	const refusal = errorOf(finished);
	if (refusal !== undefined || json === undefined) {
		return { scene, statuses: [], refusal: refusal ?? 'the node put out nothing' };
	}
	const sent = readHubItem(json);
	return { scene, sent, statuses: [sent.status ?? '?'] };
}

/** The journey with all events that have reached the trigger workflow up to now. */
export async function followMessage(client: N8nClient, journey: Journey): Promise<Journey> {
	const { scene, sent } = journey;
	if (!sent) return journey;
	const executions = await client.executions(scene.eventsWorkflowId);
	const events = executions
		.reverse()
		.flatMap((execution) => itemsOf(execution, EVENTS_NODE))
		.map(readHubItem)
		.filter((event) => isAbout(event, sent))
		.sort((one, other) => timeOf(one) - timeOf(other));
	const statuses = [sent, ...events].map(({ status }) => status ?? '?');
	return { ...journey, statuses: [...new Set(statuses)] };
}

export function hasArrived({ scene, statuses }: Journey): boolean {
	return statuses.includes(scene.expected);
}
