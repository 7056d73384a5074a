import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../../core/keepLatest';
import type { HttpResponse } from '../../../core/http';
import { PASSED_HEADER } from '../../../core/listeners/messages';
import { type Line, send } from '../../../core/listeners/send';
import {
	digestIn,
	digestOf,
	holds,
	type Kept,
	type Listeners,
	type Member,
} from '../../../core/listeners/state';
import { hashOf } from '../../../core/signature';
import { lineOf } from '../../line';
import { elapsed } from '../../timeLimit';
import type { Access } from '../access';
import { whenAnswered } from '../answer';
import { warn } from '../warn';
import { isOwnIn } from './own';
import { keepInCall, keptOf, writeAgain } from './store';
import { endTrouble, isGivenUp } from './trouble';

// Passes what the provider brings to one trigger on to the others that share its webhook.

/** So long a call waits; longer than another trigger waits for an earlier delivery of the same event. */
const WAIT_MS = 10_000;
/** An n8n with more to do than it can do at once answers late: what it has taken by then is not passed on again. */
const LIMIT_MS = 60_000;

/** Undefined where all have it; else why the provider has to make the call again. */
type Passed = string | undefined;

/**
 * Passes a genuine call on to the others that share this trigger's webhook, as it came. Each judges it for
 * itself. Without a list in the query, which is how a call is passed on, there is nobody else: so none can
 * go round.
 */
export const passOn = async (context: IWebhookFunctions, access: Access): Promise<Passed> => {
	const { sharing } = access.provider.webhook;
	const digest = digestIn({ ...context.getQueryData() });
	if (sharing === undefined || digest === undefined) return undefined;
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined) return undefined;
	const passing: Passing = {
		context,
		access,
		origin: new URL(url).origin,
		line: lineOf(context, access.provider),
	};
	const state = await stateOf(passing, digest);
	if (state === undefined) return UNKNOWN;
	const isOwn = isOwnIn(context);
	const latest = keptOf(context.getWorkflowStaticData('node'), isOwn).at(-1)?.state ?? state;
	// Who has left since is being switched off.
	const others = state.members.filter((each) => !isOwn(each) && holds(latest, each.path));
	const handed = handedOf(context);
	const hand = async (member: Member): Promise<boolean> => {
		const underWay = handed.get(member.path) ?? handTo(passing, sharing.passedOn, member);
		handed.set(member.path, underWay);
		const isTaken = await underWay;
		if (!isTaken) handed.delete(member.path);
		return isTaken;
	};
	// Nobody waits for a test listener, which ends by itself.
	for (const member of others) if (member.isTest) void hand(member);
	const awaited = Promise.all(others.filter(({ isTest }) => !isTest).map(hand));
	const isLate = elapsed(WAIT_MS).then(() => [false]);
	return (await Promise.race([awaited, isLate])).every(Boolean) ? undefined : NOT_TAKEN;
};

const UNKNOWN =
	'none of the workflows that share this webhook knows any more who they are; activate one of them again';

const NOT_TAKEN = 'a workflow that shares this webhook has not taken it yet';

interface Passing {
	readonly context: IWebhookFunctions;
	readonly access: Access;
	readonly origin: string;
	readonly line: Line;
}

/** From what this trigger was told, else from one of those that it knows. */
const stateOf = async (
	{ context, access, origin, line }: Passing,
	digest: string,
): Promise<Listeners | undefined> => {
	const isOwn = isOwnIn(context);
	const kept = keptOf(context.getWorkflowStaticData('node'), isOwn);
	const isRight = (each: Kept) => digestOf(each) === digest;
	const told = kept.find(isRight)?.state;
	if (told !== undefined) {
		writeAgain(context, isOwn);
		return told;
	}
	const members = kept.flatMap(({ state }) => state.members).filter((each) => !isOwn(each));
	const { keys } = access.secrets;
	const heard = await Promise.all(
		[...new Set(members.map(({ path }) => path))].map(
			async (path) => await send(line, origin + path, { kind: 'ask', digest }, keys),
		),
	);
	const found = heard
		.flatMap((each) => (each.kind === 'proved' ? (each.kept ?? []) : []))
		.find((each) => isRight(each) && each.state.members.some(isOwn));
	if (found !== undefined) keepInCall(context, isOwn, found);
	return found?.state;
};

const FIRST_REFUSAL = 400;
const FIRST_SERVER_ERROR = 500;

/** Whether one has taken it, or is not waited for any longer. */
const handTo = async (
	{ context, origin, line }: Passing,
	names: readonly string[],
	{ path, label, isTest }: Member,
): Promise<boolean> => {
	const { rawBody } = context.getRequestObject();
	const response = await line.carry({
		method: 'POST',
		url: origin + path,
		headers: { ...headersOf(context, ['content-type', ...names]), [PASSED_HEADER]: '1' },
		bytes: rawBody,
		anonymous: true,
		timeoutMs: LIMIT_MS,
	});
	const answer = response.ok ? response.value : undefined;
	if (answer && isTaken(answer)) {
		endTrouble(path);
		return true;
	}
	if (isTest) return true;
	const status = answer?.status;
	const isRefusal = status !== undefined && status >= FIRST_REFUSAL && status < FIRST_SERVER_ERROR;
	const isLeftOut = isGivenUp(path, isRefusal ? 'refused' : 'failed');
	const how = status === undefined ? 'does not answer' : `answers ${status}`;
	const what = isLeftOut ? 'went on without' : 'put off a webhook call for';
	warn(context, `${what} ${label}, which shares its webhook and ${how}`);
	return isLeftOut;
};

/** A proxy's redirection, or n8n's word that it is starting up, is no trigger's. */
const isTaken = ({ status, headers }: HttpResponse): boolean =>
	status < FIRST_REFUSAL && headers[PASSED_HEADER] !== undefined;

/** A trigger says of what was passed on to it, and is genuine, that it is the one that answers. */
export const proveTaking = (context: IWebhookFunctions): void => {
	if (context.getHeaderData()[PASSED_HEADER] === undefined) return;
	context.getResponseObject().set(PASSED_HEADER, '1');
};

const headersOf = (
	context: IWebhookFunctions,
	names: readonly string[],
): Record<string, string> => {
	const headers = context.getHeaderData();
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = headers[name];
			return typeof value === 'string' ? [[name, value]] : [];
		}),
	);
};

/**
 * By the body of a call that was not answered with success: what it came to at the others, or is under way. What
 * the provider delivers again because of one of them must not come twice to the rest, which may not leave
 * out what they had before.
 */
const handedBy = new Map<string, Map<string, Promise<boolean>>>();
const MOST_OPEN = 2_000;

const handedOf = (context: IWebhookFunctions): Map<string, Promise<boolean>> => {
	const { rawBody } = context.getRequestObject();
	const key = hashOf(rawBody?.toString('utf8') ?? '');
	const handed = handedBy.get(key) ?? new Map<string, Promise<boolean>>();
	handedBy.set(key, handed);
	keepLatest(handedBy, MOST_OPEN);
	whenAnswered(context.getResponseObject(), (status) => {
		if (status < FIRST_REFUSAL) handedBy.delete(key);
	});
	return handed;
};
