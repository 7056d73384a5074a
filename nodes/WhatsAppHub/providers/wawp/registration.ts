import { oneByOne } from '../../core/oneByOne';
import { type Outcome, succeed } from '../../core/outcome';
import { hashOf, randomWord } from '../../core/signature';
import {
	firstRefusal,
	type RegistrationMethods,
	type RegistrationContext,
} from '../contract/registration';
import { bareUrl, checkWebhookUrl, isOwnUrl, strangersNamed } from '../webhookUrl';
import type { Account } from './account';
import { webhook } from './webhook';
import { changeList, type Entry, newEntry, readList } from './webhookList';

// Registers the trigger's URL in the instance's list of webhooks.

type Context = RegistrationContext<Account>;

export const registration: RegistrationMethods<Account> = {
	check: async (context) => {
		const { account } = context;
		const list = await readList(context);
		return [
			...checkWebhookUrl(context, 'Wawp', account.baseUrl, { https: false }),
			{
				label: 'URL Secret',
				verdict: succeed(account.urlSecret ? 'of the credential' : 'made at activation'),
			},
			{
				label: 'Webhooks of the instance',
				verdict: list.ok ? succeed(`${list.value.length} in use`) : list,
			},
		];
	},

	find: async (context) => {
		const list = await readList(context);
		if (!list.ok) return list;
		const own = list.value.filter(({ url }) => isOwnUrl(url, context));
		const hash = expectedHash(context);
		const isComplete =
			own.length === 1 && hash !== undefined && own.every((each) => isRight(each, hash, context));
		return succeed(isComplete ? registrationOf(context, hash) : undefined);
	},

	create: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const refused = firstRefusal(await registration.check(context));
			if (!refused.ok) return refused;
			const secret = context.account.urlSecret ?? randomWord();
			const hash = hashOf(secret);
			const entry = newEntry(`${context.url}?secret=${encodeURIComponent(secret)}`, context.events);
			const list = await changeList(context, (now) => {
				const own = now.filter(({ url }) => isOwnUrl(url, context));
				return own.length === 1 && own.every((each) => isRight(each, hash, context))
					? undefined
					: [...now.filter((each) => !own.includes(each)), entry];
			});
			if (!list.ok) return list;
			const urls = list.value.map(({ url }) => url);
			return succeed({
				registration: registrationOf(context, hash),
				notices: strangersNamed(urls, context, webhook.console),
			});
		}),

	listUrls: async (context) => {
		const list = await readList(context);
		if (!list.ok) return list;
		return succeed(list.value.filter(({ isActive }) => isActive).map(({ url }) => bareUrl(url)));
	},

	remove: async (context): Promise<Outcome<readonly string[]>> =>
		await oneByOne(queueOf(context), async () => {
			const list = await changeList(context, (now) => {
				const others = now.filter(({ url }) => !isOwnUrl(url, context));
				return others.length === now.length ? undefined : others;
			});
			return list.ok ? succeed([]) : list;
		}),
};

const queueOf = ({ identity }: Context): string => `wawp|${identity.mark}`;

/** What was typed goes before what an activation made. */
const expectedHash = ({ account, known, url }: Context): string | undefined => {
	if (account.urlSecret) return hashOf(account.urlSecret);
	return known?.url === url ? known.secret : undefined;
};

const isRight = ({ url, events, isActive }: Entry, hash: string, context: Context) =>
	bareUrl(url) === context.url &&
	hashOf(new URL(url).searchParams.get('secret') ?? '') === hash &&
	isActive &&
	context.events.every((event) => events.includes(event));

const registrationOf = ({ url }: Context, secret: string) => ({ id: url, url, secret });
