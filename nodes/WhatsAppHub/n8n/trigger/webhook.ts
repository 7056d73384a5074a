import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { WebhookRequest } from '../../core/http';
import { type Outcome, succeed } from '../../core/outcome';
import { greet, type Receipt, receive } from '../../inbound/receive';
import { type Access, accessOf } from './access';
import { readOptions } from './connect';
import { itemsOf } from './items';
import { mediaRules, withFiles } from './media';

/** Answers one call of the trigger's URL and hands over what it brings. */
export const handleWebhook = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
	const judged = await judge(context);
	if (!judged.ok) return refuse(context, 401, judged.failure.message);
	const { access, receipt } = judged.value;
	if (receipt.kind === 'refused') return refuse(context, receipt.status, receipt.reason);
	if (receipt.kind === 'echo') return reply(context, 200, 'text/plain', receipt.text);
	const options = readOptions(context);
	const items = itemsOf(context, access.provider, receipt, options);
	// An empty run would cost an execution; the provider wants no more than to be told that it arrived.
	if (items.length === 0) return reply(context, 200, 'text/plain', '');
	const rules = mediaRules(options);
	if (rules === undefined || items.every(({ media }) => media === null)) {
		return { workflowData: [items.map(({ item }) => item)] };
	}
	// A provider that waits for the files would take the call for failed, and make it again.
	const answered = reply(context, 200, 'text/plain', '');
	return { ...answered, workflowData: [await withFiles(context, items, rules)] };
};

interface Judged {
	readonly access: Access;
	readonly receipt: Receipt;
}

/** A call that does not match the secrets that are kept is judged once more by those of now. */
const judge = async (context: IWebhookFunctions): Promise<Outcome<Judged>> => {
	const now = new Date();
	const request = await requestOf(context);
	const first = await accessOf(context, now.getTime(), false);
	if (!first.ok) return first;
	const receipt = receiptOf(context, first.value, request, now);
	if (!isForged(receipt) || !first.value.kept) return succeed({ access: first.value, receipt });
	const anew = await accessOf(context, now.getTime(), true);
	if (!anew.ok) return anew;
	return succeed({ access: anew.value, receipt: receiptOf(context, anew.value, request, now) });
};

const isForged = (receipt: Receipt): boolean =>
	receipt.kind === 'refused' && receipt.status !== 400;

const receiptOf = (
	context: IWebhookFunctions,
	{ provider, secrets }: Access,
	request: WebhookRequest,
	now: Date,
): Receipt =>
	context.getWebhookName() === 'setup'
		? greet(provider.webhook, request.query, secrets)
		: receive(provider.webhook, request, secrets, now);

const requestOf = async (context: IWebhookFunctions): Promise<WebhookRequest> => {
	const request = context.getRequestObject();
	// Older hosts read the body only when asked.
	if (request.rawBody === undefined && request.method !== 'GET') await request.readRawBody();
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
