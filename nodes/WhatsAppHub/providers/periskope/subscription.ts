import { z } from 'zod/v4';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { looseText, membersOf } from '../../core/loose';
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
	check: async (context) => [
		...checkWebhookUrl(context.url, 'Periskope', context.account.baseUrl, { https: false }),
		{ label: 'API Key and phone', verdict: await judgePhones(context) },
		{ label: 'Webhook Signing Key', verdict: judgeKey(context) },
	],

	find: async (context) => {
		// Without the key every event would be refused; it is better not to register at all.
		const secrets = webhookSecrets(context.account, context.form);
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
		for (const { verdict } of await subscription.check(context)) {
			if (!verdict.ok) return verdict;
		}
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

const phone = z.object({ org_phone: looseText, wa_state: looseText });

const judgeKey = ({ account, form }: CheckContext<Account>): Outcome<string> => {
	const secrets = webhookSecrets(account, form);
	return secrets.ok ? succeed('set') : secrets;
};

/** An organization without a connected phone has nothing to report. */
const judgePhones = async ({
	account,
	exchange,
}: CheckContext<Account>): Promise<Outcome<string>> => {
	const response = await exchange({ method: 'GET', url: apiUrl(account, 'phones', 'all') });
	if (!response.ok) return response;
	const phones = membersOf(response.value.body, phone).map(
		({ org_phone: number, wa_state: state }) => [number, state].filter(Boolean).join(' '),
	);
	return phones.length > 0
		? succeed(phones.join('; '))
		: fail(
				invalidInput(
					'The Periskope organization has no phone, so there is nothing to report',
					'Connect a phone in the Periskope console, then activate the workflow again',
				),
			);
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
