import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { HubEvent } from '../core/event';
import { markOf } from '../core/eventBase';
import { isNew, type Marks, readMarks, writeMarks } from '../inbound/once';
import { inOrder, isLate, isStatus, readStages, type Stages, writeStages } from '../inbound/order';

/** What a trigger remembers of the events that it has handed over. */
interface Memory {
	readonly marks: Marks;
	readonly stages: Stages;
	/** What this process wrote last: anything else in n8n's copy comes from another process. */
	writtenMarks: unknown;
	writtenStages: unknown;
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

/** Leaves out what was handed over before, and remembers the rest. */
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
	if (once && fresh.length > 0) {
		memory.writtenMarks = staticData.seen = writeMarks(memory.marks);
	}
	if (statusOrder === 'asReported') return fresh.map((event) => ({ event, late: false }));
	const judged = inOrder(fresh).map((event) => ({
		event,
		late: isStatus(event) && isLate(memory.stages, event),
	}));
	if (judged.some(({ event, late }) => isStatus(event) && !late)) {
		memory.writtenStages = staticData.stages = writeStages(memory.stages);
	}
	return statusOrder === 'drop' ? judged.filter(({ late }) => !late) : judged;
};

const memoryOf = (context: IWebhookFunctions, staticData: IDataObject): Memory => {
	const key = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	const memory = memories.get(key) ?? {
		marks: new Set(),
		stages: new Map(),
		writtenMarks: undefined,
		writtenStages: undefined,
	};
	memories.delete(key);
	memories.set(key, memory);
	for (const silent of memories.keys()) {
		if (memories.size <= MAX_TRIGGERS) break;
		memories.delete(silent);
	}
	learn(memory, staticData);
	return memory;
};

/** Takes over what another process, or this one before its restart, has written. */
const learn = (memory: Memory, { seen, stages }: IDataObject): void => {
	if (seen !== memory.writtenMarks) {
		for (const mark of readMarks(seen)) isNew(memory.marks, mark);
		memory.writtenMarks = seen;
	}
	if (stages !== memory.writtenStages) {
		for (const [message, stage] of readStages(stages)) {
			const reached = memory.stages.get(message);
			if (reached === undefined || reached < stage) memory.stages.set(message, stage);
		}
		memory.writtenStages = stages;
	}
};
