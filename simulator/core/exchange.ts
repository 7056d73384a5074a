import type { FastifyReply, FastifyRequest } from 'fastify';

import type { LedgerEntry } from '../contract';
import { sendAnswer } from './answers';
import { withoutLongBase64 } from './base64';
import type { Ledger } from './ledger';
import type { MessageLives } from './messageLives';
import { misbehave, strikesFirst } from './misbehavedAnswers';
import type { MisbehaviourRules } from './misbehaviourRules';
import type {
	AcceptedSend,
	Acceptance,
	Outcome,
	Provider,
	ProviderRoute,
	ReceivedRequest,
} from './provider';
import { hasCredentialsInUrl, receivedRequest } from './receivedRequest';
import type { Session } from './session';

// Handles one request: has it judged, records it, and answers as ruled or as it should be.

export interface ExchangeParts {
	ledger: Ledger;
	rules: MisbehaviourRules;
	lives: MessageLives;
	session: Session;
}

/**
 * Promises a handler that judges a request, writes the verdict down and only then answers, so that
 * the ledger is right whatever happens to the answer.
 */
export function exchangeHandler(
	parts: ExchangeParts,
	provider: Provider,
	route: Pick<ProviderRoute, 'judge' | 'isOpen'>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
	const { ledger, rules, lives, session } = parts;
	const refusalOfStranger = (received: ReceivedRequest) =>
		route.isOpen === true ? undefined : provider.refuseStranger(received);
	return async (request, reply) => {
		const received = receivedRequest(request);
		const exchange = { request, reply, provider, signal: session.signal() };
		const rule = rules.takeForRequest({
			provider: provider.id,
			path: received.path,
			rawBody: received.rawBody,
		});
		if (rule !== undefined && strikesFirst(rule)) {
			const reason = `planned misbehaviour: ${rule.kind}`;
			ledger.recordRequest({
				...entryOf(provider, received),
				verdict: 'misbehaved',
				reason,
				misbehaviour: rule.kind,
			});
			return await misbehave(rule, exchange, undefined);
		}
		const outcome = refusalOfStranger(received) ?? (await route.judge(received));
		ledger.recordRequest({
			...entryOf(provider, received),
			...verdictOf(outcome),
			...(rule === undefined ? {} : { misbehaviour: rule.kind }),
		});
		if (outcome.verdict === 'accepted') {
			for (const file of outcome.media ?? []) ledger.recordMedia(file);
			for (const send of sendsOf(outcome)) {
				ledger.recordMessage(send.message);
				lives.begin(provider, send);
			}
		}
		if (rule !== undefined) return await misbehave(rule, exchange, outcome.answer);
		return sendAnswer(reply, outcome.answer);
	};
}

function entryOf(
	provider: Provider,
	request: ReceivedRequest,
): Omit<LedgerEntry, 'id' | 'at' | 'verdict'> {
	const { method, path, query, headers } = request;
	const inUrl = hasCredentialsInUrl(provider, request) ? { credentialsInUrl: true } : {};
	return { provider: provider.id, method, path, query, headers, ...bodiesOf(request), ...inUrl };
}

/** Promises both forms of the body without the base64 text of files, which would fill the memory. */
function bodiesOf({ body, rawBody }: ReceivedRequest): Pick<LedgerEntry, 'body' | 'rawBody'> {
	const short = withoutLongBase64(body);
	return short === body ? { body, rawBody } : { body: short, rawBody: JSON.stringify(short) };
}

function sendsOf({ send, sends = [] }: Acceptance): AcceptedSend[] {
	return send === undefined ? sends : [send, ...sends];
}

function verdictOf(
	outcome: Outcome,
): Pick<LedgerEntry, 'verdict' | 'reason' | 'note' | 'messageIds'> {
	if (outcome.verdict === 'refused') return { verdict: 'refused', reason: outcome.reason };
	const messageIds = sendsOf(outcome).map(({ message }) => message.id);
	return {
		verdict: 'accepted',
		...(outcome.note === undefined ? {} : { note: outcome.note }),
		...(messageIds.length === 0 ? {} : { messageIds }),
	};
}
