import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { jsonOr } from '../../../core/json';
import { type Answer, readAnswerFor } from '../../../core/waiting/messages';
import { TEXT, UNDELIVERED } from '../../../core/waiting/question';
import { placeKey } from '../../../core/waiting/reference';
import type { Verdict } from '../../../core/waiting/verdict';
import { BY_ANSWER } from '../../../operations/sendAndWait';
import { connectTo } from '../../connect';
import { type Kept, readKept } from './kept';
import { withoutAnswer } from './withoutAnswer';

// What wakes a waiting execution: an answer that a trigger has heard. Nothing that comes here ends the waiting but that.

/** n8n ends an execution whose node throws here, so nothing does. */
export const resume = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
	try {
		return await judge(context);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.error(`WhatsApp Hub could not judge an answer: ${reason}`);
		return answer(context, 503, { error: 'The answer could not be judged' });
	}
};

const judge = async (context: IWebhookFunctions): Promise<IWebhookResponseData> => {
	const request = context.getRequestObject();
	// Previews of links and scanners of mails open whatever they find.
	if (request.method !== 'POST') return page(context);
	if (request.rawBody === undefined) await request.readRawBody();
	const body = jsonOr(request.rawBody?.toString('utf8') ?? '', undefined);
	const connected = await connectTo(
		context.getNodeParameter('provider'),
		async (credential) => await context.getCredentials(credential),
	).catch(() => undefined);
	// Also where the credential is gone: n8n throws then.
	if (!connected?.ok) return verdict(context, 401, { whatsAppHub: 'unproved' });
	const { nodeKeys } = connected.value.connection;
	const place = placeKey({
		executionId: context.getExecutionId(),
		nodeId: context.getNode().id,
	});
	const given = readAnswerFor(body, place, nodeKeys, new Date());
	const query: { ask?: unknown; choice?: unknown } = context.getQueryData();
	// The query is what n8n has signed.
	if (given?.ask !== query.ask || given?.choice !== query.choice || given === undefined) {
		return verdict(context, 401, { whatsAppHub: 'unproved' });
	}
	const kept = readKept(context);
	if (kept === undefined || kept.ask !== given.ask || Date.now() >= kept.until) {
		const text = kept?.words.closed;
		return verdict(context, 410, { whatsAppHub: 'closed', ...(text && { say: { text } }) });
	}
	if (given.choice === UNDELIVERED) return notDelivered(kept, given);
	if (!kept.by.some((key) => given.by.includes(key))) {
		const text = kept.words.others;
		return verdict(context, 403, { whatsAppHub: 'stranger', ...(text && { say: { text } }) });
	}
	const data = dataOf(kept, given);
	if (data === undefined) return verdict(context, 410, { whatsAppHub: 'closed' });
	return {
		webhookResponse: decided(kept, data),
		workflowData: [[{ json: { data } }]],
	};
};

/** Nobody can answer what has not arrived: the workflow goes on, and nobody has approved anything. */
const notDelivered = ({ responseType }: Kept, { text }: Answer): IWebhookResponseData => ({
	webhookResponse: { whatsAppHub: 'decided' } satisfies Verdict,
	workflowData: [[{ json: withoutAnswer(responseType, { undelivered: true, reason: text }) }]],
});

const decided = (
	{ responseType, words: { reaction, answered: text } }: Kept,
	{ approved, chatInput }: IDataObject,
): Verdict => {
	const isVote = responseType === 'approval' && chatInput === undefined;
	const own = isVote ? (approved === true ? '✅' : '❌') : '👍';
	const react = reaction === BY_ANSWER ? own : reaction;
	return { whatsAppHub: 'decided', say: { ...(react && { react }), ...(text && { text }) } };
};

/** Undefined for an answer that this question does not have. */
const dataOf = (kept: Kept, given: Answer): IDataObject | undefined => {
	const { responder, messageId, respondedAt } = given;
	const facts = { responder: { ...responder, source: 'whatsapp' }, messageId, respondedAt };
	if (given.choice === TEXT) {
		if (given.text === null) return undefined;
		if (kept.responseType === 'freeText') return { text: given.text, ...facts };
		// A word about a tool is no yes; the model gets to read it.
		return kept.isReview ? { approved: false, chatInput: given.text, ...facts } : undefined;
	}
	const choice = kept.choices[Number(given.choice)];
	if (choice === undefined) return undefined;
	const { approves: approved, value, label } = choice;
	return { approved, ...(kept.responseType === 'choices' && { value, label }), ...facts };
};

const verdict = (context: IWebhookFunctions, status: number, body: Verdict) =>
	answer(context, status, body);

const answer = (context: IWebhookFunctions, status: number, body: object): IWebhookResponseData => {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
};

const page = (context: IWebhookFunctions): IWebhookResponseData => {
	context
		.getResponseObject()
		.status(200)
		.type('text/plain')
		.send('This question is answered in WhatsApp.');
	return { noWebhookResponse: true };
};
