import { type HubProvider, PACKAGE_NAME, URL_SECRET } from './hubProviders';
import { connect, type StoredCredential, type Workflow, type WorkflowNode } from './workflow';

/** The names of the nodes in the workflows made here. */
export const SEND_NODE = 'Send a WhatsApp message';
export const EVENTS_NODE = 'WhatsApp events';
export const START_NODE = 'Execute this workflow';

/** What every workflow made here begins with, unless a provider starts it. */
export const startNode: WorkflowNode = {
	id: 'start',
	name: START_NODE,
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

export interface SendSettings {
	name: string;
	provider: HubProvider;
	credential: StoredCredential;
	/** A number or ID, or what a resource locator holds. */
	recipient: string | object;
	text: string;
	correlationId?: string;
	onError?: 'continueRegularOutput';
}

/** A workflow that, started by hand, sends one text message. */
export function sendWorkflow(settings: SendSettings): Workflow {
	return nodeWorkflow({ ...settings, parameters: sendParameters(settings) });
}

export interface NodeSettings extends Pick<SendSettings, 'name' | 'provider' | 'credential'> {
	/** All but the provider. */
	parameters: object;
	onError?: 'continueRegularOutput';
}

/** A workflow that, started by hand, runs the action node once. */
export function nodeWorkflow(settings: NodeSettings): Workflow {
	const { name, provider, credential, parameters, onError } = settings;
	const node = actionNode(credential, { provider: provider.id, ...parameters });
	return {
		name,
		nodes: [startNode, { ...node, position: [260, 0], ...(onError ? { onError } : {}) }],
		connections: connect(START_NODE, SEND_NODE),
	};
}

const actionNode = (credential: StoredCredential, parameters: object): WorkflowNode => ({
	id: 'send',
	name: SEND_NODE,
	type: `${PACKAGE_NAME}.whatsAppHub`,
	typeVersion: 1,
	position: [440, 0],
	parameters: { ...parameters },
	credentials: reference(credential),
});

/** Sends each item's `text` to its `to`, and goes on after every error. */
export function sendItemsNode(
	{ provider, credential }: Pick<SendSettings, 'provider' | 'credential'>,
	options: Record<string, unknown>,
): WorkflowNode {
	const parameters = sendParameters({
		provider,
		recipient: '={{ $json.to }}',
		text: '={{ $json.text }}',
	});
	return {
		...actionNode(credential, { ...parameters, options }),
		onError: 'continueRegularOutput',
	};
}

/** The node's parameters for a text; also what the tool variant of the node takes. */
export function sendParameters({
	provider,
	recipient,
	text,
	correlationId,
}: Omit<SendSettings, 'name' | 'credential'>): Record<string, unknown> {
	const { id, sender, correlates } = provider;
	return {
		provider: id,
		resource: 'message',
		operation: 'send',
		...(sender ? { sender: { __rl: true, mode: 'id', value: sender } } : {}),
		recipient,
		messageType: 'text',
		textBody: text,
		...(id === 'yCloud' ? { sendMode: 'enqueue' } : {}),
		options: correlates && correlationId ? { correlationId } : {},
	};
}

export interface EventsSettings {
	name: string;
	provider: HubProvider;
	credential: StoredCredential;
	/** The part of the webhook's URL that n8n takes from the node. */
	webhookId: string;
	/** The kinds of events; messages and their statuses when missing. */
	triggerOn?: readonly string[];
	/** With it n8n changes nothing at the provider. */
	registration?: 'manual';
	options?: Record<string, unknown>;
}

/** A workflow that is started by the provider's webhook. */
export function eventsWorkflow(settings: EventsSettings): Workflow {
	const { name, provider, credential, webhookId } = settings;
	const { triggerOn, registration, options } = settings;
	const next = 'Your workflow goes on here';
	return {
		name,
		nodes: [
			{
				id: 'events',
				name: EVENTS_NODE,
				type: `${PACKAGE_NAME}.whatsAppHubTrigger`,
				typeVersion: 1.1,
				position: [0, 0],
				parameters: {
					provider: provider.id,
					triggerOn: triggerOn ?? ['message.received', 'message.status'],
					...(registration ? { registration } : {}),
					options: options ?? {},
				},
				credentials: reference(credential),
				webhookId,
			},
			{
				id: 'next',
				name: next,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [260, 0],
				parameters: {},
			},
		],
		connections: connect(EVENTS_NODE, next),
	};
}

/** The production URL of an events workflow, as the provider must call it. */
export function webhookUrl(n8nUrl: string, settings: EventsSettings): string {
	const url = new URL(`${n8nUrl}/webhook/${settings.webhookId}/webhook`);
	if (settings.provider.id === 'wawp') url.searchParams.set('secret', URL_SECRET);
	return url.href;
}

export function reference({ id, name, type }: StoredCredential) {
	return { [type]: { id, name } };
}
