import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { lenientText } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { RegistrationContext } from '../contract/registration';
import { type Account, apiUrl } from './account';

// Reads and writes the account's webhook endpoints.
// Docs: https://docs.ycloud.com/api-reference/webhook-endpoints/create-a-webhook-endpoint (read 2026-11-20, v2)

type Asking = Pick<RegistrationContext<Account>, 'account' | 'exchange'>;

const endpoint = z.lazy(() =>
	z.object({
		id: z.string().min(1),
		url: z.string().nullish(),
		status: z.string().nullish(),
		enabledEvents: z.array(z.string()).nullish(),
		secret: z.string().nullish(),
		createTime: lenientText,
	}),
);

export type Endpoint = z.output<typeof endpoint>;

const page = z.lazy(() => z.object({ items: z.array(endpoint) }));

/** More than the 20 endpoints that an account may have; so one page holds them all. */
const PAGE_LIMIT = 100;

export const listEndpoints = async ({
	account,
	exchange,
}: Asking): Promise<Outcome<Endpoint[]>> => {
	const response = await exchange({
		method: 'GET',
		url: apiUrl(account, 'webhookEndpoints'),
		query: { page: 1, limit: PAGE_LIMIT },
	});
	if (!response.ok) return response;
	const parsed = page.safeParse(response.value.body);
	if (!parsed.success) return fail(unexpectedResponse('YCloud', response.value.status));
	return succeed(parsed.data.items);
};

export const readEndpoint = async (
	{ account, exchange }: Asking,
	id: string,
): Promise<Outcome<Endpoint>> => {
	const response = await exchange({
		method: 'GET',
		url: apiUrl(account, 'webhookEndpoints', id),
	});
	return response.ok ? endpointIn(response.value) : response;
};

export const createEndpoint = async ({
	account,
	exchange,
	url,
	events,
}: RegistrationContext<Account>): Promise<Outcome<Endpoint>> => {
	const response = await exchange({
		method: 'POST',
		url: apiUrl(account, 'webhookEndpoints'),
		body: {
			url,
			enabledEvents: [...events],
			description: 'n8n WhatsApp Hub Trigger',
			status: 'active',
		},
	});
	return response.ok ? endpointIn(response.value) : response;
};

/** A suspended endpoint is made active again; PATCH replaces the list of events, so it gets both. */
export const mendEndpoint = async (
	{ account, exchange, events }: RegistrationContext<Account>,
	found: Endpoint,
): Promise<Outcome<unknown>> =>
	await exchange({
		method: 'PATCH',
		url: apiUrl(account, 'webhookEndpoints', found.id),
		body: {
			status: 'active',
			enabledEvents: [...new Set([...(found.enabledEvents ?? []), ...events])],
		},
	});

/** One that is gone already is a success. */
export const removeEndpoint = async (
	{ account, exchange }: Asking,
	{ id }: Endpoint,
): Promise<Outcome<undefined>> => {
	const response = await exchange({
		method: 'DELETE',
		url: apiUrl(account, 'webhookEndpoints', id),
	});
	const gone = !response.ok && response.failure.category === 'notFound';
	return response.ok || gone ? succeed(undefined) : response;
};

const endpointIn = ({ body, status }: HttpResponse): Outcome<Endpoint> => {
	const parsed = endpoint.safeParse(body);
	return parsed.success ? succeed(parsed.data) : fail(unexpectedResponse('YCloud', status));
};
