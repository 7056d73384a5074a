import { connect, type Workflow, type WorkflowNode } from '../../realN8n/workflow';
import { placed } from './contenders';
import { PROBE_NAME } from './probePackage';

// The workflows that the benchmark runs.

const fromQuery = (name: string) => `={{ $json.query.${name} }}`;

/** Begins an execution in production mode; the call is answered when the last node is done. */
function start(path: string): WorkflowNode {
	const parameters = {
		httpMethod: 'GET',
		path,
		responseMode: 'lastNode',
		responseData: 'firstEntryJson',
		options: {},
	};
	const node = placed({ type: 'n8n-nodes-base.webhook', typeVersion: 2, parameters }, 'Start', 0);
	return { ...node, webhookId: path };
}

function mark(column: number, parameters: Record<string, unknown>): WorkflowNode {
	const type = `${PROBE_NAME}.benchMark`;
	return placed({ type, typeVersion: 1, parameters }, 'Mark', column);
}

/** A call makes the items, lets the sender work on them, and is answered with both times. */
export function sendWorkflow(path: string, sender: WorkflowNode): Workflow {
	const items = placed(
		{
			type: `${PROBE_NAME}.benchItems`,
			typeVersion: 1,
			parameters: {
				count: fromQuery('count'),
				recipients: fromQuery('recipients'),
				firstRecipient: fromQuery('firstRecipient'),
				run: fromQuery('run'),
			},
		},
		'Items',
		1,
	);
	const end = mark(3, { mode: 'end', begin: "={{ $('Items').first().json.begin }}" });
	return {
		name: path,
		// What is refused becomes an item and is counted; it must not end the run.
		nodes: [start(path), items, { ...sender, onError: 'continueRegularOutput' }, end],
		connections: {
			...connect('Start', 'Items'),
			...connect('Items', sender.name),
			...connect(sender.name, 'Mark'),
		},
	};
}

/** An event starts the workflow, which does nothing but count it. */
export function countWorkflow(name: string, trigger: WorkflowNode): Workflow {
	const nodes = [trigger, mark(1, { mode: 'count' })];
	return { name, nodes, connections: connect(trigger.name, 'Mark') };
}
