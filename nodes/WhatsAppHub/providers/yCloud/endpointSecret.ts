import { unexpectedResponse } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { seal, unseal } from '../../core/sealed';
import type { Account } from './account';
import { type Endpoint, readEndpoint } from './endpoints';

// Keeps the signing secret of an endpoint, encrypted with the API key.

const USE = 'WhatsApp Hub: secret of a YCloud webhook endpoint';

/**
 * The secret has to be known to verify a call, and what a trigger keeps lies open in the workflow's data:
 * so it is kept sealed with the API key, which n8n gives to nobody but this node.
 */
export const sealedSecret = (secret: string, { apiKey }: Pick<Account, 'apiKey'>): string =>
	seal(secret, apiKey, USE);

/** Undefined where it was sealed with another API key. */
export const openedSecret = (
	sealed: string | undefined,
	{ apiKey }: Pick<Account, 'apiKey'>,
): string | undefined => (sealed === undefined ? undefined : unseal(sealed, apiKey, USE));

/** The secret of an endpoint: as listed, or as YCloud returns it with the single endpoint. */
export const askForSecret = async (
	context: Parameters<typeof readEndpoint>[0],
	{ id, secret }: Pick<Endpoint, 'id' | 'secret'>,
): Promise<Outcome<string>> => {
	if (secret) return succeed(secret);
	const found = await readEndpoint(context, id);
	if (!found.ok) return found;
	return found.value.secret ? succeed(found.value.secret) : fail(unexpectedResponse('YCloud', 200));
};
