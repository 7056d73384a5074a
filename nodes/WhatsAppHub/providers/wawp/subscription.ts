import { z } from 'zod/v4';
import { type Failure, invalidInput, unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type {
	CheckContext,
	Registration,
	Subscription,
	SubscriptionContext,
} from '../subscription';
import { checkWebhookUrl } from '../webhookUrl';
import { type Account, apiUrl } from './account';
import { webhookSecrets } from './webhook';

// Docs: https://api.wawp.net/en/docs/v2/session/webhook (read 2026-11-20, v2)

type Context = SubscriptionContext<Account>;

/** Others' entries go back as they came, with whatever else is in them. */
const entry = z.lazy(() =>
	z.looseObject({
		url: z.string(),
		events: z.array(z.string()).catch([]),
		is_active: z.unknown(),
	}),
);

type Entry = z.output<typeof entry>;

/**
 * `systemConfig` stands beside the list and stays as it is while its URL is not in what is written.
 * Undocumented: the page shows no whole answer; a list alone is taken for the webhooks.
 */
const answer = z.lazy(() =>
	z.union([
		z.object({ webhooks: z.array(entry) }),
		z.array(entry).transform((webhooks) => ({ webhooks })),
	]),
);

export const subscription: Subscription<Account> = {
	check: async (context) => {
		const { url, account, form } = context;
		const secrets = webhookSecrets(account, form);
		const list = await readList(context);
		return [
			...checkWebhookUrl(url, 'Wawp', account.baseUrl, { https: false }),
			{ label: 'URL Secret', verdict: secrets.ok ? succeed('set') : secrets },
			{
				label: 'Webhooks of the instance',
				verdict: list.ok
					? succeed(list.value.map((each) => each.url.split('?')[0]).join(', ') || 'none')
					: list,
			},
		];
	},

	find: async (context) => {
		const list = await readList(context);
		if (!list.ok) return list;
		const own = list.value.filter((each) => isOwn(each, context));
		const [first] = own;
		const isComplete =
			own.length === 1 &&
			first?.url === urlWithSecret(context) &&
			isActive(first) &&
			context.events.every((event) => first.events.includes(event));
		return succeed(isComplete ? registrationOf(context) : undefined);
	},

	create: async (context) => {
		for (const { verdict } of await subscription.check(context)) {
			if (!verdict.ok) return verdict;
		}
		const list = await readList(context);
		if (!list.ok) return list;
		const others = list.value.filter((each) => !isOwn(each, context));
		const own = { url: urlWithSecret(context), events: [...context.events], is_active: true };
		const written = await writeList([...others, own], context);
		return written.ok ? succeed(registrationOf(context)) : written;
	},

	remove: async (context) => {
		const list = await readList(context);
		if (!list.ok) return list;
		const others = list.value.filter((each) => !isOwn(each, context));
		if (others.length === list.value.length) return succeed(undefined);
		const written = await writeList(others, context);
		return written.ok ? succeed(undefined) : written;
	},
};

/** The secret may have been changed since; the rest of the URL is this node's alone. */
const isOwn = ({ url }: Entry, context: Context): boolean => url.split('?')[0] === context.url;

const isActive = ({ is_active: active }: Entry): boolean => active === true || Number(active) === 1;

const registrationOf = ({ url }: Context): Registration => ({ id: url, url });

const urlWithSecret = ({
	url,
	account,
	form,
}: Pick<Context, 'url' | 'account' | 'form'>): string => {
	const secrets = webhookSecrets(account, form);
	const [secret = ''] = secrets.ok ? (secrets.value.urlSecrets ?? []) : [];
	return `${url}?secret=${encodeURIComponent(secret)}`;
};

/** What cannot be read must not be overwritten, for the others would be gone. */
const readList = async (context: CheckContext<Account>): Promise<Outcome<Entry[]>> => {
	const response = await context.exchange({
		method: 'GET',
		url: apiUrl(context.account, 'session', 'webhook'),
	});
	if (!response.ok) return fail(explained(response.failure, context));
	return listIn(response.value);
};

const listIn = ({ status, body }: HttpResponse): Outcome<Entry[]> => {
	const parsed = answer.safeParse(body);
	return parsed.success ? succeed(parsed.data.webhooks) : fail(unexpectedResponse('Wawp', status));
};

/** Writes the whole list, as Wawp wants it: an entry added meanwhile by somebody else would be lost. */
const writeList = async (
	webhooks: readonly Entry[],
	context: Context,
): Promise<Outcome<unknown>> => {
	const response = await context.exchange({
		method: 'POST',
		url: apiUrl(context.account, 'session', 'webhook'),
		body: { webhooks },
	});
	return response.ok ? response : fail(explained(response.failure, context));
};

/** Only the paid plans may set webhooks by API; on the others the person pastes the URL. */
const explained = (failure: Failure, { url, account, form }: CheckContext<Account>): Failure => {
	if (failure.code !== 'subscription_required') return failure;
	const pasted = url === undefined ? 'the webhook URL' : urlWithSecret({ url, account, form });
	return {
		...invalidInput(
			"Wawp's free plan does not let n8n set the webhook",
			`Choose 'Manual' in 'Registration' and paste this URL on the card of your instance on wawp.net: ${pasted}`,
		),
		detail: failure.detail,
	};
};
