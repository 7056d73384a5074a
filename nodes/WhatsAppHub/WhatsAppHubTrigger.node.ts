import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { credentials } from './n8n/credentials';
import { searchSenders } from './n8n/senders';
import { checkSetUp } from './n8n/setUpCheck';
import { webhookMethods } from './n8n/subscription';
import { triggerProperties } from './n8n/triggerProperties';
import { handleWebhook } from './n8n/webhook';

export class WhatsAppHubTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WhatsApp Hub Trigger',
		name: 'whatsAppHubTrigger',
		icon: { light: 'file:whatsAppHub.svg', dark: 'file:whatsAppHub.dark.svg' },
		group: ['trigger'],
		version: 1,
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
		listSearch: { checkSetUp, searchSenders },
	};

	webhookMethods = webhookMethods;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await handleWebhook(this);
	}
}
