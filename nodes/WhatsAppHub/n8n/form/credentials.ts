import type { INodeCredentialDescription } from 'n8n-workflow';
import { providers } from '../../providers';

/**
 * One credential a provider, shown only when that provider is chosen. Said by what hides it: were
 * every provider named in a `show`, the editor would take 'Provider' for the choice of an
 * authentication method and leave it out of the panel.
 */
export const credentials = (): INodeCredentialDescription[] =>
	providers.map(({ id, credential }) => ({
		name: credential,
		required: true,
		displayOptions: {
			hide: { provider: providers.filter((other) => other.id !== id).map((other) => other.id) },
		},
	}));
