import { z } from 'zod/v4';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Member } from '../../../core/listeners/state';
import type {
	Check,
	CheckContext,
	Registration,
	RegistrationContext,
} from '../../contract/registration';
import { bareUrl, isSameHost } from '../../webhookUrl';
import type { Account } from '../account';
import { planAppFields } from './appFields';
import { type Callback, places, readAccountSubscription, type Where } from './callbacks';
import { readRegistrationSettings, type RegistrationSettings } from './form';
import { keptCallback, openCallback } from './replacedWebhook';
import { judgeReplaced } from './replacement';
import { lookAround } from './setUpChecks';
import { findStanding, type Standing } from './standing';

// Looks at everything that an activation would change, before it changes anything.

/** What an activation changed at Meta, to be put back. */
const memory = z.lazy(() =>
	z.object({
		scope: z.enum(['phoneNumber', 'businessAccount', 'app']),
		phoneNumberId: z.string(),
		/** What stood in the place before, of somebody else or of this node's other URL. */
		replaced: keptCallback.optional(),
		subscribedAccount: z.boolean(),
		subscribedApp: z.boolean(),
	}),
);

export type Memory = z.output<typeof memory>;

export const memoryOf = (known: Registration | undefined): Memory | undefined =>
	readMemory(known?.memory);

export const readMemory = (value: unknown): Memory | undefined => memory.safeParse(value).data;

/** What a registration will find at Meta, and may do there. */
export interface Plan {
	readonly settings: RegistrationSettings;
	readonly where: Where;
	/** The webhook that has the place now. */
	readonly current: Callback | undefined;
	/** What has to be put back one day. */
	readonly replaced: Callback | undefined;
	readonly isSubscribed: boolean;
	/** Whose the webhook is that has the place now. */
	readonly standing: Standing;
}

interface Look {
	readonly checks: Check[];
	/** Undefined where a check has failed. */
	readonly plan: Plan | undefined;
	/** Undefined where Meta cannot be asked. */
	readonly where: Where | undefined;
}

/** Everything for which a registration is refused, looked at for the editor and before registering alike. */
export const makePlan = async (
	context: CheckContext<Account> & Partial<Pick<RegistrationContext<Account>, 'pause'>>,
): Promise<Look> => {
	const { account, exchange, known } = context;
	const { checks, app } = await lookAround(context);
	const settings = readRegistrationSettings(context.form);
	if (app === undefined || !settings.ok) return { checks, plan: undefined, where: undefined };
	const { scope, phoneNumberId } = settings.value;
	const where = { account, exchange, app, phoneNumberId };
	const current = await places[scope].read(where);
	const ours = context.url === undefined ? undefined : { url: context.url, known };
	const before = openCallback(memoryOf(known)?.replaced, account);
	const standing = await findStanding(current.ok ? current.value?.url : undefined, context);
	const replaced = current.ok
		? judgeReplaced(current.value, ours, settings.value, before, standing)
		: current;
	checks.push({
		label: placeNames[scope],
		...judgePlace(current, replaced, standing, context),
	});
	const subscribed = await readAccountSubscription(where);
	checks.push({ label: 'Subscription of the account', verdict: judgeSubscription(subscribed) });
	if (scope !== 'app') {
		const fields = await planAppFields(where, context, standing);
		const verdict = fields.ok ? succeed(fields.value.missing.join(', ') || 'subscribed') : fields;
		checks.push({ label: 'Webhook fields of the app', verdict });
	}
	const isReady = checks.every(({ verdict }) => verdict.ok);
	return isReady && current.ok && replaced.ok && subscribed.ok
		? {
				checks,
				where,
				plan: {
					settings: settings.value,
					where,
					current: current.value,
					replaced: replaced.value,
					isSubscribed: subscribed.value !== undefined,
					standing,
				},
			}
		: { checks, plan: undefined, where };
};

const placeNames: { readonly [S in RegistrationSettings['scope']]: string } = {
	phoneNumber: 'Webhook of the number',
	businessAccount: 'Webhook of the account',
	app: 'Webhook of the Meta app',
};

const judgePlace = (
	current: Outcome<Callback | undefined>,
	replaced: Outcome<unknown>,
	standing: Standing,
	{ url, n8nUrl }: CheckContext<Account>,
): Pick<Check, 'verdict' | 'unless'> => {
	if (!current.ok) return { verdict: current };
	if (current.value === undefined) return { verdict: succeed('none yet; activation makes one') };
	const held = current.value.url;
	if (standing.kind === 'shared') {
		const names = standing.state.members.map(nameOf).join(', ');
		return { verdict: succeed(`${standing.state.members.length} listen: ${names}`) };
	}
	if (standing.kind === 'left') {
		return { verdict: succeed(`takes the place of ${bareUrl(held)}, which n8n no longer has`) };
	}
	if (replaced.ok) {
		const isOurs = url === held || replaced.value !== current.value;
		return { verdict: succeed(isOurs ? 'this one' : `takes the place of ${bareUrl(held)}`) };
	}
	// The editor does not know the URL of its own workflow, which may well be the one that stands there.
	return url === undefined && isSameHost(held, n8nUrl)
		? {
				verdict: succeed(bareUrl(held)),
				unless: `That is right if it is the URL of this workflow. If it is another workflow's: add your nodes there. Else: ${replaced.failure.hint ?? ''}`,
			}
		: { verdict: fail(replaced.failure) };
};

const nameOf = ({ label, path, isTest }: Member): string =>
	`${label || path}${isTest ? ' (test)' : ''}`;

const judgeSubscription = (subscribed: Outcome<unknown>): Outcome<string> =>
	subscribed.ok
		? succeed(subscribed.value === undefined ? 'none yet; activation does that' : 'there')
		: subscribed;
