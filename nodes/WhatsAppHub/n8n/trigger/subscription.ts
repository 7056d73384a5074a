import type { IHookFunctions } from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { carriersOf } from '../../inbound/select';
import { exchangeWith } from '../../outbound/perform';
import type { BoundSubscription, SubscriptionContext } from '../../providers/subscription';
import { errorOf } from '../errors';
import { transportOf } from '../transport';
import { connectTrigger, readWebhookForm } from './connect';
import { keepRegistration, MANUAL, readRegistration } from './registration';
import { readSelection } from './selection';

interface Activation {
	/** Absent where the person enters the URL at the provider. */
	readonly subscription: BoundSubscription | undefined;
	readonly context: Omit<SubscriptionContext<unknown>, 'account'>;
	/** What verification will need, or what is missing for it. */
	readonly secrets: () => Outcome<unknown>;
}

const prepare = async (hook: IHookFunctions): Promise<Outcome<Activation>> => {
	const connected = await connectTrigger(hook);
	if (!connected.ok) return connected;
	const { provider, connection } = connected.value;
	const url = hook.getNodeWebhookUrl('default');
	if (url === undefined) return fail(invalidInput('n8n gave this trigger no webhook URL'));
	const known = readRegistration(hook);
	const form = readWebhookForm(hook, known?.secret);
	return succeed({
		subscription: form.parameter('registration') === MANUAL ? undefined : connection.subscription,
		context: {
			url,
			known,
			events: carriersOf(provider.webhook.reports, readSelection(hook)),
			exchange: exchangeWith(provider, transportOf(hook, provider.credential, provider.label)),
			form,
			now: new Date(),
		},
		secrets: () => connection.webhookSecrets(form),
	});
};

/** Registers the trigger's URL with the provider; n8n calls these. */
export const webhookMethods = {
	default: {
		async checkExists(this: IHookFunctions): Promise<boolean> {
			const activation = valueOf(this, await prepare(this));
			if (activation.subscription === undefined) {
				// A missing secret would show only later, as calls that are all refused.
				valueOf(this, activation.secrets());
				return true;
			}
			valueOf(this, askedFor(activation.context.events));
			const found = valueOf(this, await activation.subscription.find(activation.context));
			if (found !== undefined) keepRegistration(this, found);
			return found !== undefined;
		},

		async create(this: IHookFunctions): Promise<boolean> {
			const { subscription, context } = valueOf(this, await prepare(this));
			if (subscription === undefined) return true;
			valueOf(this, askedFor(context.events));
			keepRegistration(this, valueOf(this, await subscription.create(context)));
			return true;
		},

		/** n8n also calls it after an activation that did not succeed, when nothing is there. */
		async delete(this: IHookFunctions): Promise<boolean> {
			const { subscription, context } = valueOf(this, await prepare(this));
			if (subscription !== undefined) {
				const notice = valueOf(this, await subscription.remove(context));
				if (notice !== undefined) this.logger.warn(`WhatsApp Hub Trigger: ${notice}`);
			}
			keepRegistration(this, undefined);
			return true;
		},
	},
};

/** A webhook that is registered for nothing would be refused, or stay silent. */
const askedFor = (events: readonly string[]): Outcome<readonly string[]> =>
	events.length > 0
		? succeed(events)
		: fail(
				invalidInput(
					"'Trigger On' names no event that the provider could be asked for",
					"Choose an event in 'Trigger On'; for Any Other Event enter the provider's names in the option 'Other Events'",
				),
			);

const valueOf = <T>(hook: IHookFunctions, outcome: Outcome<T>): T => {
	if (outcome.ok) return outcome.value;
	// Of an activation n8n shows the message alone, so what to do has to stand in it.
	const { message, hint, ...failure } = outcome.failure;
	const whole = [message.replace(/\.$/, ''), hint].filter(Boolean).join('. ');
	throw errorOf(hook.getNode(), { ...failure, message: whole });
};
