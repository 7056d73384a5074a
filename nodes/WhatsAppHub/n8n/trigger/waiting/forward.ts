import { type IWebhookFunctions, sleep } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { HttpResponse } from '../../../core/http';
import { keepLatest } from '../../../core/keepLatest';
import { askedAt } from '../../../core/waiting/ask';
import { type Answer, writeAnswer } from '../../../core/waiting/messages';
import { placeKey, type Reference, resumeUrl } from '../../../core/waiting/reference';
import { readVerdict, type Say } from '../../../core/waiting/verdict';
import type { Access } from '../access';
import { lineOf } from '../../line';
import { warn } from '../warn';

// Brings an answer to the execution that waits for it, by n8n's own way to waiting executions.

/** What became of an answer. */
export type Forwarded =
	/** This was the answer, and the execution goes on. */
	| { readonly kind: 'decided'; readonly say: Say | undefined }
	/** The question is settled already, or over. */
	| { readonly kind: 'closed'; readonly say: Say | undefined }
	/** Somebody else has to answer. */
	| { readonly kind: 'stranger'; readonly say: Say | undefined }
	/** It has no right signature, or the two nodes have nothing in common. */
	| { readonly kind: 'unproved' }
	/** n8n cannot take it now. */
	| { readonly kind: 'later' };

/** An answer may come before n8n has put its execution to sleep. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000];
/** After so long an execution that runs was woken already. */
const FALLING_ASLEEP_MS = 60_000;
const LIMIT_MS = 10_000;

const MOST_DECIDED = 1_000;

/** The questions that were settled by way of this process. */
const decided = new Set<string>();

export const forward = async (
	context: IWebhookFunctions,
	{ provider, connection }: Access,
	origin: string,
	reference: Reference,
	answer: Answer,
): Promise<Forwarded> => {
	const line = lineOf(context, provider);
	for (let attempt = 0; ; attempt++) {
		if (decided.has(reference.ask)) return { kind: 'closed', say: undefined };
		const response = await line.carry({
			method: 'POST',
			url: resumeUrl(origin, reference),
			body: writeAnswer(answer, placeKey(reference), connection.nodeKeys, new Date()),
			anonymous: true,
			timeoutMs: LIMIT_MS,
		});
		const judged = response.ok ? judge(context, reference, response.value) : undefined;
		if (judged !== undefined) {
			if (judged.kind === 'decided') decided.add(reference.ask);
			keepLatest(decided, MOST_DECIDED);
			return judged;
		}
		const pause = PAUSES_MS[attempt];
		if (pause === undefined) {
			if (!response.ok)
				warn(
					context,
					`could not reach n8n itself at ${origin} with an answer: ${response.failure.message}`,
				);
			return { kind: 'later' };
		}
		await sleep(pause);
	}
};

const ofN8n = z.lazy(() => z.object({ message: z.string() }));

/** Undefined for what passes. */
const judge = (
	context: IWebhookFunctions,
	{ ask }: Reference,
	{ status, body }: HttpResponse,
): Forwarded | undefined => {
	const verdict = readVerdict(body);
	if (verdict !== undefined) {
		const { whatsAppHub: kind, say } = verdict;
		if (kind !== 'unproved') return { kind, say };
		warn(context, DIFFERENT_CREDENTIALS);
		return { kind };
	}
	if (status === 401) {
		warn(context, 'left out an answer whose reference n8n has not made');
		return { kind: 'unproved' };
	}
	const words = ofN8n.safeParse(body).data?.message ?? '';
	const isRunning = status === 409 && /\brunning\b/.test(words);
	if (isRunning && Date.now() - askedAt(ask) < FALLING_ASLEEP_MS) return undefined;
	return status >= 500 || status === 429 || status === 408
		? undefined
		: { kind: 'closed', say: undefined };
};

const DIFFERENT_CREDENTIALS =
	'left out an answer, as the node that waits for it has a credential with other secrets than the trigger';
