import { appendFileSync } from 'node:fs';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

// A node that stops the clock, or counts executions and items.

/** Notes when the node before it is done, and tells it; or writes down that an execution came, with what. */
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
			// A line in a file: to ask n8n for it would cost n8n more than many an event does.
			appendFileSync(process.env.BENCH_TALLY_FILE ?? '', `${items.length} ${at}\n`);
			return [[]];
		}
		const begin = this.getNodeParameter('begin', 0);
		const failed = items.filter(({ json, error }) => error ?? json.error).length;
		const end = { at, cpuMicroseconds: user + system };
		return [[{ json: { begin, end, items: items.length, failed } as IDataObject }]]; // plain data
	}
}
