import type { FastifyReply, FastifyRequest } from 'fastify';

import type { LedgerEntry } from '../contract';
import { sendAnswer } from './answers';
import type { Ledger } from './ledger';
import type { MessageLives } from './messageLives';
import { misbehave, strikesFirst } from './misbehavedAnswers';
import type { MisbehaviourRules } from './misbehaviourRules';
import type { Outcome, Provider, ProviderRoute, ReceivedRequest } from './provider';
import { hasCredentialsInUrl, receivedRequest } from './receivedRequest';
import type { Session } from './session';

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
	route: Pick<ProviderRoute, 'judge'>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
	const { ledger, rules, lives, session } = parts;
	return async (request, reply) => {
		const received = receivedRequest(request);
		const exchange = { request, reply, provider, signal: session.signal() };
		const rule = rules.takeForRequest(provider.id, received.path);
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
		const outcome = provider.refuseStranger(received) ?? route.judge(received);
		ledger.recordRequest({
			...entryOf(provider, received),
			...verdictOf(outcome),
			...(rule === undefined ? {} : { misbehaviour: rule.kind }),
		});
		if (outcome.verdict === 'accepted' && outcome.send !== undefined) {
			ledger.recordMessage(outcome.send.message);
			lives.begin(provider, outcome.send);
		}
		if (rule !== undefined) return await misbehave(rule, exchange, outcome.answer);
		return sendAnswer(reply, outcome.answer);
	};
}

function entryOf(
	provider: Provider,
	request: ReceivedRequest,
): Omit<LedgerEntry, 'id' | 'at' | 'verdict'> {
	const { method, path, query, headers, body, rawBody } = request;
	const inUrl = hasCredentialsInUrl(provider, request) ? { credentialsInUrl: true } : {};
	return { provider: provider.id, method, path, query, headers, body, rawBody, ...inUrl };
}

function verdictOf(outcome: Outcome): Pick<LedgerEntry, 'verdict' | 'reason' | 'messageIds'> {
	if (outcome.verdict === 'refused') return { verdict: 'refused', reason: outcome.reason };
	const { send } = outcome;
	return { verdict: 'accepted', ...(send === undefined ? {} : { messageIds: [send.message.id] }) };
}
