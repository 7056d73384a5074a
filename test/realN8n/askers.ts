import { randomUUID } from 'node:crypto';
import type { AcceptedMessage, ProviderId, Simulator } from '../../simulator/contract';
import { errorOf, itemsOf } from './answers';
import type { N8nClient } from './client';
import { waitFor } from './http';
import { EVENTS_NODE, eventsWorkflow, reference } from './hubWorkflows';
import { type HubProvider, PACKAGE_NAME } from './hubProviders';
import { connect, type StoredCredential, type Workflow, type WorkflowNode } from './workflow';

// Somebody is asked by a workflow, and a trigger of another workflow hears the answer.

/** An n8n, and the provider behind it. */
export interface Surroundings {
	readonly n8n: { readonly url: string };
	readonly client: N8nClient;
	readonly simulator: Simulator;
	readonly providers: Readonly<Record<ProviderId, HubProvider>>;
	readonly credential: (id: ProviderId) => Promise<StoredCredential>;
}

export const CUSTOMER = '+12025550143';
export const STRANGER = '+12025550142';

const START = 'Somebody calls';
const ASK = 'Ask';
const AFTER = 'After the answer';

/** A workflow that asks whenever its URL is called. */
export interface Asker {
	readonly id: string;
	/** Calls it, and yields the messages that it asks with. */
	ask(messages?: number): Promise<AcceptedMessage[]>;
	/** What comes out of the question, run by run, once there are so many. */
	results(count: number, withinMs?: number): Promise<unknown[]>;
	statuses(): Promise<string[]>;
}

export interface Asking {
	readonly provider: ProviderId;
	readonly parameters?: Record<string, unknown>;
	readonly options?: Record<string, unknown>;
	/** What the call brings. */
	readonly body?: object;
	/** Whether it asks once for each entry of the call's `items`, one after the other. */
	readonly isLoop?: boolean;
}

export async function openAsker(bench: Surroundings, asking: Asking): Promise<Asker> {
	const { provider: providerId, parameters = {}, options = {}, body = {}, isLoop } = asking;
	const provider = bench.providers[providerId];
	const credential = await bench.credential(providerId);
	const path = randomUUID();
	const workflow: Workflow = {
		name: `e2e asks (${provider.label})`,
		nodes: [
			{
				id: randomUUID(),
				name: START,
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
				webhookId: path,
			},
			{
				id: randomUUID(),
				name: ASK,
				type: `${PACKAGE_NAME}.whatsAppHub`,
				typeVersion: 1,
				position: [240, 0],
				parameters: {
					provider: provider.id,
					resource: 'message',
					operation: 'sendAndWait',
					...(provider.sender
						? { sender: { __rl: true, mode: 'id', value: provider.sender } }
						: {}),
					recipient: CUSTOMER,
					message: 'Shall it be done?',
					responseType: 'approval',
					...parameters,
					options,
				},
				credentials: reference(credential),
			},
			{
				id: randomUUID(),
				name: AFTER,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [480, 0],
				parameters: {},
			},
			...(isLoop ? loopNodes() : []),
		],
		connections: isLoop ? loop : { ...connect(START, ASK), ...connect(ASK, AFTER) },
	};
	const id = await bench.client.createWorkflow(workflow);
	await bench.client.activate(id);
	const executions = async () => (await bench.client.executions(id)).reverse();
	return {
		id,
		ask: async (messages = 1) => {
			const known = bench.simulator.messages({ provider: providerId }).length;
			const response = await fetch(`${bench.n8n.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			if (!response.ok) throw new Error(`n8n answered ${response.status}`);
			return await waitFor('the question', 30_000, async () => {
				const sent = bench.simulator.messages({ provider: providerId }).slice(known);
				if (sent.length >= messages) return sent;
				const failed = (await executions()).map(errorOf).find((error) => error !== undefined);
				if (failed !== undefined) throw new Error(failed);
				return undefined;
			});
		},
		results: async (count, withinMs = 30_000) =>
			await waitFor(`${count} answers`, withinMs, async () => {
				const items = (await executions()).flatMap((execution) => itemsOf(execution, AFTER));
				return items.length >= count ? items : undefined;
			}),
		statuses: async () => (await executions()).map(({ status }) => status),
	};
}

const APART = 'One item each';
const LOOP = 'One after the other';

const loopNodes = (): WorkflowNode[] => [
	{
		id: randomUUID(),
		name: APART,
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [80, 200],
		parameters: { fieldToSplitOut: 'body.items', options: {} },
	},
	{
		id: randomUUID(),
		name: LOOP,
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		position: [160, 200],
		parameters: { options: {} },
	},
];

const to = (node: string) => [{ node, type: 'main', index: 0 }];
const loop: Workflow['connections'] = {
	[START]: { main: [to(APART)] },
	[APART]: { main: [to(LOOP)] },
	[LOOP]: { main: [to(AFTER), to(ASK)] },
	[ASK]: { main: [to(LOOP)] },
};

/** A workflow that hears what people write, and what it was started with. */
export async function openHearer(bench: Surroundings, providerId: ProviderId, name = 'e2e hears') {
	const provider = bench.providers[providerId];
	const id = await bench.client.createWorkflow(
		eventsWorkflow({
			name: `${name} (${provider.label})`,
			provider,
			credential: await bench.credential(providerId),
			webhookId: randomUUID(),
			triggerOn: ['message.received'],
		}),
	);
	await bench.client.activate(id);
	return {
		id,
		/** The texts that it was started with, once there are so many; n8n writes an execution down when it is over. */
		heard: async (count: number) =>
			await waitFor(`${count} executions`, 20_000, async () => {
				const texts = (await bench.client.executions(id))
					.reverse()
					.flatMap((execution) => itemsOf(execution, EVENTS_NODE))
					.map(({ text }) => text);
				return texts.length >= count ? texts : undefined;
			}),
		close: async () => await bench.client.deactivate(id),
	};
}
