import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class WhatsAppHubWawpApi implements ICredentialType {
	name = 'whatsAppHubWawpApi';

	displayName = 'WhatsApp Hub: Wawp API';

	icon: Icon = {
		light: 'file:../nodes/WhatsAppHub/whatsAppHub.svg',
		dark: 'file:../nodes/WhatsAppHub/whatsAppHub.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-hub/n8n-nodes-whatsapp-hub#wawp';

	properties: INodeProperties[] = [
		{
			displayName: 'Instance ID',
			name: 'instanceId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. A1B2C3D4E5F6',
			description: "From your instance's card on wawp.net",
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From your account on wawp.net',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.wawp.net',
			required: true,
			description: 'Change it only for a proxy or a test server',
		},
	];

	/** In the JSON body, where no proxy and no log shows them; never in the URL. */
	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			body: {
				instance_id: '={{$credentials.instanceId}}',
				access_token: '={{$credentials.accessToken}}',
			},
		},
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/v2/session/info',
			method: 'POST',
		},
	};
}
