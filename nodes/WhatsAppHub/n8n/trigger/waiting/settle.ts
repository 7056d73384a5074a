import type { IWebhookFunctions } from 'n8n-workflow';
import type { HubEvent } from '../../../core/event';
import { keepLatest } from '../../../core/keepLatest';
import { readPresence, WAITING_HEADER, writeToTrigger } from '../../../core/waiting/messages';
import { CLOSED_QUESTION, type Question } from '../../../core/waiting/question';
import type { Say } from '../../../core/waiting/verdict';
import type { Access } from '../access';
import { lineOf } from '../../line';
import { forward } from './forward';
import { type Heard, heardIn, undeliveredIn } from './heard';
import { markOfTrigger } from './mark';
import { keepQuestion, questionsOf, writeQuestions } from './questions';
import { sayTo } from './say';

// Finds among the events of a call the answers to questions, and settles them: they start nothing.

/** What is left of a call's events, or that one of them cannot be settled yet. */
export interface Settled {
	readonly rest: readonly HubEvent[];
	/** The IDs of the others. */
	readonly settled: ReadonlySet<string>;
	readonly isLater: boolean;
}

/** `taken` for what was an answer, `passed` for what is an event like others after all. */
type Outcome = 'taken' | 'passed' | 'later';

export const settleAnswers = async (
	context: IWebhookFunctions,
	access: Access,
	events: readonly HubEvent[],
): Promise<Settled> => {
	const questions = questionsOf(context);
	if (questions.length > 0) writeQuestions(context);
	const now = new Date();
	const outcomes = await Promise.all(
		events.map(async (event) => {
			const undelivered = undeliveredIn(event, questions);
			if (undelivered !== undefined) {
				const told = await settle(context, access, questions, undelivered);
				return told === 'later' ? told : 'passed';
			}
			const heard = 'fromMe' in event ? heardIn(event, questions, now) : undefined;
			if (heard === undefined) return 'passed';
			return heard === 'damaged' ? 'taken' : await settle(context, access, questions, heard);
		}),
	);
	return {
		rest: events.filter((_, index) => outcomes[index] === 'passed'),
		settled: new Set(
			events.filter((_, index) => outcomes[index] !== 'passed').map(({ eventId }) => eventId),
		),
		isLater: outcomes.includes('later'),
	};
};

const settle = async (
	context: IWebhookFunctions,
	access: Access,
	questions: readonly Question[],
	heard: Heard,
): Promise<Outcome> => {
	const { reference } = heard;
	const settler = questions.find(({ ask }) => ask === reference.ask)?.settler;
	if (reference.settler === markOfTrigger(context) || settler === undefined) {
		return await settleHere(context, access, heard);
	}
	const said = await askSettler(context, access, settler.path, heard);
	// A trigger that is gone leaves it to whoever hears it.
	return said ?? (await settleHere(context, access, heard));
};

const LIMIT_MS = 30_000;

/** Several triggers hear the same answer: one settles it, and says to the others what it was. */
const askSettler = async (
	context: IWebhookFunctions,
	{ provider, connection }: Access,
	path: string,
	heard: Heard,
): Promise<Outcome | undefined> => {
	const keys = connection.nodeKeys;
	const { body, word } = writeToTrigger({ kind: 'settle', ...heard }, path, keys, new Date());
	const response = await lineOf(context, provider).carry({
		method: 'POST',
		url: originOf(context) + path,
		headers: { [WAITING_HEADER]: '1' },
		body,
		anonymous: true,
		timeoutMs: LIMIT_MS,
	});
	return response.ok ? readPresence(response.value.body, word, keys)?.settled : undefined;
};

const originOf = (context: IWebhookFunctions): string =>
	new URL(context.getNodeWebhookUrl('default') ?? '').origin;

const MOST_SETTLED = 2_000;

/** By the message that answered: what it came to, or is under way. A message may come by several ways. */
const settled = new Map<string, Promise<Outcome>>();

/** Settles an answer as the one trigger that does. */
export const settleHere = async (
	context: IWebhookFunctions,
	access: Access,
	heard: Heard,
): Promise<Outcome> => {
	const { ask, choice } = heard.reference;
	const key = `${ask}|${heard.answer.messageId ?? choice}`;
	const underWay = settled.get(key) ?? decide(context, access, heard);
	settled.set(key, underWay);
	keepLatest(settled, MOST_SETTLED);
	const outcome = await underWay;
	if (outcome === 'later') settled.delete(key);
	return outcome;
};

const decide = async (
	context: IWebhookFunctions,
	access: Access,
	{ reference, answer, isTap }: Heard,
): Promise<Outcome> => {
	const question = questionsOf(context).find(({ ask }) => ask === reference.ask);
	const forwarded = await forward(context, access, originOf(context), reference, answer);
	if (forwarded.kind === 'later') return 'later';
	if (question && !question.closed && ['decided', 'closed'].includes(forwarded.kind)) {
		keepQuestion(context, { ...question, closed: true });
	}
	const tell = async (say: Say | undefined, once?: string) => {
		if (say !== undefined) await sayTo(context, access, answer, say, once);
	};
	const person = `${reference.ask}|${answer.by[0] ?? ''}`;
	if (forwarded.kind === 'decided') void tell(forwarded.say);
	// Whoever wrote something too late has written something: it is an event as any other.
	if (forwarded.kind === 'closed') {
		if (!isTap) return 'passed';
		void tell(
			forwarded.say ?? { text: question?.closedText ?? CLOSED_QUESTION },
			`${person}|closed`,
		);
	}
	if (forwarded.kind === 'stranger') {
		if (!isTap) return 'passed';
		void tell(forwarded.say, `${person}|stranger`);
	}
	return forwarded.kind === 'unproved' && !isTap ? 'passed' : 'taken';
};
