import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { credentials } from './n8n/form/credentials';
import { actionProperties, summary } from './n8n/form/properties';
import { handlers, lazily } from './n8n/lazyHandlers';

/** Programmatic, because one form serves four APIs and every result has the same shape. */
export class WhatsAppHub implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Hub',
		name: 'whatsAppHub',
		icon: { light: 'file:whatsAppHub.svg', dark: 'file:whatsAppHub.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: summary(),
		defaults: { name: 'WhatsApp Hub' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentials(),
		properties: actionProperties(),
	};

	methods = {
		listSearch: {
			searchChats: lazily(({ searchChats }) => searchChats),
			searchSenders: lazily(({ searchSenders }) => searchSenders),
			searchTemplates: lazily(({ searchTemplates }) => searchTemplates),
		},
		resourceMapping: { getTemplateFields: lazily(({ getTemplateFields }) => getTemplateFields) },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeItems } = await handlers();
		return [await executeItems(this)];
	}
}
