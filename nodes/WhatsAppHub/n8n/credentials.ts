import type { INodeCredentialDescription } from 'n8n-workflow';
import { providers } from '../providers';

/** One credential a provider, shown only when that provider is chosen. */
export const credentials: INodeCredentialDescription[] = providers.map((provider) => ({
	name: provider.credential,
	required: true,
	displayOptions: { show: { provider: [provider.id] } },
}));
