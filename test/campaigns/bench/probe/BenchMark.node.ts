import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

// A node that stops the clock, or reports what was counted.

/** What has come in since it was last asked, over all executions. */
const tally = { executions: 0, items: 0, lastAt: 0 };

/** Notes when the node before it is done; tells what it noted, or what all executions brought. */
export class BenchMark implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Mark',
		name: 'benchMark',
		group: ['output'],
		version: 1,
		description: 'Notes when the node before it is done',
		defaults: { name: 'Bench Mark' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{
				displayName: 'Mode',
				name: 'mode',
				type: 'options',
				default: 'end',
				options: [
					{ name: 'End of a Run', value: 'end' },
					{ name: 'Count', value: 'count' },
					{ name: 'Tell', value: 'tell' },
				],
			},
			{ displayName: 'Begin', name: 'begin', type: 'json', default: '{}' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const at = Date.now();
		const { user, system } = process.cpuUsage();
		const items = this.getInputData();
		const mode = this.getNodeParameter('mode', 0);
		if (mode === 'count') {
			tally.executions += 1;
			tally.items += items.length;
			tally.lastAt = at;
			return [[]];
		}
		if (mode === 'tell') {
			const told: IDataObject = { ...tally };
			return [[{ json: told }]];
		}
		const begin = this.getNodeParameter('begin', 0);
		const failed = items.filter(({ json, error }) => error ?? json.error).length;
		const end = { at, cpuMicroseconds: user + system };
		return [[{ json: { begin, end, items: items.length, failed } as IDataObject }]]; // plain data
	}
}
