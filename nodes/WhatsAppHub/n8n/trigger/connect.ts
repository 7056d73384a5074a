import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome } from '../../core/outcome';
import { findProvider } from '../../providers';
import type { Connection, Provider } from '../../providers/contract/provider';
import type { WebhookForm } from '../../providers/contract/webhook';

type TriggerContext = IWebhookFunctions | IHookFunctions;

/** The chosen provider with its credential read. */
export const connectTrigger = async (
	context: TriggerContext,
): Promise<Outcome<{ provider: Provider; connection: Connection }>> => {
	const provider = findProvider(context.getNodeParameter('provider'));
	if (provider === undefined) return fail(invalidInput("'Provider' is not one of the list"));
	const connection = provider.connect(await context.getCredentials(provider.credential));
	return connection.ok
		? { ok: true, value: { provider, connection: connection.value } }
		: connection;
};

/** What the trigger's form says, for what is the provider's own. */
export const readWebhookForm = (
	context: TriggerContext,
	registeredSecret: string | undefined,
): WebhookForm => {
	const options = readOptions(context);
	return {
		parameter: (name) => context.getNodeParameter(name, undefined) as unknown,
		option: (name) => options[name],
		registeredSecret,
		path: pathOf(context),
	};
};

/** The end of the webhook's URL as n8n makes it; of a node that has no webhook ID yet, of its name. */
const pathOf = (context: TriggerContext): string => {
	const { webhookId, name } = context.getNode();
	return webhookId ?? `${context.getWorkflow().id ?? ''}/${name.toLowerCase()}`;
};

export const readOptions = (context: TriggerContext): Readonly<Record<string, unknown>> =>
	z.record(z.string(), z.unknown()).catch({}).parse(context.getNodeParameter('options', {}));
