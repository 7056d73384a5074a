import { randomUUID } from 'node:crypto';
import { startSimulator } from '../../simulator';
import type { ProviderId, Simulator } from '../../simulator/contract';
import { itemsOf } from '../realN8n/answers';
import { ensureOwner, type N8nClient } from '../realN8n/client';
import { type HubItem, isAbout, readHubItem, timeOf } from '../realN8n/hubItems';
import { type HubProvider, hubProviders } from '../realN8n/hubProviders';
import {
	EVENTS_NODE,
	eventsWorkflow,
	SEND_NODE,
	START_NODE,
	sendWorkflow,
	webhookUrl,
} from '../realN8n/hubWorkflows';
import { waitFor } from '../realN8n/http';
import { attachN8n, type N8n } from '../realN8n/launch';
import type { StoredCredential } from '../realN8n/workflow';

/** How the tests learn which n8n the global set-up has started. */
export const USER_FOLDER_VARIABLE = 'WHATSAPP_HUB_E2E_USER_FOLDER';

export { URL_SECRET, VERIFY_TOKEN } from '../realN8n/hubProviders';

const STEP_DELAY_MS = 20;
const EVENTS_WITHIN_MS = 30_000;

/** An active events workflow. */
export interface Listener {
	workflowId: string;
	/** What the provider calls, with the secret where one belongs. */
	url: string;
}

/** The shared n8n with a simulator of its own for one test file. */
export interface Bench {
	n8n: N8n;
	client: N8nClient;
	simulator: Simulator;
	providers: Record<ProviderId, HubProvider>;
	credential(id: ProviderId): Promise<StoredCredential>;
	/** Creates and activates an events workflow, instead of the provider's last one. */
	listen(id: ProviderId, options?: Record<string, unknown>): Promise<Listener>;
	/** Sends one text by hand; yields an error when the node put out no item. */
	send(id: ProviderId, recipient: string, correlationId?: string): Promise<HubItem>;
	/** The message's events, oldest first, once one of them has the status given. */
	eventsUntil(status: string, sent: HubItem, listener: Listener): Promise<HubItem[]>;
	/** Every item that the events workflow has received, oldest first. */
	received(listener: Listener): Promise<HubItem[]>;
	close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
	const userFolder = process.env[USER_FOLDER_VARIABLE];
	if (!userFolder) throw new Error('The global set-up of the jest project "e2e" has not run.');
	const n8n = attachN8n(userFolder);
	const client = await ensureOwner(n8n);
	const simulator = await startSimulator({ stepDelayMs: STEP_DELAY_MS });
	const providers = hubProviders(simulator.accounts);
	const workflowIds: string[] = [];
	const listening = new Map<ProviderId, string>();
	const credentials = new Map<ProviderId, StoredCredential>();

	const credential = async (id: ProviderId) => {
		const { label, credentialType, credentialData } = providers[id];
		const known = credentials.get(id);
		if (known) return known;
		const created = await client.createCredential({
			name: `e2e ${label}`,
			type: credentialType,
			data: credentialData,
		});
		credentials.set(id, created);
		return created;
	};

	const received = async ({ workflowId }: Listener) =>
		(await client.executions(workflowId))
			.reverse()
			.flatMap((execution) => itemsOf(execution, EVENTS_NODE))
			.map(readHubItem);

	return {
		n8n,
		client,
		simulator,
		providers,
		credential,
		listen: async (id, options = {}) => {
			// Nobody looks at what the one before would get.
			const before = listening.get(id);
			if (before !== undefined) await client.deactivate(before);
			const provider = providers[id];
			const settings = {
				name: `e2e events (${provider.label})`,
				provider,
				credential: await credential(id),
				webhookId: randomUUID(),
				options,
			};
			const workflowId = await client.createWorkflow(eventsWorkflow(settings));
			workflowIds.push(workflowId);
			listening.set(id, workflowId);
			await client.activate(workflowId);
			const url = webhookUrl(n8n.url, settings);
			return { workflowId, url };
		},
		send: async (id, recipient, correlationId) => {
			const provider = providers[id];
			const workflow = sendWorkflow({
				name: `e2e send (${provider.label})`,
				provider,
				credential: await credential(id),
				recipient,
				text: `Hello from the end-to-end test of ${provider.label}`,
				...(correlationId ? { correlationId } : {}),
			});
			const workflowId = await client.createWorkflow(workflow);
			const execution = await client.runWorkflow(workflowId, START_NODE);
			const [json] = itemsOf(execution, SEND_NODE);
			if (!json) throw new Error(`Nothing was sent: ${JSON.stringify(execution.data)}`);
			return readHubItem(json);
		},
		eventsUntil: async (status, sent, listener) =>
			await waitFor(`an event "${status}"`, EVENTS_WITHIN_MS, async () => {
				const about = (await received(listener)).filter((event) => isAbout(event, sent));
				const sorted = about.sort((one, other) => timeOf(one) - timeOf(other));
				return sorted.some((event) => event.status === status) ? sorted : undefined;
			}),
		received,
		close: async () => {
			for (const id of workflowIds) await client.deactivate(id);
			await simulator.close();
		},
	};
}
