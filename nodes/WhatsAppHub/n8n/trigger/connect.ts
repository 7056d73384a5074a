import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { Outcome } from '../../core/outcome';
import type { WebhookForm } from '../../providers/contract/webhook';
import { type Connected, connectTo } from '../connect';

// Reads the trigger's form and credential.

type TriggerContext = IWebhookFunctions | IHookFunctions;

/** The chosen provider with its credential read. */
export const connectTrigger = async (context: TriggerContext): Promise<Outcome<Connected>> =>
	await connectTo(
		context.getNodeParameter('provider'),
		async (credential) => await context.getCredentials(credential),
	);

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
export const pathOf = (context: TriggerContext): string => {
	const { webhookId, name } = context.getNode();
	return webhookId ?? `${context.getWorkflow().id ?? ''}/${name.toLowerCase()}`;
};

export const readOptions = (context: TriggerContext): Readonly<Record<string, unknown>> =>
	z.record(z.string(), z.unknown()).catch({}).parse(context.getNodeParameter('options', {}));
