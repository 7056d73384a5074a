import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../../core/keepLatest';
import { askedAt } from '../../../core/waiting/ask';
import type { Question } from '../../../core/waiting/question';
import { type Access, accessOf } from '../access';
import { warn } from '../warn';
import { type Forwarded, forward } from './forward';
import type { Heard } from './heard';
import { keepQuestion, questionsOf } from './questions';
import { sayTo } from './say';

// Settles an answer as the one trigger that does: brings it to the execution, and tells the person.

/** `taken` for what was an answer, `passed` for what is an event like others after all. */
export type Settlement = 'taken' | 'passed' | 'later';

const MOST_SETTLED = 2_000;

/** By the message that answered: what it came to, or is under way. A message may come by several ways. */
const settlements = new Map<string, Promise<Settlement>>();

export const settleHere = async (
	context: IWebhookFunctions,
	access: Access,
	heard: Heard,
): Promise<Settlement> => {
	const { ask, choice } = heard.reference;
	const key = `${ask}|${heard.answer.messageId ?? choice}`;
	const underWay = settlements.get(key) ?? decide(context, access, heard);
	settlements.set(key, underWay);
	keepLatest(settlements, MOST_SETTLED);
	const outcome = await underWay;
	if (outcome === 'later') settlements.delete(key);
	return outcome;
};

/** Whoever has written so long ago is not kept waiting for an execution that cannot be woken. */
const GIVEN_UP_MS = 10 * 60_000;

const decide = async (
	context: IWebhookFunctions,
	access: Access,
	heard: Heard,
): Promise<Settlement> => {
	const { reference, answer, isTap } = heard;
	const known = questionsOf(context).find(({ ask }) => ask === reference.ask);
	const origin = new URL(context.getNodeWebhookUrl('default') ?? '').origin;
	const sentAt = known?.at ?? askedAt(reference.ask);
	const bring = async (by: Access) => await forward(context, by, origin, heard, sentAt);
	const forwarded = await bring(access).then(async (first) =>
		first.kind === 'unproved' ? await again(context, bring, first) : first,
	);
	if (forwarded.kind === 'later' || forwarded.kind === 'unproved') {
		if (forwarded.kind === 'unproved') warn(context, DIFFERENT_CREDENTIALS);
		const isOld = Date.now() - Date.parse(answer.respondedAt) > GIVEN_UP_MS;
		// What was written is an event then; a tap on a question that nobody can answer is none.
		return isOld ? (isTap ? 'taken' : 'passed') : 'later';
	}
	if (forwarded.kind === 'forged')
		warn(context, 'left out an answer whose reference n8n has not made');
	if (known !== undefined) note(context, known, forwarded, answer.messageId);
	const isTaken = isTap || forwarded.kind === 'decided';
	if (isTaken) void tell(context, access, heard, forwarded, known);
	return isTaken ? 'taken' : 'passed';
};

/** The credential may have changed since the trigger read it. */
const again = async (
	context: IWebhookFunctions,
	bring: (access: Access) => Promise<Forwarded>,
	first: Forwarded,
): Promise<Forwarded> => {
	const reread = await accessOf(context, true);
	return reread.ok ? await bring(reread.value) : first;
};

const note = (
	context: IWebhookFunctions,
	known: Question,
	{ kind }: Forwarded,
	messageId: string | null,
): void => {
	if (kind !== 'decided' && kind !== 'closed') return;
	const isAnswer = kind === 'decided' && messageId !== null;
	if (known.closed && !isAnswer) return;
	const answers = isAnswer ? [...known.answers, messageId] : known.answers;
	keepQuestion(context, { ...known, closed: true, answers });
};

/** Only where the question is known, or the node itself has said what to say: nobody else gets a word. */
const tell = async (
	context: IWebhookFunctions,
	access: Access,
	{ reference, answer }: Heard,
	forwarded: Forwarded,
	known: Question | undefined,
): Promise<void> => {
	const { kind } = forwarded;
	const said = 'say' in forwarded ? forwarded.say : undefined;
	const once = kind === 'decided' ? undefined : `${reference.ask}|${answer.by[0] ?? ''}|${kind}`;
	const closed = known && { text: known.closedText };
	const say = said ?? (kind === 'closed' ? closed : undefined);
	if (say !== undefined) await sayTo(context, access, answer, say, once);
};

const DIFFERENT_CREDENTIALS =
	'put off an answer, as the node that waits for it has a credential with other secrets than the trigger';
