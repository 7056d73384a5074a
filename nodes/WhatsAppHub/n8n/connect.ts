import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { invalidInput } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';
import { findProvider } from '../providers';
import type { Connection, Provider } from '../providers/contract/provider';

// Finds the chosen provider and opens it with its credential; action, trigger and lists all begin here.

export interface Connected {
	readonly provider: Provider;
	readonly connection: Connection;
}

/**
 * The provider that the form names, with its credential read.
 * @param readCredential may throw n8n's own error
 */
export const connectTo = async (
	chosen: unknown,
	readCredential: (credential: string) => Promise<ICredentialDataDecryptedObject>,
): Promise<Outcome<Connected>> => {
	const provider = findProvider(chosen);
	if (provider === undefined) return fail(invalidInput("'Provider' is not one of the list"));
	const connection = provider.connect(await readCredential(provider.credential));
	return connection.ok ? succeed({ provider, connection: connection.value }) : connection;
};
