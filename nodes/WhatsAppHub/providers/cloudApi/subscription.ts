import { z } from 'zod/v4';
import { type Failure, invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Registration, Subscription, SubscriptionContext } from '../subscription';
import type { Account } from './account';
import { judgeAppFields, subscribeApp } from './appFields';
import {
	hasOverrides,
	places,
	readAccountSubscription,
	subscribeAccount,
	unsubscribeAccount,
	type Where,
} from './callbacks';
import { readAppWebhook, removeAppWebhook } from './graphApp';
import { lookAtWebhooks } from './registeredWebhooks';
import { readWish, type Wish } from './registrationForm';
import { giveBack, judgeReplaced } from './replacement';
import { lookAround } from './setUpChecks';

type Context = SubscriptionContext<Account>;

/** What an activation changed at Meta, to be put back. */
const memory = z.lazy(() =>
	z.object({
		scope: z.enum(['phoneNumber', 'businessAccount', 'app']),
		phoneNumberId: z.string(),
		/** What stood in the place before, of somebody else or of this node's other URL. */
		replaced: z
			.object({ url: z.string(), fields: z.array(z.string()).readonly().optional() })
			.optional(),
		subscribedAccount: z.boolean(),
		subscribedApp: z.boolean(),
	}),
);

type Memory = z.output<typeof memory>;

export const subscription: Subscription<Account> = {
	check: async (context) => {
		const { checks, app } = await lookAround(context);
		return app === undefined ? checks : [...checks, ...(await lookAtWebhooks(context, app))];
	},

	find: async (context) => {
		const wish = readWish(context.form);
		if (!wish.ok) return wish;
		const known = memory.safeParse(context.known?.memory).data;
		// Only what this node has put there itself can be complete: everything else is looked at anew.
		if (known?.scope !== wish.value.scope) return succeed(undefined);
		const where = await open(context, wish.value);
		if (!where.ok) return where;
		const current = await places[wish.value.scope].read(where.value);
		if (!current.ok) return current;
		const account = await readAccountSubscription(where.value);
		if (!account.ok) return account;
		const isHere = current.value?.url === context.url && account.value !== undefined;
		const fields = isHere ? await judgeAppFields(where.value, context.events) : undefined;
		if (fields && !fields.ok) return fields;
		return succeed(fields?.value.length === 0 ? context.known : undefined);
	},

	create: async (context) => {
		const wish = readWish(context.form);
		if (!wish.ok) return wish;
		const { checks, app } = await lookAround(context);
		const wrong = checks.find(({ verdict }) => !verdict.ok);
		if (wrong && !wrong.verdict.ok) return wrong.verdict;
		if (app === undefined) return fail(invalidInput('The Meta app is not known'));
		return await register(context, wish.value, { ...whereOf(context, wish.value), app });
	},

	remove: async (context) => {
		const wish = readWish(context.form);
		if (!wish.ok) return wish;
		const known = memory.safeParse(context.known?.memory).data;
		const where = await open(context, known ?? wish.value);
		if (!where.ok) return where;
		const scope = known?.scope ?? wish.value.scope;
		const put = await giveBack(context.url, wish.value, where.value, scope, known?.replaced);
		if (!put.ok || known === undefined) return put;
		const undone = await undoSubscriptions(context, where.value, known);
		return undone.ok ? put : undone;
	},
};

const whereOf = (
	{ account, exchange }: Context,
	{ phoneNumberId }: Pick<Wish, 'phoneNumberId'>,
) => ({
	account,
	exchange,
	phoneNumberId,
});

const open = async (
	context: Context,
	target: Pick<Wish, 'phoneNumberId'>,
): Promise<Outcome<Where>> => {
	const { checks, app } = await lookAround({ ...context, url: undefined });
	if (app !== undefined) return succeed({ ...whereOf(context, target), app });
	const wrong = checks.find(({ verdict }) => !verdict.ok);
	return wrong && !wrong.verdict.ok
		? wrong.verdict
		: fail(invalidInput('The Meta app is not known'));
};

const register = async (
	context: Context,
	wish: Wish,
	where: Where,
): Promise<Outcome<Registration>> => {
	const { url, events } = context;
	const place = places[wish.scope];
	const current = await place.read(where);
	if (!current.ok) return current;
	const known = memory.safeParse(context.known?.memory).data;
	const replaced = judgeReplaced(current.value, url, wish, known?.replaced);
	if (!replaced.ok) return replaced;
	const account = await readAccountSubscription(where);
	if (!account.ok) return account;
	const app = wish.scope === 'app' ? succeed(false) : await subscribeApp(where, context, wish);
	if (!app.ok) return fail(unverified(app.failure, url));
	const joined = account.value === undefined ? await subscribeAccount(where) : account;
	if (!joined.ok) return joined;
	const kept = current.value?.fields ?? [];
	const fields = wish.scope === 'app' ? { fields: [...new Set([...kept, ...events])] } : {};
	const written = await place.write(where, { url, ...fields }, wish.verifyToken);
	if (!written.ok) return fail(unverified(written.failure, url));
	return succeed({
		id: wish.scope === 'phoneNumber' ? wish.phoneNumberId : wish.scope,
		url,
		memory: {
			scope: wish.scope,
			phoneNumberId: wish.phoneNumberId,
			...(replaced.value && { replaced: replaced.value }),
			subscribedAccount: account.value === undefined || known?.subscribedAccount === true,
			subscribedApp: app.value || known?.subscribedApp === true,
		} satisfies Memory,
	});
};

/** The code with which Meta says that a URL did not give its verify token back. */
const CALLBACK_NOT_VERIFIED = '2200';

const unverified = (failure: Failure, url: string): Failure =>
	failure.code === CALLBACK_NOT_VERIFIED
		? {
				...failure,
				message: `Meta did not take the webhook URL ${url}: ${failure.message}`,
				hint: 'Meta calls the URL and wants its Verify Token back: see that it is reachable from the internet, with a certificate that browsers trust, and that no proxy answers in the place of n8n',
			}
		: failure;

/** Takes back what the activation subscribed to, unless somebody else has come to need it. */
const undoSubscriptions = async (
	{ url }: Context,
	where: Where,
	{ subscribedAccount, subscribedApp }: Memory,
): Promise<Outcome<unknown>> => {
	if (!subscribedAccount && !subscribedApp) return succeed(undefined);
	const others = await hasOverrides(where);
	if (!others.ok || others.value) return others;
	const app = subscribedApp ? await readAppWebhook(where, where.app) : undefined;
	if (app && !app.ok) return app;
	if (app?.value?.url === url) {
		const removed = await removeAppWebhook(where, where.app);
		if (!removed.ok) return removed;
	}
	return subscribedAccount ? await unsubscribeAccount(where) : succeed(undefined);
};
