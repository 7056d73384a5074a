import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/**
 * Access to Meta's Cloud API: a token to send with, and what the trigger needs to register and verify
 * webhooks.
 */
export class WhatsAppHubCloudApi implements ICredentialType {
	name = 'whatsAppHubCloudApi';

	displayName = 'WhatsApp Hub: Cloud API';

	icon: Icon = {
		light: 'file:../nodes/WhatsAppHub/whatsAppHub.svg',
		dark: 'file:../nodes/WhatsAppHub/whatsAppHub.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-hub/n8n-nodes-whatsapp-hub#cloud-api-meta';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'A system user token with whatsapp_business_messaging and whatsapp_business_management. It does not expire, while the token of WhatsApp > API Setup ends after a day.',
		},
		{
			displayName: 'WhatsApp Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102290129340398',
			description: 'From WhatsApp > API Setup of your Meta app (developers.facebook.com)',
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'string',
			// The newest that Meta still serves until 2028-07-29 and whose changes are documented.
			default: 'v25.0',
			required: true,
			description: 'The version of the Graph API',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://graph.facebook.com',
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
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			description: 'From the Basic settings page of your Meta app. Not needed for sending.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"From the Basic settings page of your Meta app. The trigger needs it to tell Meta's events from forged ones; sending does not.",
		},
		{
			displayName: 'Previous App Secret',
			name: 'previousAppSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'While it is being changed: calls that come with the one before are taken too. Empty it once the change is through.',
		},
		{
			displayName: 'Verify Token',
			name: 'verifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The word that Meta shows when it checks a webhook URL. With an automatic registration leave it empty: one that nobody can guess is made. With a manual one enter a word of your own, and the same in the Verify Token field of your Meta app.',
		},
		{
			displayName: "Replaced Webhook's Verify Token",
			name: 'replacedVerifyToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'With it a webhook of somebody else that the trigger has replaced is put back when the workflow is deactivated; Meta asks its URL for this word',
		},
	];

	/**
	 * A function, since n8n resolves expressions in a description of it at every request (2.41.1), which takes
	 * a third of what a message costs.
	 */
	authenticate: IAuthenticate = async (credentials, request) =>
		await Promise.resolve({
			...request,
			headers: {
				...request.headers,
				Authorization: `Bearer ${String(credentials.accessToken ?? '')}`,
			},
		});

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '=/{{$credentials.apiVersion}}/{{$credentials.businessAccountId}}/phone_numbers',
			qs: { limit: 1 },
		},
	};
}
