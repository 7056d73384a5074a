import { type Failure, invalidInput } from '../../../core/failure';
import {
	type Listeners,
	memberFor,
	MOST_MEMBERS,
	registeredUrl,
	without,
	withMember,
} from '../../../core/listeners/state';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Registered, RegistrationContext } from '../../contract/registration';
import { bareUrl } from '../../webhookUrl';
import type { Account } from '../account';
import { subscribeApp } from './appFields';
import { places, subscribeAccount } from './callbacks';
import { type Memory, memoryOf, type Plan, readMemory } from './plan';
import { keepCallback } from './replacedWebhook';
import { tellBack, tellOf } from './tell';
import { tokenFor } from './verifyToken';

// Writes a trigger's webhook to Meta: its own URL, or that of others with this trigger among those who share it.

type Context = RegistrationContext<Account>;

/** Undefined where somebody else has changed the place at the same moment, so that it has to be looked at again. */
export const register = async (
	context: Context,
	plan: Plan,
): Promise<Outcome<Registered | undefined>> => {
	const { url } = context;
	const { settings, where, current, isSubscribed, standing } = plan;
	const app =
		settings.scope === 'app' ? succeed(false) : await subscribeApp(where, context, standing);
	if (!app.ok) return fail(unverified(app.failure, url));
	const joined = isSubscribed ? succeed(undefined) : await subscribeAccount(where);
	if (!joined.ok) return joined;
	const memory = memoryFor(context, plan, app.value);
	const wanted = stateFor(context, plan, memory);
	if (wanted.members.length > MOST_MEMBERS) return fail(tooMany);
	const fields = { fields: [...new Set([...(current?.fields ?? []), ...context.events])] };
	const place = places[settings.scope];
	const write = async (head: string) => {
		const { told, isHeadTold } = await tellOf(context, wanted, head);
		if (told === undefined || !isHeadTold) return undefined;
		const registered = registeredUrl(head, told);
		const callback = { url: registered, ...(settings.scope === 'app' && fields) };
		const written = await place.write(where, callback, tokenFor(head, context));
		return { registered, written };
	};
	const head = headFor(context, plan);
	const first = await write(head);
	// Whoever was called so far does not answer: this trigger does.
	const isEnough = head === url || first?.written.ok === true;
	const { registered, written } = (isEnough ? first : await write(url)) ?? nobody;
	if (!written.ok) {
		if (standing.kind === 'shared') await tellBack(context, standing.state);
		return fail(unverified(written.failure, url));
	}
	const now = await place.read(where);
	if (!now.ok) return now;
	if (now.value?.url !== registered) return succeed(undefined);
	return succeed({
		registration: {
			id: settings.scope === 'phoneNumber' ? settings.phoneNumberId : settings.scope,
			url,
			memory,
		},
		notices: standing.kind === 'left' ? [tookOver(standing.head)] : [],
	});
};

const tooMany = invalidInput(
	`${MOST_MEMBERS} workflows listen here already, which is as many as may share one webhook`,
	'Put the nodes of several workflows into one',
);

/** Never yielded: this trigger at the head of a list always knows of it. */
const nobody = { registered: '', written: fail(invalidInput('Nobody takes the webhook')) };

/** What a trigger left to itself would keep. */
const alone = ({ url, siblings }: Context, before: Memory): Listeners => ({
	members: [memberFor(new URL(url).pathname, siblings.label, siblings.isTest)],
	before,
});

const stateFor = (context: Context, { standing }: Plan, before: Memory): Listeners => {
	const own = alone(context, before);
	const others = othersIn(standing);
	return own.members.reduce(withMember, others === undefined ? own : { ...others, before });
};

const othersIn = (standing: Plan['standing']): Listeners | undefined => {
	if (standing.kind === 'shared') return standing.state;
	if (standing.kind !== 'left') return undefined;
	return standing.state && without(standing.state, [new URL(standing.head).pathname]);
};

/** Who is called already goes on to be, unless it is only a test listener and this is none. */
const headFor = ({ url, siblings }: Context, { standing }: Plan): string => {
	if (standing.kind !== 'shared') return url;
	const { pathname } = new URL(standing.head);
	const isTest = standing.state.members.find(({ path }) => path === pathname)?.isTest;
	return isTest && !siblings.isTest ? url : standing.head;
};

/** What has to be put back by the last of those who share the webhook. */
const memoryFor = (context: Context, plan: Plan, subscribedApp: boolean): Memory => {
	const { settings, isSubscribed } = plan;
	const before = readMemory(othersIn(plan.standing)?.before) ?? memoryOf(context.known);
	return {
		scope: settings.scope,
		phoneNumberId: settings.phoneNumberId,
		...keptOf(plan, before, context.account),
		subscribedAccount: !isSubscribed || before?.subscribedAccount === true,
		subscribedApp: subscribedApp || before?.subscribedApp === true,
	};
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

export const overtaken = (url = 'none'): Failure =>
	invalidInput(
		`Somebody else keeps changing the webhook with Meta: now it is ${bareUrl(url)}`,
		'Activate the workflow again once the other changes are through',
	);

const tookOver = (head: string): string =>
	`took the place of ${bareUrl(head)}, which Meta called for several workflows and n8n does not have any more. A workflow that shared it and gets no events has to be activated again`;

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
