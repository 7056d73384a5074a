import { type Failure, invalidInput } from '../../../core/failure';
import { oneByOne } from '../../../core/oneByOne';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { hashOf } from '../../../core/signature';
import {
	firstRefusal,
	type Registered,
	type RegistrationMethods,
	type RegistrationContext,
} from '../../contract/registration';
import { isOwnUrl, bareUrl } from '../../webhookUrl';
import type { Account } from '../account';
import { subscribeApp } from './appFields';
import {
	hasOverrides,
	places,
	readAccountSubscription,
	subscribeAccount,
	unsubscribeAccount,
	type Where,
} from './callbacks';
import { readAppWebhook, removeAppWebhook } from './app';
import { makePlan, type Memory, memoryOf, type Plan } from './plan';
import { readRegistrationSettings, type RegistrationSettings } from './form';
import { hostOfLost, keepCallback, openCallback } from './replacedWebhook';
import { giveBack } from './replacement';
import { lookAround } from './setUpChecks';
import { verifyTokenOf } from './verifyToken';

// Registers the trigger's URL at Meta, and at deactivation puts back what was there before.

type Context = RegistrationContext<Account>;

export const registration: RegistrationMethods<Account> = {
	check: async (context) => (await makePlan(context)).checks,

	find: async (context) => {
		const settings = readRegistrationSettings(context.form);
		if (!settings.ok) return settings;
		// Only what this node has put there itself can be complete: everything else is looked at again.
		if (memoryOf(context.known)?.scope !== settings.value.scope) return succeed(undefined);
		const where = await open(context, settings.value);
		if (!where.ok) return where;
		const current = await places[settings.value.scope].read(where.value);
		if (!current.ok) return current;
		if (current.value?.url !== context.url) return succeed(undefined);
		const account = await readAccountSubscription(where.value);
		if (!account.ok) return account;
		if (account.value === undefined) return succeed(undefined);
		const missing = await missingFields(where.value, context);
		if (!missing.ok) return missing;
		return succeed(missing.value.length === 0 ? context.known : undefined);
	},

	create: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const { checks, plan } = await makePlan(context);
			const refused = firstRefusal(checks);
			if (!refused.ok) return refused;
			return plan === undefined ? fail(appUnknown) : await register(context, plan);
		}),

	remove: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const settings = readRegistrationSettings(context.form);
			if (!settings.ok) return settings;
			const known = memoryOf(context.known);
			const where = await open(context, known ?? settings.value);
			if (!where.ok) return where;
			const tokens = {
				own: verifyTokenOf(context.account, context.form),
				replaced: context.account.replacedVerifyToken,
			};
			const scope = known?.scope ?? settings.value.scope;
			const replaced = openCallback(known?.replaced, context.account);
			const lost = hostOfLost(known?.replaced, context.account);
			const put = await giveBack(context, tokens, where.value, scope, { replaced, lost });
			if (!put.ok || known === undefined) return put;
			const undone = await undoSubscriptions(context, where.value, known);
			return undone.ok ? put : undone;
		}),
};

/** What is written whole is the app's, and the app's secret is its alone. */
const queueOf = ({ account }: Context): string => `cloudApi|${hashOf(account.appSecret ?? '')}`;

const appUnknown = invalidInput('The Meta app is not known');

const open = async (
	context: Context,
	{ phoneNumberId }: Pick<RegistrationSettings, 'phoneNumberId'>,
): Promise<Outcome<Where>> => {
	const { account, exchange } = context;
	const { checks, app } = await lookAround({ ...context, url: undefined });
	if (app !== undefined) return succeed({ account, exchange, phoneNumberId, app });
	const refused = firstRefusal(checks);
	return refused.ok ? fail(appUnknown) : refused;
};

const missingFields = async (where: Where, context: Context): Promise<Outcome<string[]>> => {
	const app = await readAppWebhook(where, where.app);
	if (!app.ok) return app;
	return succeed(context.events.filter((event) => !app.value?.fields.includes(event)));
};

const register = async (context: Context, plan: Plan): Promise<Outcome<Registered>> => {
	const { url, events, known } = context;
	const { settings, where, current, isSubscribed } = plan;
	const token = verifyTokenOf(context.account, context.form) ?? '';
	const app = settings.scope === 'app' ? succeed(false) : await subscribeApp(where, context, token);
	if (!app.ok) return fail(unverified(app.failure, url));
	const joined = isSubscribed ? succeed(undefined) : await subscribeAccount(where);
	if (!joined.ok) return joined;
	const fields = { fields: [...new Set([...(current?.fields ?? []), ...events])] };
	const place = places[settings.scope];
	const written = await place.write(where, { url, ...(settings.scope === 'app' && fields) }, token);
	if (!written.ok) return fail(unverified(written.failure, url));
	const now = await place.read(where);
	if (!now.ok) return now;
	if (now.value?.url !== url) return fail(overtaken(now.value?.url));
	const before = memoryOf(known);
	return succeed({
		registration: {
			id: settings.scope === 'phoneNumber' ? settings.phoneNumberId : settings.scope,
			url,
			memory: {
				scope: settings.scope,
				phoneNumberId: settings.phoneNumberId,
				...keptOf(plan, before, context.account),
				subscribedAccount: !isSubscribed || before?.subscribedAccount === true,
				subscribedApp: app.value || before?.subscribedApp === true,
			} satisfies Memory,
		},
		notices: [],
	});
};

/** What cannot be opened with the App Secret of now stays as it is, as long as our webhook is in its place. */
const keptOf = (
	{ current, replaced }: Plan,
	before: Memory | undefined,
	account: Account,
): Pick<Memory, 'replaced'> => {
	if (replaced !== undefined) return { replaced: keepCallback(replaced, account) };
	return current !== undefined && before?.replaced !== undefined
		? { replaced: before.replaced }
		: {};
};

const overtaken = (url = 'none'): Failure =>
	invalidInput(
		`Somebody else has changed the webhook with Meta at the same moment: now it is ${bareUrl(url)}`,
		'Activate the workflow again once the other change is through',
	);

/** The code with which Meta says that a URL did not give its verify token back. */
const CALLBACK_NOT_VERIFIED = '2200';

const unverified = (failure: Failure, url: string): Failure =>
	failure.code === CALLBACK_NOT_VERIFIED
		? {
				...failure,
				message: `Meta did not take the webhook URL ${url}: ${failure.message}`,
				hint: 'Meta calls the URL and wants its Verify Token back: see that it is reachable from the internet, with a certificate that browsers trust, and that no proxy answers instead of n8n',
			}
		: failure;

/** Takes back what the activation subscribed to, unless somebody else has come to need it. */
const undoSubscriptions = async (
	context: Context,
	where: Where,
	{ subscribedAccount, subscribedApp }: Memory,
): Promise<Outcome<unknown>> => {
	if (!subscribedAccount && !subscribedApp) return succeed(undefined);
	const others = await hasOverrides(where);
	if (!others.ok || others.value) return others;
	const app = subscribedApp ? await readAppWebhook(where, where.app) : undefined;
	if (app && !app.ok) return app;
	if (isOwnUrl(app?.value?.url, context)) {
		const removed = await removeAppWebhook(where, where.app);
		if (!removed.ok) return removed;
	}
	return subscribedAccount ? await unsubscribeAccount(where) : succeed(undefined);
};
