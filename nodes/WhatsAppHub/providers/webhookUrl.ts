import { invalidInput } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Check, RegistrationContext } from './contract/registration';

// Judges webhook URLs: can a provider reach one, and is it this trigger's own?

/** Names and ranges that only the own machine or network knows (RFC 1918, 3927, 4193, 6761, 6762). */
const privateHost =
	/^(localhost|[^.:]+|.*\.(localhost|local|internal|lan|home\.arpa|test)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|0\.0\.0\.0|\[(::1|f[cd].*|fe80.*)\])$/i;

const isPrivate = (url: string): boolean =>
	URL.canParse(url) && privateHost.test(new URL(url).hostname);

/**
 * Whether a provider can call the URL at all.
 *
 * @param api where the provider itself is: one in the own network, a test server, may call into it
 */
export const judgeWebhookUrl = (
	url: string,
	provider: string,
	api: string,
	{ https }: { readonly https: boolean },
): Outcome<string> => {
	if (isPrivate(api)) return succeed(url);
	if (isPrivate(url)) {
		return fail(
			invalidInput(
				`${provider} cannot reach this n8n: the webhook URL ${url} is not on the public internet`,
				"Give n8n a public address, by a domain or a tunnel, set n8n's WEBHOOK_URL to it, restart n8n and activate the workflow again",
			),
		);
	}
	if (https && !url.startsWith('https://')) {
		return fail(
			invalidInput(
				`${provider} calls webhooks over https only, and this one is ${url}`,
				"Set n8n's WEBHOOK_URL to its https address, restart n8n and activate the workflow again",
			),
		);
	}
	return succeed(url);
};

/** The same as a check; none where not even n8n's own address is known. */
export const checkWebhookUrl = (
	{ url, n8nUrl }: { readonly url: string | undefined; readonly n8nUrl?: string | undefined },
	provider: string,
	api: string,
	needs: { readonly https: boolean },
): Check[] => {
	const address = url ?? n8nUrl;
	if (address === undefined) return [];
	return [{ label: 'Webhook URL', verdict: judgeWebhookUrl(address, provider, api, needs) }];
};

/** A URL without what may be added to it. */
export const bareUrl = (url: string): string => url.split(/[?#]/)[0] ?? url;

const parsed = (url: string | null | undefined): URL | undefined =>
	url && URL.canParse(url) ? new URL(url) : undefined;

/**
 * Whether two URLs are the test and the production one of the same node: on the same host, with the same
 * end, which holds the node's own random webhook ID.
 */
export const isSameNode = (one: string, other: string): boolean => {
	const [left, right] = [parsed(one), parsed(other)];
	return left !== undefined && left.host === right?.host && endOf(left) === endOf(right);
};

/** Whether two URLs are on the same host. */
export const isSameHost = (one: string, other: string | undefined): boolean =>
	parsed(one)?.host !== undefined && parsed(one)?.host === parsed(other)?.host;

const endOf = ({ pathname }: URL): string => pathname.split('/').slice(-2).join('/');

type Ours = Pick<RegistrationContext<unknown>, 'url' | 'known'>;

/**
 * What this trigger was called by when n8n had another address. The path has to be the same: what a test
 * listener knows of is production's registration, and not its own to take away.
 */
export const formerUrl = ({ url, known }: Ours): string | undefined => {
	const [before, now] = [parsed(known?.url), parsed(url)];
	const isFormer = before?.pathname === now?.pathname && bareUrl(known?.url ?? '') !== bareUrl(url);
	return isFormer ? known?.url : undefined;
};

/** Whether a registered URL is this trigger's own, of now or of before n8n's address changed. */
export const isOwnUrl = (registered: string | null | undefined, ours: Ours): boolean => {
	if (!registered) return false;
	const former = formerUrl(ours);
	const bare = bareUrl(registered);
	return bare === bareUrl(ours.url) || (former !== undefined && bare === bareUrl(former));
};

/**
 * Names what ends like this trigger's URL and has another address: it may have been left behind, or
 * belong to another n8n with the same workflow, whose events nobody may take away.
 */
export const strangersNamed = (
	registered: ReadonlyArray<string | null | undefined>,
	ours: Ours,
	console: string,
): string[] => {
	const own = parsed(ours.url);
	return registered.flatMap((each) => {
		const other = parsed(each);
		const isAlike = other?.pathname === own?.pathname && !isOwnUrl(each, ours);
		return other && isAlike
			? [
					`${bareUrl(other.href)} is registered too. If this n8n had that address before, remove it: ${console}; if another n8n runs the same workflow, leave it`,
				]
			: [];
	});
};
