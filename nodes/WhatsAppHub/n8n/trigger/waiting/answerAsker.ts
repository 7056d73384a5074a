import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { jsonOr } from '../../../core/json';
import {
	type Presence,
	readToTrigger,
	WAITING_HEADER,
	writePresence,
} from '../../../core/waiting/messages';
import { memberFor } from '../../../core/listeners/state';
import type { Question } from '../../../core/waiting/question';
import { carriersOf } from '../../../inbound/select';
import { MANUAL } from '../../../providers/contract/webhook';
import { type Access, accessOf } from '../access';
import { reply } from '../answer';
import { isOwnIn } from '../listeners/own';
import { keptOf } from '../listeners/store';
import { markOfTrigger } from './mark';
import { keepQuestion } from './questions';
import { settleHere } from './decide';
import { alreadyUndelivered } from './undelivered';

// Answers the calls of other nodes of this package about questions.

type Message = NonNullable<ReturnType<typeof readToTrigger>>;

/**
 * Answers a node that asks somebody something, or another trigger that has heard the answer; starts nothing, and is
 * not counted. Undefined for every other call, and for whatever was not written with this account's secrets.
 */
export const answerAsker = async (
	context: IWebhookFunctions,
): Promise<IWebhookResponseData | undefined> => {
	if (context.getHeaderData()[WAITING_HEADER] === undefined) return undefined;
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	const body = jsonOr(request.rawBody?.toString('utf8') ?? '', undefined);
	const read = (await readWith(context, body, false)) ?? (await readWith(context, body, true));
	if (read === undefined) return undefined;
	const { access, message } = read;
	if (message.kind === 'question') learn(context, access, message.question);
	const settled =
		message.kind === 'settle' ? await settleHere(context, access, message) : undefined;
	const said = writePresence(
		message.word,
		{ ...presenceOf(context, access), ...(settled && { settled }) },
		access.connection.nodeKeys,
	);
	return reply(context, 200, 'application/json', JSON.stringify(said));
};

const learn = (context: IWebhookFunctions, access: Access, told: Question): void => {
	keepQuestion(context, told);
	const undelivered = alreadyUndelivered(told);
	if (undelivered !== undefined && told.settler.mark === markOfTrigger(context)) {
		void settleHere(context, access, undelivered);
	}
};

const readWith = async (
	context: IWebhookFunctions,
	body: unknown,
	reread: boolean,
): Promise<{ readonly access: Access; readonly message: Message } | undefined> => {
	const access = await accessOf(context, reread);
	if (!access.ok) return undefined;
	const message = readToTrigger(body, access.value.connection.nodeKeys, new Date());
	// What was written for another trigger is none of this one's business.
	const own = message && memberFor(message.to, '', context.getMode() === 'manual');
	return own && isOwnIn(context)(own) ? { access: access.value, message } : undefined;
};

const presenceOf = (context: IWebhookFunctions, { provider, form }: Access): Presence => {
	const isOwn = isOwnIn(context);
	const kept = provider.webhook.sharing && keptOf(context.getWorkflowStaticData('node'), isOwn);
	const members = kept?.at(-1)?.state.members ?? [];
	return {
		mark: markOfTrigger(context),
		hears: hears(context, provider.webhook.eventNames, form.selection),
		isTest: context.getMode() === 'manual',
		others: members.filter((each) => !isOwn(each)).map(({ path }) => path),
	};
};

/** Of a webhook that somebody set up by hand only the provider knows what it brings. */
const hears = (
	context: IWebhookFunctions,
	eventNames: Access['provider']['webhook']['eventNames'],
	selection: Access['form']['selection'],
): boolean => {
	if (context.getNodeParameter('registration', MANUAL) === MANUAL) return true;
	const registered = carriersOf(eventNames, selection);
	const needed = carriersOf(eventNames, { choices: ['message.received'], otherEvents: [] });
	return needed.every((name) => registered.includes(name));
};
