import { hmacHex } from '../../../core/signature';
import type { WebhookForm } from '../../contract/webhook';
import type { Account } from '../account';

/**
 * The word with which Meta asks a URL whether it is ours: the one of the credential, or one that follows
 * from the App Secret and the webhook's path.
 *
 * Meta asks while the webhook is being registered, before n8n has saved anything of the activation, and in
 * queue mode another process answers: so what nobody typed is derived and not random. Every process comes
 * to the same, nobody without the App Secret does, and nothing of it is kept.
 */
export const verifyTokenOf = (
	{ verifyToken, appSecret }: Pick<Account, 'verifyToken' | 'appSecret'>,
	{ path }: Pick<WebhookForm, 'path'>,
): string | undefined => {
	if (verifyToken !== undefined) return verifyToken;
	if (appSecret === undefined || path === undefined) return undefined;
	return hmacHex('sha256', appSecret, `verify|${path}`);
};
