import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

// A node that makes the messages to send, and starts the clock.

/** The reserved numbers of one area code, 555-0100 to 555-0199. */
const NUMBERS_OF_AREA = 100;
const FIRST_AREA = 201;

/** Makes the messages to send, and notes when it has: from there on the node behind it is measured. */
export class BenchItems implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Items',
		name: 'benchItems',
		group: ['input'],
		version: 1,
		description: 'Makes the items of a benchmark',
		defaults: { name: 'Bench Items' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 1 },
			{ displayName: 'Recipients', name: 'recipients', type: 'number', default: 1 },
			{ displayName: 'First Recipient', name: 'firstRecipient', type: 'number', default: 0 },
			{ displayName: 'Run', name: 'run', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const count = Number(this.getNodeParameter('count', 0));
		const recipients = Number(this.getNodeParameter('recipients', 0));
		const firstRecipient = Number(this.getNodeParameter('firstRecipient', 0));
		const run = String(this.getNodeParameter('run', 0));
		const items: INodeExecutionData[] = Array.from({ length: count }, (_, index) => ({
			json: {
				to: recipient(firstRecipient + (index % recipients)),
				text: `Message ${index + 1} of ${run}`,
			},
			pairedItem: { item: 0 },
		}));
		const { user, system } = process.cpuUsage();
		const begin = { at: Date.now(), cpuMicroseconds: user + system };
		const [first] = items;
		if (first) first.json = { ...first.json, begin };
		return [items];
	}
}

function recipient(index: number): string {
	const area = FIRST_AREA + Math.floor(index / NUMBERS_OF_AREA);
	return `+1${area}55501${String(index % NUMBERS_OF_AREA).padStart(2, '0')}`;
}
