import { z } from 'zod/v4';
import { seal, unseal } from '../../../core/sealed';
import type { Account } from '../account';
import type { Callback } from './callbacks';

/**
 * Somebody else's webhook as it lies in the workflow's data until it is put back. Its URL may hold a secret, so
 * it is sealed with the App Secret, which the credential has whenever a webhook is registered or taken away.
 */
export const keptCallback = z.lazy(() =>
	z.union([
		z.object({ sealed: z.string(), host: z.string() }),
		// As earlier versions have kept it.
		callback,
	]),
);

const callback = z.object({ url: z.string(), fields: z.array(z.string()).readonly().optional() });

export type KeptCallback = z.output<typeof keptCallback>;

const USE = 'WhatsApp Hub: webhook of Meta that was replaced';

type Keys = Pick<Account, 'appSecret' | 'previousAppSecret'>;

/** Names the host, for the case that nobody can open it any more. */
export const keepCallback = (found: Callback, { appSecret = '' }: Keys): KeptCallback => ({
	sealed: seal(JSON.stringify(found), appSecret, USE),
	host: URL.canParse(found.url) ? new URL(found.url).host : '',
});

/** Undefined where the App Secret was changed since, and the one before is not in the credential. */
export const openCallback = (
	kept: KeptCallback | undefined,
	{ appSecret, previousAppSecret }: Keys,
): Callback | undefined => {
	if (kept === undefined || 'url' in kept) return kept;
	for (const key of [appSecret, previousAppSecret]) {
		const opened = key === undefined ? undefined : unseal(kept.sealed, key, USE);
		if (opened !== undefined) return callback.parse(JSON.parse(opened)); // its own writing
	}
	return undefined;
};

/** The host of one that cannot be opened. */
export const hostOfLost = (kept: KeptCallback | undefined, keys: Keys): string | undefined =>
	kept !== undefined && 'host' in kept && openCallback(kept, keys) === undefined
		? kept.host
		: undefined;
