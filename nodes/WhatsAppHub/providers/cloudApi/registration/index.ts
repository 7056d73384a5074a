import { invalidInput } from '../../../core/failure';
import { registeredUrl } from '../../../core/listeners/state';
import { oneByOne } from '../../../core/oneByOne';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { hashOf } from '../../../core/signature';
import {
	firstRefusal,
	type Notices,
	type RegistrationMethods,
	type RegistrationContext,
} from '../../contract/registration';
import { bareUrl, isOwnUrl } from '../../webhookUrl';
import type { Account } from '../account';
import {
	calledFor,
	hasOverrides,
	places,
	readAccountSubscription,
	type Scope,
	unsubscribeAccount,
	type Where,
} from './callbacks';
import { readAppWebhook, removeAppWebhook } from './app';
import { leave, sharedBy } from './leave';
import { makePlan, type Memory, memoryOf, readMemory } from './plan';
import { overtaken, register } from './register';
import { readRegistrationSettings, type RegistrationSettings } from './form';
import { hostOfLost, openCallback } from './replacedWebhook';
import { giveBack } from './replacement';
import { lookAround } from './setUpChecks';
import { findStanding } from './standing';
import { lookAtStatusWebhooks } from './statusWebhooks';
import { verifyTokenOf } from './verifyToken';

// Registers the trigger's URL at Meta, and at deactivation puts back what was there before.

type Context = RegistrationContext<Account>;

export const registration: RegistrationMethods<Account> = {
	check: async (context) => {
		const { checks, where } = await makePlan(context);
		return where === undefined ? checks : [...checks, await lookAtStatusWebhooks(where)];
	},

	find: async (context) => {
		const settings = readRegistrationSettings(context.form);
		if (!settings.ok) return settings;
		// Only what this node has put there itself can be complete: everything else is looked at again.
		if (memoryOf(context.known)?.scope !== settings.value.scope) return succeed(undefined);
		const where = await open(context, settings.value);
		if (!where.ok) return where;
		const current = await places[settings.value.scope].read(where.value);
		if (!current.ok) return current;
		if (!(await isInForce(context, current.value?.url))) return succeed(undefined);
		const account = await readAccountSubscription(where.value);
		if (!account.ok) return account;
		if (account.value === undefined) return succeed(undefined);
		const missing = await missingFields(where.value, context);
		if (!missing.ok) return missing;
		return succeed(missing.value.length === 0 ? context.known : undefined);
	},

	create: async (context) =>
		await oneByOne(queueOf(context), async () => {
			for (let attempt = 0; ; attempt++) {
				const { checks, plan } = await makePlan(context);
				const refused = firstRefusal(checks);
				if (!refused.ok) return refused;
				if (plan === undefined) return fail(appUnknown);
				if (attempt === MOST_ATTEMPTS) return fail(overtaken(plan.current?.url));
				const registered = await register(context, plan);
				if (!registered.ok) return registered;
				if (registered.value !== undefined) return succeed(registered.value);
			}
		}),

	listUrls: async (context) => await calledFor(context),

	remove: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const settings = readRegistrationSettings(context.form);
			if (!settings.ok) return settings;
			const known = memoryOf(context.known);
			const where = await open(context, known ?? settings.value);
			if (!where.ok) return where;
			return await takeOut(context, where.value, known?.scope ?? settings.value.scope);
		}),
};

/** How often a place is looked at again that somebody else has changed at the same moment. */
const MOST_ATTEMPTS = 3;

/** The URL that stands there is this trigger's alone, or of a list that it is in, at the address of now. */
const isInForce = async (context: Context, held: string | undefined): Promise<boolean> => {
	if (held === context.url) return true;
	if (held === undefined || !URL.canParse(held)) return false;
	if (new URL(held).origin !== new URL(context.url).origin) return false;
	const standing = await findStanding(held, context);
	if (standing.kind !== 'shared' || sharedBy(context, standing) === undefined) return false;
	const { head, state, at } = standing;
	const isRight = registeredUrl(head, { state, at }) === held;
	if (isRight) context.siblings.keep({ state, at });
	return isRight;
};

/** Leaves the webhook to those who share it, or takes it away and puts back what was there before. */
const takeOut = async (context: Context, where: Where, scope: Scope): Promise<Outcome<Notices>> => {
	for (let attempt = 0; ; attempt++) {
		const current = await places[scope].read(where);
		if (!current.ok) return current;
		const standing = await findStanding(current.value?.url, context);
		const state = sharedBy(context, standing);
		const known = memoryOf(context.known);
		if (state === undefined || current.value === undefined || !('head' in standing)) {
			return await clearPlace(context, where, scope, known);
		}
		const at = { where, scope, current: current.value };
		const left = await leave(context, at, standing, state);
		if (!left.ok) return left;
		if (left.value.kind === 'left') return succeed(left.value.notices);
		if (left.value.kind === 'last') {
			const last = { ...context, url: bareUrl(current.value.url) };
			return await clearPlace(last, where, scope, readMemory(left.value.state.before) ?? known);
		}
		if (attempt === MOST_ATTEMPTS) return fail(overtaken(current.value.url));
	}
};

const clearPlace = async (
	context: Context,
	where: Where,
	scope: Scope,
	before: Memory | undefined,
): Promise<Outcome<Notices>> => {
	const tokens = {
		own: verifyTokenOf(context.account, context.form),
		replaced: context.account.replacedVerifyToken,
	};
	const replaced = openCallback(before?.replaced, context.account);
	const lost = hostOfLost(before?.replaced, context.account);
	const put = await giveBack(context, tokens, where, scope, { replaced, lost });
	if (!put.ok || before === undefined) return put;
	const undone = await undoSubscriptions(context, where, before);
	return undone.ok ? put : undone;
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
