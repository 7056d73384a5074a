import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/** Access to YCloud: an API key, and a webhook secret for endpoints that somebody set up by hand. */
export class WhatsAppHubYCloudApi implements ICredentialType {
	name = 'whatsAppHubYCloudApi';

	displayName = 'WhatsApp Hub: YCloud API';

	icon: Icon = {
		light: 'file:../nodes/WhatsAppHub/whatsAppHub.svg',
		dark: 'file:../nodes/WhatsAppHub/whatsAppHub.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-hub/n8n-nodes-whatsapp-hub#ycloud';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From Developers > API Keys in the YCloud console',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.ycloud.com/v2',
			required: true,
			description: 'Change it only for a proxy or a test server',
		},
		{
			displayName: 'Only for WhatsApp Hub Trigger; sending needs none of what follows.',
			name: 'triggerNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The secret (whsec_…) of the webhook endpoint in the YCloud console. Only a manual registration needs it; each endpoint has its own, so each such trigger needs a credential of its own.',
		},
		{
			displayName: 'Previous Webhook Secret',
			name: 'previousWebhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'While it is being changed: calls that come with the one before are taken too. Empty it once the change is through.',
		},
	];

	/**
	 * A function, since n8n resolves expressions in a description of it at every request (2.41.1), which takes
	 * a third of what a message costs.
	 */
	authenticate: IAuthenticate = async (credentials, request) =>
		await Promise.resolve({
			...request,
			headers: { ...request.headers, 'X-API-Key': String(credentials.apiKey ?? '') },
		});

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/balance',
		},
	};
}
