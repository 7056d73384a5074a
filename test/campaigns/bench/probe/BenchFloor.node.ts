import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

// The lower bound of the benchmark: a node that does nothing but n8n's own request.

const CREDENTIAL = 'whatsAppHubCloudApi';

/** The least that a node can do: n8n's own authenticated request for each item, so many at a time. */
export class BenchFloor implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Bench Floor',
		name: 'benchFloor',
		group: ['output'],
		version: 1,
		description: 'Sends with nothing but n8n’s own request function',
		defaults: { name: 'Bench Floor' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: CREDENTIAL, required: true }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 1 },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const url = String(this.getNodeParameter('url', 0));
		const concurrency = Number(this.getNodeParameter('concurrency', 0));
		const items = this.getInputData();
		const results: INodeExecutionData[] = [];
		let next = 0;
		const work = async () => {
			for (let index = next++; index < items.length; index = next++) {
				const body = bodyOf(items[index]);
				const json = await this.helpers.httpRequestWithAuthentication.call(this, CREDENTIAL, {
					method: 'POST',
					url,
					body,
					json: true,
				});
				results[index] = { json, pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: concurrency }, work));
		return [results];
	}
}

function bodyOf(item: INodeExecutionData | undefined) {
	const text = { body: item?.json.text };
	return { messaging_product: 'whatsapp', to: item?.json.to, type: 'text', text };
}
