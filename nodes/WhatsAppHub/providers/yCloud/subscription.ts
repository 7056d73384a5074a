import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Registration, Subscription, SubscriptionContext } from '../subscription';
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

/** An account has at most 20 endpoints, so one page holds them all. */
const PAGE_LIMIT = 100;

export const subscription: Subscription<Account> = {
	find: async (context) => {
		const found = await findEndpoint(context);
		if (!found.ok) return found;
		return succeed(
			found.value && isInForce(found.value, context) ? register(found.value, context) : undefined,
		);
	},

	create: async (context) => {
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

const findEndpoint = async (context: Context): Promise<Outcome<Endpoint | undefined>> => {
	const response = await context.exchange({
		method: 'GET',
		url: apiUrl(context.account, 'webhookEndpoints'),
		query: { page: 1, limit: PAGE_LIMIT },
	});
	if (!response.ok) return response;
	const parsed = page.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('YCloud', response.value.status));
	return succeed(parsed.data.items.find(({ url }) => url === context.url));
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
