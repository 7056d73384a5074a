import { z } from 'zod/v4';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { lenientText, membersOf } from '../../core/lenient';
import { oneByOne } from '../../core/oneByOne';
import { fail, type Outcome, succeed } from '../../core/outcome';
import {
	type CheckContext,
	firstRefusal,
	type Registered,
	type Registration,
	type RegistrationMethods,
	type RegistrationContext,
} from '../contract/registration';
import { bareUrl, checkWebhookUrl, formerUrl, isOwnUrl, strangersNamed } from '../webhookUrl';
import { type Account, apiUrl } from './account';
import { createRows, listRows, removeRow, type Row, wakeRow } from './hooks';
import { numberOf } from './payload';
import { webhook, webhookSecrets } from './webhook';

// Registers the trigger's URL as one webhook row for each event.

type Context = RegistrationContext<Account>;

/** Hooks belong to the organisation, so only our URL counts. */
export const registration: RegistrationMethods<Account> = {
	check: async (context) => {
		const secrets = webhookSecrets(context.account);
		return [
			...checkWebhookUrl(context, 'Periskope', context.account.baseUrl, { https: false }),
			{ label: 'API Key and phone', verdict: await judgePhones(context) },
			{ label: 'Webhook Signing Key', verdict: secrets.ok ? succeed('set') : secrets },
			{ label: 'Webhooks', verdict: await judgeHooks(context) },
		];
	},

	find: async (context) => {
		// Without the key every event would be refused; it is better not to register at all.
		const secrets = webhookSecrets(context.account);
		if (!secrets.ok) return secrets;
		const own = await listOwn(context);
		if (!own.ok) return own;
		const { current, surplus } = sorted(own.value, context);
		const isComplete =
			surplus.length === 0 &&
			context.events.every((event) => current.get(event)?.is_subscribed === true);
		return succeed(isComplete ? await registrationOf(own.value, context) : undefined);
	},

	create: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const refused = firstRefusal(await registration.check(context));
			if (!refused.ok) return refused;
			const own = await listOwn(context);
			if (!own.ok) return own;
			const { current } = sorted(own.value, context);
			for (const event of context.events) {
				const found = current.get(event);
				if (found === undefined || found.is_subscribed === true) continue;
				const woken = await wakeRow(context, found);
				if (!woken.ok) return woken;
			}
			const missing = context.events.filter((event) => !current.has(event));
			const made = missing.length > 0 ? await createRows(context, missing) : succeed(undefined);
			return made.ok ? await settle(context) : made;
		}),

	remove: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const own = await listOwn(context);
			if (!own.ok) return own;
			const removed = await removeAll(own.value, context);
			return removed.ok ? succeed([]) : removed;
		}),

	listUrls: async (context) => {
		const rows = await listRows(context);
		if (!rows.ok) return rows;
		const active = rows.value.filter(({ is_subscribed: isActive }) => isActive === true);
		return succeed([...new Set(active.map(({ hook_url: url }) => bareUrl(url ?? '')))]);
	},

	holds: async (context, { url }) => {
		const rows = await listRows(context, url);
		return rows.ok && rows.value.some(({ hook_url: hook }) => hook === url);
	},
};

const queueOf = ({ identity }: Context): string => `periskope|${identity.mark}`;

const phone = z.lazy(() => z.object({ org_phone: lenientText, wa_state: lenientText }));

type Phone = z.output<typeof phone>;

const listPhones = async ({
	account,
	exchange,
}: Pick<CheckContext<Account>, 'account' | 'exchange'>): Promise<Outcome<Phone[]>> => {
	const response = await exchange({ method: 'GET', url: apiUrl(account, 'phones', 'all') });
	return response.ok ? succeed(membersOf(response.value.body, phone)) : response;
};

/** An organization without a connected phone has nothing to report. */
const judgePhones = async (context: CheckContext<Account>): Promise<Outcome<string>> => {
	const listed = await listPhones(context);
	if (!listed.ok) return listed;
	const phones = listed.value.map(({ org_phone: number, wa_state: state }) =>
		[number, state].filter(Boolean).join(' '),
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

const judgeHooks = async (context: CheckContext<Account>): Promise<Outcome<string>> => {
	const rows = await listRows(context);
	return rows.ok ? succeed(`${rows.value.length} in use`) : rows;
};

/** The filter is the provider's; that nobody else's hook is touched is ours to make sure. */
const listOwn = async (context: Context): Promise<Outcome<Row[]>> => {
	const former = formerUrl(context);
	const own: Row[] = [];
	for (const url of [context.url, ...(former === undefined ? [] : [former])]) {
		const rows = await listRows(context, url);
		if (!rows.ok) return rows;
		own.push(...rows.value.filter((each) => isOwnUrl(each.hook_url, context)));
	}
	return succeed([...new Map(own.map((each) => [each.id, each])).values()]);
};

/**
 * The row of each event, and what is too many: rows of another address, and the second of an event where
 * two processes have made one each. The older one stays, on which all of them agree.
 */
const sorted = (own: readonly Row[], { url }: Context) => {
	const current = new Map<string, Row>();
	const surplus: Row[] = [];
	for (const each of [...own].sort((one, other) => ageOf(one).localeCompare(ageOf(other)))) {
		const event = each.integration_name ?? '';
		if (each.hook_url !== url || current.has(event)) surplus.push(each);
		else current.set(event, each);
	}
	return { current, surplus };
};

const ageOf = ({ subscribed_at: at, id }: Row): string => `${at ?? ''}|${id}`;

/** Reads back what stands there now, and leaves one of each. */
const settle = async (context: Context): Promise<Outcome<Registered>> => {
	const own = await listOwn(context);
	if (!own.ok) return own;
	const { current, surplus } = sorted(own.value, context);
	const removed = await removeAll(surplus, context);
	if (!removed.ok) return removed;
	const registration = await registrationOf([...current.values()], context);
	const isWhole = context.events.every((event) => current.has(event));
	if (registration === undefined || !isWhole) return fail(unexpectedResponse('Periskope', 200));
	const all = await listRows(context);
	const urls = all.ok ? [...new Set(all.value.map(({ hook_url: hook }) => hook))] : [];
	return succeed({ registration, notices: strangersNamed(urls, context, webhook.console) });
};

const registrationOf = async (
	[first]: readonly Row[],
	context: Context,
): Promise<Registration | undefined> =>
	first && { id: first.id, url: context.url, ...(await listedPhones(context)) };

/**
 * The organization's phones, whose words in a group each other's hooks report as a stranger's. Without the
 * list they are known one by one, as calls name them.
 */
const listedPhones = async (context: Context): Promise<Pick<Registration, 'ownPhones'>> => {
	const phones = await listPhones(context);
	return phones.ok
		? { ownPhones: phones.value.flatMap(({ org_phone: id }) => numberOf(id).phone ?? []) }
		: {};
};

const removeAll = async (rows: readonly Row[], context: Context): Promise<Outcome<undefined>> => {
	for (const each of rows) {
		const removed = await removeRow(context, each);
		if (!removed.ok) return removed;
	}
	return succeed(undefined);
};
