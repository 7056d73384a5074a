import type { IWebhookFunctions } from 'n8n-workflow';
import type { HubEvent } from '../../../core/event';
import { markOf } from '../../../core/eventBase';
import type { MessageEvent } from '../../../core/messageEvent';
import { readPresence, WAITING_HEADER, writeToTrigger } from '../../../core/waiting/messages';
import type { Question } from '../../../core/waiting/question';
import type { Access } from '../access';
import { lineOf } from '../../line';
import { memoryOf } from '../memory';
import { type Settlement, settleHere } from './decide';
import { type Heard, hear, undeliveredIn } from './heard';
import { markOfTrigger } from './mark';
import { keepQuestion, questionsOf, writeQuestions } from './questions';
import { askWhich } from './say';
import { noteUndelivered } from './undelivered';

// Finds among the events of a call the answers to questions, and settles them: they start nothing.

/** What is left of a call's events, or that one of them cannot be settled yet. */
export interface Settled {
	readonly rest: readonly HubEvent[];
	/** The IDs of the others. */
	readonly settled: ReadonlySet<string>;
	readonly isLater: boolean;
}

export const settleAnswers = async (
	context: IWebhookFunctions,
	access: Access,
	events: readonly HubEvent[],
): Promise<Settled> => {
	if (questionsOf(context).length > 0) writeQuestions(context);
	const outcomes = await Promise.all(
		events.map(async (event) =>
			'fromMe' in event
				? await settleMessage(context, access, event)
				: await settleStatus(context, access, event),
		),
	);
	const rest = events.filter((_, index) => outcomes[index] === 'passed');
	const settled = events.filter((event) => !rest.includes(event));
	return {
		rest,
		settled: new Set(settled.map(({ eventId }) => eventId)),
		isLater: outcomes.includes('later'),
	};
};

/** The provider's word that a question did not arrive is an event as any other beside. */
const settleStatus = async (
	context: IWebhookFunctions,
	access: Access,
	event: HubEvent,
): Promise<Settlement> => {
	const undelivered = undeliveredIn(event, questionsOf(context));
	if (undelivered === undefined) {
		noteUndelivered(event);
		return 'passed';
	}
	const told = await settle(context, access, undelivered);
	return told === 'later' ? told : 'passed';
};

/** As often as there may be a further question behind one that is settled already. */
const MOST_TRIES = 3;

const settleMessage = async (
	context: IWebhookFunctions,
	access: Access,
	event: MessageEvent,
): Promise<Settlement> => {
	for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
		const heard = hear(event, questionsOf(context), new Date());
		if (heard.kind === 'event') return 'passed';
		if (heard.kind === 'nothing') return 'taken';
		// What has started a workflow is delivered again, and was no answer then.
		if (!isTapOf(heard) && isHandedOver(context, event)) return 'passed';
		if (heard.kind === 'unclear') {
			// One trigger asks back; who has been asked already is heard as anybody.
			if (heard.settler !== markOfTrigger(context)) return 'taken';
			return askWhich(context, access, heard.answer) ? 'taken' : 'passed';
		}
		const settled = await settle(context, access, heard);
		if (settled !== 'passed' || heard.isTap) return settled;
	}
	return 'passed';
};

const isTapOf = (heard: { readonly kind: string; readonly isTap?: boolean }): boolean =>
	heard.isTap === true;

const isHandedOver = (context: IWebhookFunctions, { eventId }: MessageEvent): boolean => {
	if (context.getMode() === 'manual') return false;
	const { marks } = memoryOf(context, context.getWorkflowStaticData('node'));
	return marks.has(markOf(eventId));
};

const settle = async (
	context: IWebhookFunctions,
	access: Access,
	heard: Heard,
): Promise<Settlement> => {
	const { reference } = heard;
	const known = questionsOf(context).find(({ ask }) => ask === reference.ask);
	if (known === undefined || reference.settler === markOfTrigger(context)) {
		return await settleHere(context, access, heard);
	}
	const said = await askSettler(context, access, known, heard);
	// A trigger that is gone leaves it to whoever hears it.
	if (said === undefined) return await settleHere(context, access, heard);
	if (said !== 'later') keepQuestion(context, { ...known, closed: true });
	return said;
};

const LIMIT_MS = 30_000;

/** Several triggers hear the same answer: one settles it, and says to the others what it was. */
const askSettler = async (
	context: IWebhookFunctions,
	{ provider, connection }: Access,
	{ settler }: Question,
	{ reference, answer, isTap }: Heard,
): Promise<Settlement | undefined> => {
	const keys = connection.nodeKeys;
	const { path } = settler;
	const content = { kind: 'settle', reference, answer, isTap } as const;
	const { body, word } = writeToTrigger(content, path, keys, new Date());
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
