import { sendItemsNode, SEND_NODE } from '../../realN8n/hubWorkflows';
import type { HubProvider } from '../../realN8n/hubProviders';
import { connect, type StoredCredential, type Workflow } from '../../realN8n/workflow';

// The workflow that sends a batch and answers with what became of it.

const CALL_NODE = 'A batch is ordered';
const SPLIT_NODE = 'Its messages';

export interface SendWorkflow {
	name: string;
	/** Of the webhook that starts it. */
	path: string;
	provider: HubProvider;
	credential: StoredCredential;
	/** Of the node's own options. */
	options: Record<string, unknown>;
}

/** Sends the `items` of each call, and answers it with what became of them. */
export function sendWorkflow(settings: SendWorkflow): Workflow {
	const { name, path, provider, credential, options } = settings;
	return {
		name,
		nodes: [
			{
				id: 'call',
				name: CALL_NODE,
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				parameters: {
					httpMethod: 'POST',
					path,
					responseMode: 'lastNode',
					responseData: 'allEntries',
					options: {},
				},
				webhookId: path,
			},
			{
				id: 'split',
				name: SPLIT_NODE,
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: [220, 0],
				parameters: { fieldToSplitOut: 'body.items', options: {} },
			},
			sendItemsNode({ provider, credential }, options),
		],
		connections: { ...connect(CALL_NODE, SPLIT_NODE), ...connect(SPLIT_NODE, SEND_NODE) },
	};
}
