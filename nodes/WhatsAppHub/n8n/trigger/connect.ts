import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome } from '../../core/outcome';
import { findProvider } from '../../providers';
import type { Connection, Provider } from '../../providers/provider';
import type { WebhookForm } from '../../providers/webhookAdapter';

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
		parameter: (name) => readParameter(context, name),
		option: (name) => options[name],
		registeredSecret,
	};
};

export const readOptions = (context: TriggerContext): Readonly<Record<string, unknown>> =>
	z.record(z.string(), z.unknown()).catch({}).parse(context.getNodeParameter('options', {}));

/** The default of Verify Token and URL Secret is known without asking n8n's expression engine. */
const readParameter = (context: TriggerContext, name: string): unknown => {
	const { id, parameters } = context.getNode();
	const written = parameters[name] ?? OWN_ID;
	if (written === OWN_ID && ownIdFields.includes(name)) return id;
	return context.getNodeParameter(name, undefined) as unknown;
};

const OWN_ID = '={{ $nodeId }}';
const ownIdFields: readonly string[] = ['verifyCode', 'urlKey'];
