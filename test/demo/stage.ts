import { startSimulator } from '../../simulator';
import type { Simulator } from '../../simulator/contract';
import { ensureOwner, type N8nClient } from '../realN8n/client';
import {
	type HubProvider,
	hubProviders,
	type ProviderId,
	providerIds,
} from '../realN8n/hubProviders';
import { eventsWorkflow, sendWorkflow } from '../realN8n/hubWorkflows';
import { type N8n, startN8n } from '../realN8n/launch';
import { requireFreePort } from '../realN8n/ports';
import type { N8nVersion } from '../realN8n/runtimes';
import { packTarball } from '../realN8n/tarball';
import type { StoredCredential } from '../realN8n/workflow';

/** Numbers of the range reserved for fiction; the simulator lets the second one fail. */
export const RECIPIENT = '+12025550143';
export const FAILING_RECIPIENT = '+12025550199';

/** Slow enough to watch a message's way, fast enough not to wait. */
const STEP_DELAY_MS = 600;

export interface StageOptions {
	version?: N8nVersion;
	port?: number | undefined;
	simulatorPort?: number | undefined;
}

/** A workflow that sends one message, and what is to become of that message. */
export interface Scene {
	provider: HubProvider;
	recipient: string;
	expected: 'read' | 'failed';
	workflowId: string;
	/** The workflow that receives the provider's events. */
	eventsWorkflowId: string;
}

export interface Stage {
	n8n: N8n;
	client: N8nClient;
	simulator: Simulator;
	scenes: Scene[];
	close(): Promise<void>;
}

/** Simulator, n8n with the packed package, credentials, and all workflows in place and active. */
export async function openStage(options: StageOptions): Promise<Stage> {
	const { version, port, simulatorPort } = options;
	if (simulatorPort) await requireFreePort(simulatorPort, 'npm start -- --simulator-port 8081');
	const simulator = await startSimulator({
		stepDelayMs: STEP_DELAY_MS,
		...(simulatorPort ? { port: simulatorPort } : {}),
	});
	try {
		const n8n = await startN8n({
			tarball: await packTarball(),
			portRemedy: 'npm start -- --port 5680',
			...(version ? { version } : {}),
			...(port ? { port } : {}),
		});
		const close = async () => {
			await n8n.stop();
			await simulator.close();
		};
		try {
			const client = await ensureOwner(n8n);
			return { n8n, client, simulator, scenes: await setScenes(client, simulator), close };
		} catch (error) {
			await n8n.stop();
			throw error;
		}
	} catch (error) {
		await simulator.close();
		throw error;
	}
}

async function setScenes(client: N8nClient, simulator: Simulator): Promise<Scene[]> {
	const providers = hubProviders(simulator.accounts);
	const scenes: Scene[] = [];
	for (const id of providerIds) {
		const provider = providers[id];
		const credential = await client.createCredential({
			name: `WhatsApp Hub demo · ${provider.label}`,
			type: provider.credentialType,
			data: provider.credentialData,
		});
		const eventsWorkflowId = await listen(client, provider, credential);
		const send = async (title: string, recipient: string, expected: Scene['expected']) => {
			const name = `WhatsApp Hub demo · ${title} (${provider.label})`;
			const text = `Hello from n8n through ${provider.label}`;
			const correlationId = `demo-${id}-${expected}`;
			const workflow = sendWorkflow({ name, provider, credential, recipient, text, correlationId });
			const workflowId = await client.createWorkflow(workflow);
			scenes.push({ provider, recipient, expected, workflowId, eventsWorkflowId });
		};
		await send('send', RECIPIENT, 'read');
		if (id === FAILING_PROVIDER) await send('send that fails', FAILING_RECIPIENT, 'failed');
	}
	return scenes;
}

const FAILING_PROVIDER: ProviderId = 'cloudApi';

/** Activates a provider's events workflow, which registers itself. */
async function listen(
	client: N8nClient,
	provider: HubProvider,
	credential: StoredCredential,
): Promise<string> {
	const settings = {
		name: `WhatsApp Hub demo · events (${provider.label})`,
		provider,
		credential,
		webhookId: `whatsapp-hub-demo-${provider.id.toLowerCase()}`,
	};
	const id = await client.createWorkflow(eventsWorkflow(settings));
	await client.activate(id);
	return id;
}
