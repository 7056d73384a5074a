import { hmacHex } from '../../../core/signature';
import type { RegistrationContext } from '../../contract/registration';
import type { WebhookForm } from '../../contract/webhook';
import { isSameNode } from '../../webhookUrl';
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
	return siblingTokenOf(appSecret, path);
};

/** The same for the URL of another trigger: whatever word its credential has, it takes this one as well. */
export const siblingTokenOf = (appSecret: string, path: string): string =>
	hmacHex('sha256', appSecret, `verify|${path}`);

/** The word for a URL of this trigger, or of another one of this n8n. */
export const tokenFor = (
	url: string,
	{ url: own, account, form }: Pick<RegistrationContext<Account>, 'url' | 'account' | 'form'>,
): string =>
	isSameNode(url, own)
		? (verifyTokenOf(account, form) ?? '')
		: siblingTokenOf(account.appSecret ?? '', pathIn(url, { url: own, path: form.path }));

/** What a trigger's webhook URL ends with behind its path. */
const WEBHOOK = '/webhook';

/**
 * The path of another trigger of the same n8n, from its webhook URL: what stands before it there is as long as
 * in this trigger's own.
 */
const pathIn = (
	sibling: string,
	own: { readonly url: string; readonly path: string | undefined },
): string => {
	const parts = partsOf(sibling);
	const ownParts = (own.path ?? '').split('/').length;
	const before = partsOf(own.url).length - ownParts;
	return parts.slice(Math.max(before, 0)).map(decoded).join('/');
};

const partsOf = (url: string): string[] => {
	const { pathname } = new URL(url);
	return (pathname.endsWith(WEBHOOK) ? pathname.slice(0, -WEBHOOK.length) : pathname).split('/');
};

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};
