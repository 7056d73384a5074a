import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { jsonOr } from '../../../core/json';
import {
	answerTo,
	LISTENERS_HEADER,
	type Message,
	readMessage,
} from '../../../core/listeners/messages';
import { digestOf, type Kept, memberFor } from '../../../core/listeners/state';
import { type Access, accessOf } from '../access';
import { reply } from '../answer';
import { readRegistration } from '../registration';
import { isOwnIn } from './own';
import { keepInCall, keptOf } from './store';
import { endTrouble } from './trouble';

/**
 * Answers a message of another trigger that shares this one's webhook, or wants to; starts nothing, and is not
 * counted. Undefined for every other call, and for whatever was not written with the provider's secret.
 */
export const answerSibling = async (
	context: IWebhookFunctions,
): Promise<IWebhookResponseData | undefined> => {
	if (context.getHeaderData()[LISTENERS_HEADER] === undefined) return undefined;
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	const body = jsonOr(request.rawBody?.toString('utf8') ?? '', undefined);
	const read = (await readWith(context, body, false)) ?? (await readWith(context, body, true));
	if (read === undefined) return undefined;
	const { message, key } = read;
	const known = message.kind === 'keep' ? keep(context, message.kept) : knownTo(context, message);
	return reply(context, 200, 'application/json', JSON.stringify(answerTo(message, known, key)));
};

const readWith = async (
	context: IWebhookFunctions,
	body: unknown,
	reread: boolean,
): Promise<{ readonly message: Message; readonly key: string } | undefined> => {
	const access = await accessOf(context, reread);
	const { provider, secrets }: Partial<Access> = access.ok ? access.value : {};
	if (provider?.webhook.sharing === undefined || secrets === undefined) return undefined;
	const message = readMessage(body, secrets.keys, new Date());
	const own = message && memberFor(message.to, '', context.getMode() === 'manual');
	const [key] = secrets.keys;
	return own && key !== undefined && isOwnIn(context)(own) ? { message, key } : undefined;
};

const keep = (context: IWebhookFunctions, told: Kept): Kept => {
	keepInCall(context, isOwnIn(context), told);
	for (const { path } of told.state.members) endTrouble(path);
	return told;
};

/** The list that is asked for, else the latest; of a trigger that was alone so far what it would be alone. */
const knownTo = (context: IWebhookFunctions, { to, ...message }: Message): Kept | undefined => {
	const kept = keptOf(context.getWorkflowStaticData('node'), isOwnIn(context));
	const digest = message.kind === 'ask' ? message.digest : undefined;
	const asked = kept.find((each) => digestOf(each) === digest);
	if (asked !== undefined) return asked;
	if (digest !== undefined && kept.length > 0) return kept.at(-1);
	const label = `${context.getWorkflow().name ?? ''} (${context.getNode().name})`;
	const own = memberFor(to, label, context.getMode() === 'manual');
	const alone = kept.filter(({ state }) => state.members.length === 1).at(-1);
	const before = alone?.state.before ?? readRegistration(context)?.memory;
	return { state: { members: [own], before }, at: 0 };
};
