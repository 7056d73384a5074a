import { sendItemsNode, SEND_NODE, START_NODE, startNode } from '../../realN8n/hubWorkflows';
import type { HubProvider } from '../../realN8n/hubProviders';
import { connect, type StoredCredential, type Workflow } from '../../realN8n/workflow';
import type { PlannedItem } from './messages';

// The workflow that sends all messages of a run in one execution.

const ITEMS_NODE = 'The messages';

export interface CampaignWorkflow {
	name: string;
	provider: HubProvider;
	credential: StoredCredential;
	items: readonly PlannedItem[];
	/** Of the node's own options. */
	options: Record<string, unknown>;
}

/** Makes the items, and sends them all in one execution that goes on after every error. */
export function campaignWorkflow(settings: CampaignWorkflow): Workflow {
	const { name, provider, credential, items, options } = settings;
	return {
		name,
		nodes: [
			startNode,
			{
				id: 'items',
				name: ITEMS_NODE,
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [220, 0],
				parameters: { jsCode: `return ${JSON.stringify(items)}.map((json) => ({ json }));` },
			},
			sendItemsNode({ provider, credential }, options),
		],
		connections: { ...connect(START_NODE, ITEMS_NODE), ...connect(ITEMS_NODE, SEND_NODE) },
	};
}
