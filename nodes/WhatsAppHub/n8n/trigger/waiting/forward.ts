import { type IWebhookFunctions, sleep } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { HttpResponse } from '../../../core/http';
import { keepLatest } from '../../../core/keepLatest';
import { writeAnswer } from '../../../core/waiting/messages';
import { placeKey, type Reference, resumeUrl } from '../../../core/waiting/reference';
import { readVerdict, type Say } from '../../../core/waiting/verdict';
import type { Access } from '../access';
import { lineOf } from '../../line';
import { warn } from '../warn';
import type { Heard } from './heard';

// Brings an answer to the execution that waits for it, by n8n's own way to waiting executions.

/** What became of an answer. */
export type Forwarded =
	/** This was the answer, and the execution goes on. */
	| { readonly kind: 'decided'; readonly say: Say | undefined }
	/** The question is settled already, or over. */
	| { readonly kind: 'closed'; readonly say: Say | undefined }
	/** Somebody else has to answer. */
	| { readonly kind: 'stranger'; readonly say: Say | undefined }
	/** The two nodes have no secret in common, for the moment or for good. */
	| { readonly kind: 'unproved' }
	/** n8n has not made the reference. */
	| { readonly kind: 'forged' }
	/** n8n cannot take it now, or something else answers in its place. */
	| { readonly kind: 'later' };

/** An answer may come before n8n has put its execution to sleep. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000];
/** So long after it was asked an execution that runs was woken already. */
const FALLING_ASLEEP_MS = 60_000;
const LIMIT_MS = 10_000;

const MOST_DECIDED = 1_000;

/** The questions that were settled by way of this process. */
const decided = new Set<string>();

/** @param sentAt when the question was asked, in milliseconds since 1970 */
export const forward = async (
	context: IWebhookFunctions,
	{ provider, connection }: Access,
	origin: string,
	{ reference, answer }: Heard,
	sentAt: number,
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
		const judged = response.ok ? judge(reference, response.value, sentAt) : undefined;
		if (judged !== undefined) {
			if (judged.kind === 'decided') decided.add(reference.ask);
			keepLatest(decided, MOST_DECIDED);
			return judged;
		}
		const pause = PAUSES_MS[attempt];
		if (pause === undefined) {
			const what = response.ok ? `answers ${response.value.status}` : response.failure.message;
			warn(
				context,
				`could not bring an answer to n8n itself at ${origin}${reference.path}: ${what}`,
			);
			return { kind: 'later' };
		}
		await sleep(pause);
	}
};

const ofN8n = z.lazy(() =>
	z.object({ message: z.string().optional(), error: z.string().optional() }),
);

/** What n8n (2.0 to 2.41.1) shows for a question that is settled, and for a signature that is not its own. */
const SETTLED_PAGE = '<title>No action required';
const FORGED_PAGE = '<title>Invalid Form Link';

/** Undefined for what passes, and for what is no answer of n8n's: a proxy may stand in between. */
const judge = (
	{ executionId }: Reference,
	{ status, body }: HttpResponse,
	sentAt: number,
): Forwarded | undefined => {
	const verdict = readVerdict(body);
	if (verdict !== undefined) {
		const { whatsAppHub: kind, say } = verdict;
		return kind === 'unproved' ? { kind } : { kind, say };
	}
	if (typeof body === 'string') {
		if (body.includes(FORGED_PAGE)) return { kind: 'forged' };
		return body.includes(SETTLED_PAGE) ? { kind: 'closed', say: undefined } : undefined;
	}
	const { message: words = '', error } = ofN8n.safeParse(body).data ?? {};
	if (status === 401 && error === 'Invalid token') return { kind: 'forged' };
	if (!words.includes(`The execution "${executionId}`)) return undefined;
	if (status !== 404 && status !== 409) return undefined;
	const isRunning = /\brunning\b/.test(words);
	return isRunning && Date.now() - sentAt < FALLING_ASLEEP_MS
		? undefined
		: { kind: 'closed', say: undefined };
};
