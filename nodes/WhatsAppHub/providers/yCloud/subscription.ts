import { z } from 'zod/v4';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Registration, Subscription, SubscriptionContext } from '../subscription';
import { checkWebhookUrl } from '../webhookUrl';
import { type Account, apiUrl } from './account';

// Docs: https://docs.ycloud.com/api-reference/webhook-endpoints/create-a-webhook-endpoint (read 2026-11-20, v2)

type Context = SubscriptionContext<Account>;

const endpoint = z.object({
	id: z.string().min(1),
	url: z.string().nullish(),
	status: z.string().nullish(),
	enabledEvents: z.array(z.string()).nullish(),
	secret: z.string().nullish(),
});

type Endpoint = z.output<typeof endpoint>;

const page = z.object({ items: z.array(endpoint) });

/** How many endpoints an account may have; so one page holds them all. */
const MOST_ENDPOINTS = 20;
const PAGE_LIMIT = 100;

export const subscription: Subscription<Account> = {
	check: async (context) => {
		const { url, account } = context;
		const listed = await listEndpoints(context);
		return [
			...checkWebhookUrl(url, 'YCloud', account.baseUrl, { https: false }),
			{ label: 'API Key', verdict: listed.ok ? succeed('valid') : listed },
			...(listed.ok ? [{ label: 'Webhook endpoints', verdict: judgeRoom(listed.value, url) }] : []),
		];
	},

	find: async (context) => {
		const found = await findEndpoint(context);
		if (!found.ok) return found;
		return succeed(
			found.value && isInForce(found.value, context) ? register(found.value, context) : undefined,
		);
	},

	create: async (context) => {
		for (const { verdict } of await subscription.check(context)) {
			if (!verdict.ok) return verdict;
		}
		const found = await findEndpoint(context);
		if (!found.ok) return found;
		const registered = found.value && register(found.value, context);
		if (found.value !== undefined && registered !== undefined) {
			return await mend(found.value, context);
		}
		// An endpoint of ours whose secret nobody knows any more is of no use.
		if (found.value !== undefined) {
			const removed = await removeEndpoint(found.value.id, context);
			if (!removed.ok) return removed;
		}
		return await createEndpoint(context);
	},

	remove: async (context) => {
		const found = await findEndpoint(context);
		if (!found.ok) return found;
		return found.value ? await removeEndpoint(found.value.id, context) : succeed(undefined);
	},
};

/** Whether there is room for one more; ours, when it is there already, needs none. */
const judgeRoom = (endpoints: readonly Endpoint[], url: string | undefined): Outcome<string> => {
	const urls = endpoints
		.map((each) => each.url)
		.filter((each) => each !== null && each !== undefined);
	if (endpoints.length < MOST_ENDPOINTS || (url !== undefined && urls.includes(url))) {
		return succeed(`${endpoints.length} of ${MOST_ENDPOINTS}: ${urls.join(', ') || 'none'}`);
	}
	return fail(
		invalidInput(
			`The YCloud account has ${endpoints.length} webhook endpoints, the most that it may have`,
			'Delete one that is no longer used in the YCloud console under Developers > Webhooks, then activate the workflow again',
		),
	);
};

const findEndpoint = async (context: Context): Promise<Outcome<Endpoint | undefined>> => {
	const listed = await listEndpoints(context);
	return listed.ok ? succeed(listed.value.find(({ url }) => url === context.url)) : listed;
};

const listEndpoints = async (
	context: Pick<Context, 'account' | 'exchange'>,
): Promise<Outcome<Endpoint[]>> => {
	const response = await context.exchange({
		method: 'GET',
		url: apiUrl(context.account, 'webhookEndpoints'),
		query: { page: 1, limit: PAGE_LIMIT },
	});
	if (!response.ok) return response;
	const parsed = page.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('YCloud', response.value.status));
	return succeed(parsed.data.items);
};

const isInForce = ({ status, enabledEvents }: Endpoint, { events }: Context): boolean =>
	status === 'active' && events.every((event) => enabledEvents?.includes(event));

/** The endpoint with its secret: as listed, or as kept from when it was created. */
const register = ({ id, secret }: Endpoint, { url, known }: Context): Registration | undefined => {
	const key = secret || (known?.id === id ? known.secret : undefined);
	return key ? { id, url, secret: key } : undefined;
};

const createEndpoint = async (context: Context): Promise<Outcome<Registration>> => {
	const response = await context.exchange({
		method: 'POST',
		url: apiUrl(context.account, 'webhookEndpoints'),
		body: {
			url: context.url,
			enabledEvents: [...context.events],
			description: 'n8n WhatsApp Hub Trigger',
			status: 'active',
		},
	});
	if (!response.ok) return response;
	return registrationIn(response.value.body, response.value.status, context);
};

/** A suspended endpoint is made active again; PATCH replaces the list of events, so it gets both. */
const mend = async (found: Endpoint, context: Context): Promise<Outcome<Registration>> => {
	const response = await context.exchange({
		method: 'PATCH',
		url: apiUrl(context.account, 'webhookEndpoints', found.id),
		body: {
			status: 'active',
			enabledEvents: [...new Set([...(found.enabledEvents ?? []), ...context.events])],
		},
	});
	if (!response.ok) return response;
	const mended = endpoint.safeParse(response.value.body).data;
	return registrationIn(
		{ ...found, ...mended, secret: mended?.secret || found.secret },
		response.value.status,
		context,
	);
};

const registrationIn = (body: unknown, status: number, context: Context): Outcome<Registration> => {
	const parsed = endpoint.safeParse(body);
	const registration = parsed.success ? register(parsed.data, context) : undefined;
	return registration ? succeed(registration) : fail(unexpectedResponse('YCloud', status));
};

const removeEndpoint = async (id: string, context: Context): Promise<Outcome<undefined>> => {
	const response = await context.exchange({
		method: 'DELETE',
		url: apiUrl(context.account, 'webhookEndpoints', id),
	});
	const gone = !response.ok && response.failure.category === 'notFound';
	return response.ok || gone ? succeed(undefined) : response;
};
