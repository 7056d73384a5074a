import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { searchChats } from './n8n/chats';
import { credentials } from './n8n/credentials';
import { actionProperties } from './n8n/properties';
import { executeItems } from './n8n/execute';
import { searchSenders } from './n8n/senders';
import { getTemplateFields, searchTemplates } from './n8n/templateFields';

/** Programmatic, because one form serves four APIs and every result has the same shape. */
export class WhatsAppHub implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Hub',
		name: 'whatsAppHub',
		icon: { light: 'file:whatsAppHub.svg', dark: 'file:whatsAppHub.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Send WhatsApp messages through Cloud API, YCloud, Periskope or Wawp',
		defaults: { name: 'WhatsApp Hub' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentials(),
		properties: actionProperties(),
	};

	methods = {
		listSearch: { searchChats, searchSenders, searchTemplates },
		resourceMapping: { getTemplateFields },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await executeItems(this)];
	}
}
