import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Registration, Subscription, SubscriptionContext } from '../subscription';
import { type Account, apiUrl } from './account';
import { webhookSecrets } from './webhook';

// Docs: https://docs.periskope.app/api-reference/webhooks/create-webhook (read 2026-11-20, v1)

type Context = SubscriptionContext<Account>;

const row = z.object({
	id: z.string().min(1),
	hook_url: z.string().nullish(),
	integration_name: z.string().nullish(),
	is_subscribed: z.boolean().nullish(),
});

type Row = z.output<typeof row>;

/**
 * Undocumented: the page answers a creation with one row, the vendor's SDK (periskope-client 1.1.3)
 * with a list of them.
 */
const rows = z.union([z.array(row), row.transform((one) => [one])]);

/** Periskope keeps a row for each event; hooks belong to the organisation, so only our URL counts. */
export const subscription: Subscription<Account> = {
	find: async (context) => {
		// Without the key every event would be refused; it is better not to register at all.
		const secrets = webhookSecrets(context.account);
		if (!secrets.ok) return secrets;
		const ours = await findRows(context);
		if (!ours.ok) return ours;
		const active = context.events.map((event) =>
			ours.value.find((each) => isOf(event, each) && each.is_subscribed === true),
		);
		const [first] = active;
		const isComplete = first !== undefined && active.every((each) => each !== undefined);
		return succeed(isComplete ? registrationOf(first, context) : undefined);
	},

	create: async (context) => {
		const ours = await findRows(context);
		if (!ours.ok) return ours;
		const rowsOf = (event: string) => ours.value.filter((each) => isOf(event, each));
		const missing = context.events.filter((event) => rowsOf(event).length === 0);
		const asleep = context.events.flatMap((event) => {
			const isAwake = rowsOf(event).some((each) => each.is_subscribed === true);
			return isAwake ? [] : rowsOf(event).slice(0, 1);
		});
		for (const each of asleep) {
			const woken = await wake(each, context);
			if (!woken.ok) return woken;
		}
		const [first] = ours.value;
		return missing.length === 0 && first
			? succeed(registrationOf(first, context))
			: await createRows(missing, context);
	},

	remove: async (context) => {
		const ours = await findRows(context);
		if (!ours.ok) return ours;
		for (const { id } of ours.value) {
			const removed = await removeRow(id, context);
			if (!removed.ok) return removed;
		}
		return succeed(undefined);
	},
};

const isOf = (event: string, { integration_name: name }: Row): boolean => name === event;

const registrationOf = ({ id }: Row, { url }: Context): Registration => ({ id, url });

const findRows = async (context: Context): Promise<Outcome<Row[]>> => {
	const response = await context.exchange({
		method: 'GET',
		url: apiUrl(context.account, 'webhooks'),
		query: { hook_url: context.url },
	});
	if (!response.ok) return response;
	const found = read(response.value);
	// The filter is the provider's; that nobody else's hook is touched is ours to make sure.
	return found.ok ? succeed(found.value.filter((each) => each.hook_url === context.url)) : found;
};

const createRows = async (
	events: readonly string[],
	context: Context,
): Promise<Outcome<Registration>> => {
	const response = await context.exchange({
		method: 'POST',
		url: apiUrl(context.account, 'webhooks'),
		body: {
			name: 'n8n WhatsApp Hub Trigger',
			hookUrl: context.url,
			integrationName: [...events],
		},
	});
	return response.ok ? registrationIn(response.value, context) : response;
};

const wake = async ({ id }: Row, context: Context): Promise<Outcome<Registration>> => {
	const response = await context.exchange({
		method: 'PATCH',
		url: apiUrl(context.account, 'webhooks', id),
		body: { isSubscribed: true },
	});
	return response.ok ? succeed({ id, url: context.url }) : response;
};

const removeRow = async (id: string, context: Context): Promise<Outcome<undefined>> => {
	const response = await context.exchange({
		method: 'DELETE',
		url: apiUrl(context.account, 'webhooks', id),
	});
	const gone = !response.ok && response.failure.category === 'notFound';
	return response.ok || gone ? succeed(undefined) : response;
};

const registrationIn = (response: HttpResponse, context: Context): Outcome<Registration> => {
	const created = read(response);
	if (!created.ok) return created;
	const [first] = created.value;
	return first
		? succeed(registrationOf(first, context))
		: fail(unexpectedResponse('Periskope', response.status));
};

const read = ({ status, body }: HttpResponse): Outcome<Row[]> => {
	const parsed = rows.safeParse(body);
	return parsed.success ? succeed(parsed.data) : fail(unexpectedResponse('Periskope', status));
};
