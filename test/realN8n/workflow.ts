/** A workflow as n8n's API takes it. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
	onError?: 'continueRegularOutput' | 'continueErrorOutput' | 'stopWorkflow';
}

export interface Workflow {
	name: string;
	nodes: readonly WorkflowNode[];
	connections: Record<string, Record<string, { node: string; type: string; index: number }[][]>>;
}

/** A stored credential, as nodes refer to it. */
export interface StoredCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** The connection of one node's output to another one's input. */
export function connect(from: string, to: string, type = 'main'): Workflow['connections'] {
	return { [from]: { [type]: [[{ node: to, type, index: 0 }]] } };
}
