import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	INodeProperties,
} from 'n8n-workflow';

/** Access to one Wawp instance; its secrets show the trigger which webhook calls are genuine. */
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
			description: "From your instance's card on wawp.net, Account > Connect",
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'From Account > Connect on wawp.net',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.wawp.net',
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
			displayName: 'URL Secret',
			name: 'urlSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The word that proves that a call comes from Wawp. With an automatic registration leave it empty: one that nobody can guess is made. With a manual one enter a word of your own, and add ?secret= and that word to the webhook URL.',
		},
		{
			displayName: 'Previous URL Secret',
			name: 'previousUrlSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'While it is being changed: calls that come with the one before are taken too. Empty it once the change is through.',
		},
		{
			displayName: 'HMAC Key',
			name: 'hmacSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The key with which the instance signs its webhooks, if it does. With it calls without a signature are refused.',
		},
	];

	/**
	 * In the JSON body, where no proxy and no log shows them. A request of a method without a body has
	 * them in its query, the one place that Wawp's pages show for it.
	 */
	authenticate: IAuthenticate = async (credentials, request) => {
		const own = {
			instance_id: credentials.instanceId,
			access_token: credentials.accessToken,
		};
		const inBody = request.method === 'POST' || request.method === 'PUT';
		return await Promise.resolve(
			inBody
				? { ...request, body: { ...(request.body as IDataObject | undefined), ...own } } // JSON
				: { ...request, qs: { ...request.qs, ...own } },
		);
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/v2/session/info',
			method: 'POST',
		},
	};
}
