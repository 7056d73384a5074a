import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { HubEvent } from '../../core/event';
import type { WebhookRequest } from '../../core/http';
import { type Outcome, succeed } from '../../core/outcome';
import { greet, type Receipt, receive } from '../../inbound/receive';
import { isSelected } from '../../inbound/select';
import { hear } from '../automaticAnswers';
import { type Access, accessOf } from './access';
import { reply, whenAnswered } from './answer';
import { startLines } from './gather';
import { type EventsOfCall, itemsOf } from './items';
import { keyOf } from './key';
import { answerSibling } from './listeners/answerSibling';
import { passOn, proveTaking } from './listeners/passOn';
import { learnOwnPhones, ownPhonesOf } from './ownPhones';
import { count } from './tally';
import { gatheredAtMost } from './selection';
import { answerAsker } from './waiting/answerAsker';
import { settleAnswers } from './waiting/settle';
import { warn } from './warn';

/**
 * Answers one call of the trigger's URL and hands over what it brings. n8n answers for what is handed over,
 * once the execution has begun; its files are fetched within it.
 */
export const handleWebhook = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
	const now = new Date();
	const answered = (await answerSibling(context)) ?? (await answerAsker(context));
	if (answered !== undefined) return answered;
	const judged = await judge(context, now);
	if (!judged.ok) return refuse(context, now, 401, judged.failure.message);
	const { access, receipt } = judged.value;
	if (receipt.kind === 'refused') return refuse(context, now, receipt.status, receipt.reason);
	if (receipt.kind === 'echo') return reply(context, 200, 'text/plain', receipt.text);
	proveTaking(context);
	const untaken = await passOn(context, access);
	if (untaken !== undefined) return postpone(context, now, untaken);
	learnOwnPhones(context, access.provider, receipt.events);
	// A word that starts nothing here counts all the same for whoever answers in the chat.
	if (context.getMode() !== 'manual') receipt.events.forEach(hearEvent);
	const { rest, settled, isLater } = await settleAnswers(context, access, receipt.events);
	if (isLater)
		return postpone(context, now, 'the workflow that waits for an answer cannot take it yet');
	if (settled.size > 0) count(context, now, { answers: settled.size });
	const call = { ...receipt, events: rest, settled };
	const most = gatheredAtMost(access.form.options);
	const { selection } = access.form;
	const size = rest.filter((event) => isSelected(event, selection)).length;
	// What starts nothing has nothing to wait for.
	if (most === undefined || size === 0 || context.getMode() === 'manual') {
		return await handOver(context, now, access, [call]);
	}
	// Whoever leads sorts by its own form, which a later call may have another one of.
	const line = `${keyOf(context)}:${access.formKey}`;
	const turn = await lines.join(line, call, size, most);
	if (turn.kind === 'late') return postpone(context, now, 'n8n is still at work on earlier calls');
	if (turn.kind === 'follows') return follow(context, turn.status);
	whenAnswered(context.getResponseObject(), turn.done);
	return await handOver(context, now, access, turn.calls);
};

const lines = startLines<EventsOfCall>();

/** Begins one execution with the calls' events. */
const handOver = async (
	context: IWebhookFunctions,
	now: Date,
	{ provider, form }: Access,
	calls: readonly EventsOfCall[],
): Promise<IWebhookResponseData> => {
	const handed = await itemsOf(context, provider, calls, form);
	if (handed === undefined) return postpone(context, now, NOT_BEGUN);
	const { items, events, repeated, late } = handed;
	count(context, now, { calls: calls.length, events, repeated, late });
	// An empty run would cost an execution; the provider only wants to know that it arrived.
	if (items.length === 0) return reply(context, 200, 'text/plain', '');
	whenAnswered(context.getResponseObject(), (status) => {
		if (status >= 400) count(context, now, { events: -events });
	});
	return { workflowData: [items] };
};

/** Its events went with another call's, whose answer is theirs. */
const follow = (context: IWebhookFunctions, status: number): IWebhookResponseData => {
	if (status < 400) return reply(context, status, 'text/plain', '');
	const error = 'n8n could not begin the execution';
	if (status === 503) context.getResponseObject().set('Retry-After', RETRY_AFTER_SECONDS);
	return reply(context, status, 'application/json', JSON.stringify({ error }));
};

const hearEvent = (event: HubEvent): void => {
	if ('fromMe' in event) hear(event, event.eventId);
};

interface Judged {
	readonly access: Access;
	readonly receipt: Receipt;
}

/** A call that does not match the secrets that are kept is judged once more by those of now. */
const judge = async (context: IWebhookFunctions, now: Date): Promise<Outcome<Judged>> => {
	const request = await requestOf(context);
	const first = await accessOf(context, false);
	if (!first.ok) return first;
	const receipt = receiptOf(context, first.value, request, now);
	if (!isForged(receipt)) return succeed({ access: first.value, receipt });
	const reread = await accessOf(context, true);
	if (!reread.ok) return reread;
	// The same reading says the same again.
	return reread.value.secrets === first.value.secrets
		? succeed({ access: first.value, receipt })
		: succeed({ access: reread.value, receipt: receiptOf(context, reread.value, request, now) });
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
		: receive(provider.webhook, request, secrets, now, ownPhonesOf(context, provider));

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

/**
 * All that a stranger who has found the URL may learn. What is wrong, and what the credential
 * lacks, is in n8n's log and in Set-Up Check.
 */
const NOT_YOURS = 'This call is not authorized';

const refuse = (
	context: IWebhookFunctions,
	now: Date,
	status: number,
	reason: string,
): IWebhookResponseData => {
	warn(context, `refused a webhook call: ${reason}`);
	count(context, now, { refused: 1 }, reason);
	// Only a call that has proved itself gets as far as another refusal.
	const error = status === 401 || status === 403 ? NOT_YOURS : reason;
	return reply(context, status, 'application/json', JSON.stringify({ error }));
};

const NOT_BEGUN = 'n8n has not begun the execution of an earlier delivery of the same event yet';

const RETRY_AFTER_SECONDS = '5';

/** The provider makes the call again; by then what it waits for is through, or has failed. */
const postpone = (context: IWebhookFunctions, now: Date, reason: string): IWebhookResponseData => {
	warn(context, `put off a webhook call: ${reason}`);
	count(context, now, { calls: 1, postponed: 1 });
	context.getResponseObject().set('Retry-After', RETRY_AFTER_SECONDS);
	return reply(context, 503, 'application/json', JSON.stringify({ error: reason }));
};
