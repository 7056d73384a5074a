import {
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { credentials } from './n8n/form/credentials';
import { triggerProperties } from './n8n/form/triggerProperties';
import { handlers, lazily } from './n8n/lazyHandlers';

/**
 * The trigger's face towards n8n; the work is loaded when an event comes, so that n8n starts faster.
 */
export class WhatsAppHubTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Hub Trigger',
		name: 'whatsAppHubTrigger',
		icon: { light: 'file:whatsAppHub.svg', dark: 'file:whatsAppHub.dark.svg' },
		group: ['trigger'],
		// Of a webhook node of version 1 n8n evaluates an expression at every call, which takes longer than
		// all that this node does (2.41.1).
		version: [1, 1.1],
		defaultVersion: 1.1,
		subtitle: '={{ $parameter["provider"] }}',
		description:
			'Starts the workflow when a WhatsApp message, reply, status or other event arrives',
		defaults: { name: 'WhatsApp Hub Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentials(),
		webhooks: [
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				path: 'webhook',
			},
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'webhook',
			},
		],
		properties: triggerProperties(),
	};

	methods = {
		listSearch: {
			checkSetUp: lazily(({ checkSetUp }) => checkSetUp),
			searchSenders: lazily(({ searchSenders }) => searchSenders),
		},
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				const { webhookMethods } = await handlers();
				return await webhookMethods.default.checkExists.call(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				const { webhookMethods } = await handlers();
				return await webhookMethods.default.create.call(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				const { webhookMethods } = await handlers();
				return await webhookMethods.default.delete.call(this);
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { handleWebhook } = await handlers();
		return await handleWebhook(this);
	}

	/**
	 * What n8n runs again although it came here since is left out, and the files that come with messages are
	 * fetched: both in an execution that n8n has recorded.
	 */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { executeTrigger } = await handlers();
		return await executeTrigger(this);
	}
}
