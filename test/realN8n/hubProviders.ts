import { type ProviderId, providerIds, type SimulatorAccounts } from '../../simulator/contract';

// All that differs between the providers in a workflow, with the simulator's accounts.

export { providerIds };
export type { ProviderId };

export const PACKAGE_NAME = 'n8n-nodes-whatsapp-hub';

/** The words of the credentials by which the trigger knows its callers, as a person may enter them. */
export const VERIFY_TOKEN = 'verify-token-of-the-tests';
export const URL_SECRET = 'url-secret-of-the-tests';

/** What a workflow on one provider needs to know, with the simulator's account behind it. */
export interface HubProvider {
	id: ProviderId;
	label: string;
	credentialType: string;
	credentialData: Record<string, unknown>;
	/** The sender parameter's value; undefined where the credential alone decides. */
	sender: string | undefined;
	/** Whether a send may carry a correlation id that comes back with its events. */
	correlates: boolean;
}

/** Everything that differs between the providers, for accounts as the simulator makes them. */
export function hubProviders(accounts: SimulatorAccounts): Record<ProviderId, HubProvider> {
	const { cloudApi, yCloud, periskope, wawp } = accounts;
	return {
		cloudApi: {
			id: 'cloudApi',
			label: 'Cloud API',
			credentialType: 'whatsAppHubCloudApi',
			credentialData: {
				accessToken: cloudApi.accessToken,
				businessAccountId: cloudApi.businessAccountId,
				apiVersion: cloudApi.apiVersion,
				appId: cloudApi.appId,
				appSecret: cloudApi.appSecret,
				baseUrl: cloudApi.baseUrl,
				verifyToken: VERIFY_TOKEN,
			},
			sender: cloudApi.phoneNumberId,
			correlates: true,
		},
		yCloud: {
			id: 'yCloud',
			label: 'YCloud',
			credentialType: 'whatsAppHubYCloudApi',
			credentialData: { apiKey: yCloud.apiKey, baseUrl: yCloud.baseUrl },
			sender: yCloud.phoneNumber,
			correlates: true,
		},
		periskope: {
			id: 'periskope',
			label: 'Periskope',
			credentialType: 'whatsAppHubPeriskopeApi',
			credentialData: {
				apiKey: periskope.apiKey,
				defaultPhone: periskope.defaultPhone,
				webhookSigningSecret: periskope.webhookSigningKey,
				baseUrl: periskope.baseUrl,
			},
			sender: undefined,
			correlates: false,
		},
		wawp: {
			id: 'wawp',
			label: 'Wawp',
			credentialType: 'whatsAppHubWawpApi',
			credentialData: {
				instanceId: wawp.instanceId,
				accessToken: wawp.accessToken,
				baseUrl: wawp.baseUrl,
				urlSecret: URL_SECRET,
			},
			sender: undefined,
			correlates: false,
		},
	};
}
