import { invalidInput } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Check } from './subscription';

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

/** The same as a check; none where there is no URL yet. */
export const checkWebhookUrl = (
	url: string | undefined,
	provider: string,
	api: string,
	needs: { readonly https: boolean },
): Check[] =>
	url === undefined
		? []
		: [{ label: 'Webhook URL', verdict: judgeWebhookUrl(url, provider, api, needs) }];

/**
 * Whether two URLs are the test and the production one of the same node: on the same host, with the same
 * end, which holds the node's own random webhook ID.
 */
export const isSameNode = (one: string, other: string): boolean => {
	if (!URL.canParse(one) || !URL.canParse(other)) return false;
	const [left, right] = [new URL(one), new URL(other)];
	return left.host === right.host && endOf(left) === endOf(right);
};

const endOf = ({ pathname }: URL): string => pathname.split('/').slice(-2).join('/');
