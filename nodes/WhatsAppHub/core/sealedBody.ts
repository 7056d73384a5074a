import { z } from 'zod/v4';
import { jsonOr } from './json';
import { seal, unseal } from './sealed';

// A request's or an answer's body between nodes of one account, which nobody else can read or make.

const body = z.lazy(() => z.object({ sealed: z.array(z.string()).max(MOST_KEYS) }));

/** As many secrets as a credential has that two nodes may have in common. */
const MOST_KEYS = 5;

/**
 * A body that everybody opens who has one of the keys.
 *
 * @param use what it is for: a body does not open for anything else
 */
export const sealBody = (value: unknown, keys: readonly string[], use: string) => ({
	sealed: keys.map((key) => seal(JSON.stringify(value), key, use)),
});

/** What was sealed with one of the keys for this use; undefined for anything else. */
export const openBody = (given: unknown, keys: readonly string[], use: string): unknown => {
	const texts = body.safeParse(given).data?.sealed ?? [];
	for (const text of texts) {
		for (const key of keys) {
			const opened = unseal(text, key, use);
			if (opened !== undefined) return jsonOr(opened, undefined);
		}
	}
	return undefined;
};
