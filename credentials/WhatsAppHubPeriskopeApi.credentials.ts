import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/**
 * Access to Periskope: an API key, the phone that sends by default, and the key that webhooks are signed
 * with.
 */
export class WhatsAppHubPeriskopeApi implements ICredentialType {
	name = 'whatsAppHubPeriskopeApi';

	displayName = 'WhatsApp Hub: Periskope API';

	icon: Icon = {
		light: 'file:../nodes/WhatsAppHub/whatsAppHub.svg',
		dark: 'file:../nodes/WhatsAppHub/whatsAppHub.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-hub/n8n-nodes-whatsapp-hub#periskope';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From Settings > Integrations > API in the Periskope console',
		},
		{
			displayName: 'Default Phone',
			name: 'defaultPhone',
			type: 'string',
			default: '',
			placeholder: 'e.g. +1 555 555 0100 or phone-abc123',
			description:
				"Which of your connected phones sends when a node names none: its number with country code, or its phone ID. Goes into the header 'x-phone'.",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.periskope.app/v1',
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
			displayName: 'Webhook Signing Key',
			name: 'webhookSigningSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"From the Webhooks page of the Periskope console. The trigger needs it to tell Periskope's events from forged ones; sending does not.",
		},
		{
			displayName: 'Previous Webhook Signing Key',
			name: 'previousWebhookSigningSecret',
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
			headers: { ...request.headers, Authorization: `Bearer ${String(credentials.apiKey ?? '')}` },
		});

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/phones/all',
		},
	};
}
