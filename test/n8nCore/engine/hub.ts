import type { ICredentialType } from 'n8n-workflow';
import { WhatsAppHubCloudApi } from '../../../credentials/WhatsAppHubCloudApi.credentials';
import { WhatsAppHubPeriskopeApi } from '../../../credentials/WhatsAppHubPeriskopeApi.credentials';
import { WhatsAppHubWawpApi } from '../../../credentials/WhatsAppHubWawpApi.credentials';
import { WhatsAppHubYCloudApi } from '../../../credentials/WhatsAppHubYCloudApi.credentials';
import type { Simulator } from '../../../simulator';
import type { CredentialValues } from './credentialsHelper';

export const credentialTypes: readonly ICredentialType[] = [
	new WhatsAppHubCloudApi(),
	new WhatsAppHubPeriskopeApi(),
	new WhatsAppHubWawpApi(),
	new WhatsAppHubYCloudApi(),
];

export const VERIFY_TOKEN = 'verify-word';
export const URL_SECRET = 'url-word';

/** The four credentials, filled in for the simulator's accounts. */
export const credentialsFor = ({ accounts }: Pick<Simulator, 'accounts'>): CredentialValues => ({
	whatsAppHubCloudApi: {
		accessToken: accounts.cloudApi.accessToken,
		businessAccountId: accounts.cloudApi.businessAccountId,
		apiVersion: accounts.cloudApi.apiVersion,
		appId: accounts.cloudApi.appId,
		appSecret: accounts.cloudApi.appSecret,
		baseUrl: accounts.cloudApi.baseUrl,
		verifyToken: VERIFY_TOKEN,
	},
	whatsAppHubYCloudApi: { apiKey: accounts.yCloud.apiKey, baseUrl: accounts.yCloud.baseUrl },
	whatsAppHubPeriskopeApi: {
		apiKey: accounts.periskope.apiKey,
		defaultPhone: accounts.periskope.defaultPhone,
		webhookSigningSecret: accounts.periskope.webhookSigningKey,
		baseUrl: accounts.periskope.baseUrl,
	},
	whatsAppHubWawpApi: {
		instanceId: accounts.wawp.instanceId,
		accessToken: accounts.wawp.accessToken,
		baseUrl: accounts.wawp.baseUrl,
		urlSecret: URL_SECRET,
	},
});

/** The sender of each provider's form, as a person would choose it. */
export const senderFor = ({ accounts }: Pick<Simulator, 'accounts'>) => ({
	cloudApi: accounts.cloudApi.phoneNumberId,
	yCloud: accounts.yCloud.phoneNumber,
	periskope: '',
	wawp: '',
});
