import type {
	IDataObject,
	IHookFunctions,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import type { HubEvent } from '../core/event';
import { invalidInput } from '../core/failure';
import type { WebhookRequest } from '../core/http';
import { fail, type Outcome } from '../core/outcome';
import { greet, nativeItems, type Receipt, receive } from '../inbound/receive';
import { isSelected, type Selection } from '../inbound/select';
import { findProvider } from '../providers';
import type { Connection, Provider } from '../providers/provider';
import type { WebhookForm, WebhookSecrets } from '../providers/webhookAdapter';
import { readRegistration } from './registration';
import { readSelection } from './selection';

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

export const readWebhookForm = (
	context: TriggerContext,
	registeredSecret: string | undefined,
): WebhookForm => {
	const options = z
		.record(z.string(), z.unknown())
		.catch({})
		.parse(context.getNodeParameter('options', {}));
	return {
		parameter: (name) => context.getNodeParameter(name, undefined) as unknown,
		option: (name) => options[name],
		registeredSecret,
	};
};

/** Answers one call of the trigger's URL and hands over what it brings. */
export const handleWebhook = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
	const connected = await connectTrigger(context);
	if (!connected.ok) return refuse(context, 401, connected.failure.message);
	const { provider, connection } = connected.value;
	const form = readWebhookForm(context, readRegistration(context)?.secret);
	const secrets = connection.webhookSecrets(form);
	if (!secrets.ok) return refuse(context, 401, secrets.failure.message);
	const receipt = await receiptOf(context, provider, secrets.value);
	if (receipt.kind === 'refused') return refuse(context, receipt.status, receipt.reason);
	if (receipt.kind === 'echo') return reply(context, 200, 'text/plain', receipt.text);
	const items = itemsOf(provider, receipt, form, readSelection(context));
	// An empty run would cost an execution; the provider wants no more than to be told that it arrived.
	return items.length > 0 ? { workflowData: [items] } : reply(context, 200, 'text/plain', '');
};

const itemsOf = (
	provider: Provider,
	{ events, payload }: Receipt & { kind: 'events' },
	form: WebhookForm,
	selection: Selection,
): INodeExecutionData[] => {
	if (provider.webhook.native && form.option('output') === 'raw') {
		return nativeItems(provider.webhook, payload, selection, new Date()).map((item) => ({
			json: { ...item } as IDataObject, // it came as JSON
		}));
	}
	const includeRaw = form.option('includeRaw') === true;
	return events
		.filter((event) => isSelected(event, selection))
		.map((event) => itemOf(provider, event, includeRaw));
};

const receiptOf = async (
	context: IWebhookFunctions,
	provider: Provider,
	secrets: WebhookSecrets,
): Promise<Receipt> => {
	if (context.getWebhookName() === 'setup') {
		return greet(provider.webhook, textsOf(context.getQueryData()), secrets);
	}
	return receive(provider.webhook, await webhookRequest(context), secrets, new Date());
};

const webhookRequest = async (context: IWebhookFunctions): Promise<WebhookRequest> => {
	const request = context.getRequestObject();
	// Older hosts read the body only when asked.
	if (request.rawBody === undefined) await request.readRawBody();
	return {
		headers: textsOf(context.getHeaderData()),
		query: textsOf(context.getQueryData()),
		rawBody: request.rawBody ?? Buffer.alloc(0),
	};
};

const textsOf = (values: object): Record<string, string> =>
	Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value]] : [],
		),
	);

/** An unknown event is nothing but its payload, so it keeps it. */
const itemOf = (provider: Provider, event: HubEvent, includeRaw: boolean): INodeExecutionData => {
	const { raw, event: kind, ...rest } = event;
	const json = { event: kind, provider: provider.id, ...rest };
	const keepsRaw = includeRaw || kind === 'unknown';
	return { json: (keepsRaw ? { ...json, raw } : json) as IDataObject }; // it came as JSON
};

const refuse = (context: IWebhookFunctions, status: number, reason: string) => {
	context.logger.warn(`WhatsApp Hub Trigger refused a webhook call: ${reason}`);
	return reply(context, status, 'application/json', JSON.stringify({ error: reason }));
};

const reply = (
	context: IWebhookFunctions,
	status: number,
	type: string,
	body: string,
): IWebhookResponseData => {
	context.getResponseObject().status(status).type(type).send(body);
	return { noWebhookResponse: true };
};
