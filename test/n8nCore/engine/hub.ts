import type { Simulator } from '../../../simulator';
import { providerIds, type ProviderId } from '../../../simulator/contract';
import { credentialTypes as listedTypes } from '../../package/credentialTypes';
import { hubProviders } from '../../realN8n/hubProviders';
import type { CredentialValues } from './credentialsHelper';

// The simulator's accounts, as credentials and senders of the nodes.

export { URL_SECRET, VERIFY_TOKEN } from '../../realN8n/hubProviders';

export const credentialTypes = listedTypes();

type Accounts = Pick<Simulator, 'accounts'>;

/** The credential of every provider, filled in for the simulator's accounts. */
export const credentialsFor = ({ accounts }: Accounts): CredentialValues =>
	Object.fromEntries(
		Object.values(hubProviders(accounts)).map(({ credentialType, credentialData }) => [
			credentialType,
			credentialData as CredentialValues[string], // written by hand, as a person enters it
		]),
	);

/** The sender of each provider's form, as a person would choose it. */
export const senderFor = ({ accounts }: Accounts): Record<ProviderId, string> => {
	const hub = hubProviders(accounts);
	return Object.fromEntries(providerIds.map((id) => [id, hub[id].sender ?? ''])) as Record<
		ProviderId,
		string
	>; // an entry for each id
};
