import { type IDataObject, type IWebhookFunctions, sleep } from 'n8n-workflow';
import type { HubEvent } from '../../core/event';
import { markOf } from '../../core/eventBase';
import { keepLatest } from '../../core/keepLatest';
import { isNew, type Marks, readMarks, REMEMBERED_EVENTS, writeMarks } from '../../inbound/once';
import {
	isLate,
	isStatus,
	readStages,
	restoreStages,
	type Stages,
	writeStages,
} from '../../inbound/order';

/** What a trigger remembers of the events that it has handed over. */
interface Memory {
	readonly marks: Marks;
	readonly stages: Stages;
	/** What n8n was given to keep last: anything else in its copy comes from another process. */
	readonly kept: { seen: unknown; stages: unknown };
}

/** How a trigger deals with what it has seen before. */
export interface MemoryRules {
	readonly once: boolean;
	readonly statusOrder: 'asReported' | 'drop' | 'mark';
}

/** Triggers that one process remembers; of more, those that were silent longest are read anew. */
const MAX_TRIGGERS = 200;

/**
 * By workflow and node. n8n reads a workflow's static data before a call and writes it after, so that of
 * two calls at once each would miss the other; this one both see. n8n's copy outlives a restart.
 */
const memories = new Map<string, Memory>();

/** An event to hand over, with whether a later stage of its message was before it. */
export interface Remembered {
	readonly event: HubEvent;
	readonly late: boolean;
}

/** Leaves out what was handed over before, and remembers the rest. Once a call, with all of its events. */
export const rememberEvents = (
	context: IWebhookFunctions,
	events: readonly HubEvent[],
	{ once, statusOrder }: MemoryRules,
): Remembered[] => {
	// What a person sends again and again to try something must arrive every time.
	if (context.getMode() === 'manual') return events.map((event) => ({ event, late: false }));
	const staticData = context.getWorkflowStaticData('node');
	const memory = memoryOf(context, staticData);
	const fresh = once
		? events.filter(({ eventId }) => isNew(memory.marks, markOf(eventId)))
		: events;
	keepLatest(memory.marks, REMEMBERED_EVENTS);
	if (once && fresh.length > 0) {
		keep(context, staticData, memory, 'seen', () => writeMarks(memory.marks));
		unlessTaken(context, () => {
			for (const { eventId } of fresh) memory.marks.delete(markOf(eventId));
		});
	}
	if (statusOrder === 'asReported') return fresh.map((event) => ({ event, late: false }));
	unlessTaken(context, restoreStages(memory.stages, fresh));
	const judged = fresh.map((event) => ({
		event,
		late: isStatus(event) && isLate(memory.stages, event),
	}));
	keepLatest(memory.stages, REMEMBERED_EVENTS);
	if (judged.some(({ event, late }) => isStatus(event) && !late)) {
		keep(context, staticData, memory, 'stages', () => writeStages(memory.stages));
	}
	return statusOrder === 'drop' ? judged.filter(({ late }) => !late) : judged;
};

const memoryOf = (context: IWebhookFunctions, staticData: IDataObject): Memory => {
	const key = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	const memory = memories.get(key) ?? {
		marks: new Set(),
		stages: new Map(),
		kept: { seen: undefined, stages: undefined },
	};
	memories.delete(key);
	memories.set(key, memory);
	keepLatest(memories, MAX_TRIGGERS);
	learn(memory, staticData);
	return memory;
};

/** Takes over what another process, or this one before its restart, has written. */
const learn = (memory: Memory, { seen, stages }: IDataObject): void => {
	if (seen !== memory.kept.seen) {
		for (const mark of readMarks(seen)) isNew(memory.marks, mark);
		memory.kept.seen = seen;
	}
	if (stages !== memory.kept.stages) {
		for (const [message, stage] of readStages(stages)) {
			const reached = memory.stages.get(message);
			if (reached === undefined || reached < stage) memory.stages.set(message, stage);
		}
		memory.kept.stages = stages;
	}
};

/**
 * n8n answers with an error when it cannot begin the execution, as when its database is away. Then the
 * provider delivers the events again, and they must not be taken for known.
 */
const unlessTaken = (context: IWebhookFunctions, takeBack: () => void): void => {
	const response = context.getResponseObject();
	response.once('finish', () => {
		if (response.statusCode >= 400) takeBack();
	});
};

/** Longer than n8n takes to begin an execution; a call that takes longer is written with the next one. */
const KEEP_TRYING_MS = 10_000;
const TRY_EVERY_MS = 5;

/**
 * Has n8n keep what is remembered. The text is made when n8n writes, so that of several calls the last
 * to be written does not bring back what was known at its beginning.
 *
 * n8n (2.41.1) begins the execution before it writes, and forgets by that that there is something to
 * write: so it is told again until the call is answered, which it is right after the writing.
 */
const keep = (
	context: IWebhookFunctions,
	staticData: IDataObject,
	memory: Memory,
	name: 'seen' | 'stages',
	write: () => string,
): void => {
	Object.defineProperty(staticData, name, {
		configurable: true,
		enumerable: true,
		get: () => (memory.kept[name] = write()),
		// Setting it changes nothing but n8n's note that there is something to write.
		set: () => undefined,
	});
	void remind(context.getResponseObject(), () => (staticData[name] = ''));
};

const remind = async (
	response: { readonly headersSent?: boolean },
	note: () => void,
): Promise<void> => {
	for (let waited = 0; waited < KEEP_TRYING_MS && !response.headersSent; waited += TRY_EVERY_MS) {
		note();
		await sleep(TRY_EVERY_MS);
	}
};
