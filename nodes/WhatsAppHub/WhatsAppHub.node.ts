import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
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
		// What wakes an execution that waits for an answer.
		webhooks: (['GET', 'POST'] as const).map((httpMethod) => ({
			name: 'default',
			httpMethod,
			responseMode: 'onReceived',
			responseData: '',
			path: '={{ $nodeId }}',
			restartWebhook: true,
			isFullPath: true,
		})),
		waitingNodeTooltip:
			'={{ $parameter["operation"] === "sendAndWait" ? "Waiting for the answer in WhatsApp" : "" }}',
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

	/** Judges what may wake an execution that waits for an answer. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { resume } = await handlers();
		return await resume(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeItems } = await handlers();
		return [await executeItems(this)];
	}
}
