import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { jsonOr } from '../../../core/json';
import { keepLatest } from '../../../core/keepLatest';
import { isOpen, question, type Question } from '../../../core/waiting/question';
import { keyOf } from '../key';
import { offerMemory } from '../memory';
import { haveWritten, offer } from '../staticData';

// Keeps the questions whose answers a trigger hears: in the process, and in the workflow's static data, which
// outlives a restart and reaches other processes.

const NAME = 'questions';
const MOST_QUESTIONS = 100;
/** Of settled ones enough to know a late answer by. */
const MOST_CLOSED = 50;
const MOST_TRIGGERS = 200;

/** By trigger, and by the name of the asking. What n8n has yet to save, or another call has written over, stands here. */
const known = new Map<string, Map<string, Question>>();

const useOf = (context: IWebhookFunctions): string => `${keyOf(context)}:${context.getMode()}`;

const ownOf = (context: IWebhookFunctions): Map<string, Question> => {
	const use = useOf(context);
	const own = known.get(use) ?? new Map<string, Question>();
	known.set(use, own);
	keepLatest(known, MOST_TRIGGERS);
	return own;
};

const read = (text: unknown): Question[] => {
	const entries = typeof text === 'string' ? jsonOr(text, undefined) : undefined;
	return Array.isArray(entries)
		? entries.flatMap((each) => question.safeParse(each).data ?? [])
		: [];
};

/** What a trigger was told, here or in another process: what is settled stays settled. */
const questionsIn = (context: IWebhookFunctions, staticData: IDataObject): Question[] => {
	const all = new Map(read(staticData[NAME]).map((each) => [each.ask, each]));
	for (const each of ownOf(context).values()) {
		const written = all.get(each.ask);
		const answers = new Set([...each.answers, ...(written?.answers ?? [])]);
		const closed = each.closed || written?.closed === true;
		all.set(each.ask, { ...each, closed, answers: [...answers] });
	}
	const now = new Date();
	return [...all.values()]
		.map((each) => (isOpen(each, now) ? each : { ...each, closed: true }))
		.sort((a, b) => a.at - b.at);
};

export const questionsOf = (context: IWebhookFunctions): Question[] =>
	questionsIn(context, context.getWorkflowStaticData('node'));

const textOf = (questions: readonly Question[]): string => {
	const closed = questions.filter(({ closed: isClosed }) => isClosed).slice(-MOST_CLOSED);
	const open = questions.filter(({ closed: isClosed }) => !isClosed).slice(-MOST_QUESTIONS);
	return JSON.stringify([...open, ...closed]);
};

export const keepQuestion = (context: IWebhookFunctions, told: Question): void => {
	const own = ownOf(context);
	own.delete(told.ask);
	own.set(told.ask, told);
	keepLatest(own, MOST_QUESTIONS);
	writeQuestions(context);
};

/** Another call, which began before, may have written over what this trigger was told. */
export const writeQuestions = (context: IWebhookFunctions): void => {
	const staticData = context.getWorkflowStaticData('node');
	const before = { [NAME]: staticData[NAME] };
	const isWritten = textOf(questionsIn(context, before)) === before[NAME];
	if (isWritten || (before[NAME] === undefined && ownOf(context).size === 0)) return;
	offer(staticData, { [NAME]: () => textOf(questionsIn(context, before)) });
	offerMemory(context, staticData);
	haveWritten(context, staticData, NAME);
};
