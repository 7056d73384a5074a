import { type IHookFunctions, sleep } from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { carriersOf } from '../../inbound/select';
import { exchangeWith } from '../../outbound/perform';
import type { Provider } from '../../providers/contract/provider';
import type { BoundRegistration, RegistrationContext } from '../../providers/contract/registration';
import { isManual } from '../../providers/contract/webhook';
import { errorOf } from '../errors';
import { transportOf } from '../transport';
import { askedFor } from './activation';
import { connectTrigger, readWebhookForm } from './connect';
import { siblingsOf } from './listeners/own';
import { forgetInHook } from './listeners/store';
import { readableNumbers } from './numberLists';
import { forgetOwnPhones } from './ownPhones';
import { keepRegistration, readSaved } from './registration';
import { readSelection } from './selection';
import { rememberTally } from './tally';

// What n8n calls to check, create and delete the registration when a workflow is switched on or off.

interface Activation {
	/** Absent where the person enters the URL at the provider. */
	readonly subscription: BoundRegistration | undefined;
	readonly context: Omit<RegistrationContext<unknown>, 'account' | 'identity'>;
	/** What verification will need, or what is missing for it. */
	readonly secrets: () => Outcome<unknown>;
	/** What the person should know of. */
	readonly warn: (notices: readonly string[]) => void;
}

const prepare = async (hook: IHookFunctions): Promise<Outcome<Activation>> => {
	const connected = await connectTrigger(hook);
	if (!connected.ok) return connected;
	const { provider, connection } = connected.value;
	const { registration: subscription } = connection;
	const url = hook.getNodeWebhookUrl('default');
	if (url === undefined) return fail(invalidInput('n8n gave this trigger no webhook URL'));
	const transport = transportOf(hook, provider.credential, provider.label, { verbatim: true });
	const exchange = exchangeWith(provider, transport);
	const warn = (notices: readonly string[]) => {
		for (const notice of notices) hook.logger.warn(`WhatsApp Hub Trigger: ${notice}`);
	};
	const last = readSaved(hook);
	const form = readWebhookForm(hook, last?.secret);
	const isElsewhere =
		last?.account !== undefined &&
		last.account.mark !== subscription.identity.mark &&
		!(await subscription.holds({ exchange }, last));
	if (isElsewhere) warn([leftBehind(last.url, last.account.name, provider)]);
	return succeed({
		subscription: isManual(form) ? undefined : subscription,
		context: {
			url,
			known: isElsewhere ? undefined : last,
			events: carriersOf(provider.webhook.eventNames, readSelection(hook)),
			exchange,
			pause: sleep,
			siblings: siblingsOf(hook, provider, url),
			form,
			now: new Date(),
		},
		secrets: () => connection.webhookSecrets(form),
		warn,
	});
};

/** The credential was changed to another account, in which the old registration cannot be reached. */
const leftBehind = (url: string, account: string, { webhook }: Provider): string =>
	`The webhook ${url} stays registered with ${account}, which the credential no longer opens. Remove it there: ${webhook.console}`;

/** Registers the trigger's URL with the provider; n8n calls these. */
export const webhookMethods = {
	default: {
		async checkExists(this: IHookFunctions): Promise<boolean> {
			rememberTally(this);
			const { subscription, context, secrets } = valueOf(this, await prepare(this));
			valueOf(this, readableNumbers(context.form));
			if (subscription === undefined) {
				// A missing secret would show only later, as calls that are all refused.
				valueOf(this, secrets());
				return true;
			}
			valueOf(this, askedFor(context.events));
			const found = valueOf(this, await subscription.find(context));
			if (found !== undefined) {
				keepRegistration(this, { ...found, account: subscription.identity });
			}
			return found !== undefined;
		},

		async create(this: IHookFunctions): Promise<boolean> {
			const { subscription, context, warn } = valueOf(this, await prepare(this));
			if (subscription === undefined) return true;
			valueOf(this, askedFor(context.events));
			const { registration, notices } = valueOf(this, await subscription.create(context));
			keepRegistration(this, registration);
			warn(notices);
			return true;
		},

		/** n8n also calls it after an activation that did not succeed, when nothing is there. */
		async delete(this: IHookFunctions): Promise<boolean> {
			const { subscription, context, warn } = valueOf(this, await prepare(this));
			if (subscription !== undefined) warn(valueOf(this, await subscription.remove(context)));
			keepRegistration(this, undefined);
			forgetOwnPhones(this);
			forgetInHook(this);
			return true;
		},
	},
};

const valueOf = <T>(hook: IHookFunctions, outcome: Outcome<T>): T => {
	if (outcome.ok) return outcome.value;
	// Of an activation n8n shows the message alone, so what to do has to stand in it.
	const { message, hint, ...failure } = outcome.failure;
	const whole = [message.replace(/\.$/, ''), hint].filter(Boolean).join('. ');
	throw errorOf(hook.getNode(), { ...failure, message: whole });
};
