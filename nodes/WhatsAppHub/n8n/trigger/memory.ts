import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
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
	threadOf,
	writeStages,
} from '../../inbound/order';
import { whenAnswered } from './answer';
import { type Flight, type Flights, hasBegun, onceLanded, takeOff } from './flights';
import { haveWritten, isOffered, offer, type Texts } from './keep';
import { keyOf } from './key';

/** What a trigger remembers of the events that it has handed over. */
interface Memory {
	readonly marks: Marks;
	readonly stages: Stages;
	/** What is remembered already, although n8n has not begun an execution with it yet. */
	readonly flights: Flights;
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

/** What is to be handed over of a call's events, and how many are not. */
export interface Handover {
	readonly events: readonly Remembered[];
	/** Handed over before. */
	readonly repeated: number;
	/** After a later stage of their message. */
	readonly late: number;
}

/**
 * Leaves out what was handed over before, and remembers the rest. Once a call, with all of its events.
 * Undefined where one of them is under way by another call that n8n does not answer: whether it is a
 * repetition nobody knows yet, so that it can be neither taken nor left out.
 */
export const rememberEvents = async (
	context: IWebhookFunctions,
	events: readonly HubEvent[],
	rules: MemoryRules,
): Promise<Handover | undefined> => {
	// What a person sends again and again to try something must arrive every time.
	if (context.getMode() === 'manual') return allOf(events);
	const staticData = context.getWorkflowStaticData('node');
	const memory = memoryOf(context, staticData);
	return await onceLanded(memory.flights, keysOf(events, rules), () =>
		handOver(context, staticData, memory, events, rules),
	);
};

/** Waits for nothing, so that no other call comes between. */
const handOver = (
	context: IWebhookFunctions,
	staticData: IDataObject,
	memory: Memory,
	events: readonly HubEvent[],
	rules: MemoryRules,
): Handover => {
	const { once, statusOrder } = rules;
	const fresh = once
		? events.filter(({ eventId }) => isNew(memory.marks, markOf(eventId)))
		: events;
	keepLatest(memory.marks, REMEMBERED_EVENTS);
	const isOrdered = statusOrder !== 'asReported';
	const restore = isOrdered ? restoreStages(memory.stages, fresh) : undefined;
	const judged = fresh.map((event) => ({
		event,
		late: isOrdered && isStatus(event) && isLate(memory.stages, event),
	}));
	keepLatest(memory.stages, REMEMBERED_EVENTS);
	const { flight, land } = takeOff(memory.flights, keysOf(fresh, rules));
	/*
	 * n8n answers with an error when it cannot begin the execution, as when its database is away. Then the
	 * provider delivers the events again, and they must not be taken for known.
	 */
	whenAnswered(context.getResponseObject(), (status) => {
		if (status >= 400) {
			if (once) for (const { eventId } of fresh) memory.marks.delete(markOf(eventId));
			restore?.();
		}
		land();
	});
	const moved = judged.some(({ event, late }) => isOrdered && isStatus(event) && !late);
	if (moved || (once && fresh.length > 0)) {
		offer(staticData, textsOf(memory, flight));
		haveWritten(context, staticData, once ? 'seen' : 'stages');
	}
	return {
		events: statusOrder === 'drop' ? judged.filter(({ late }) => !late) : judged,
		repeated: events.length - fresh.length,
		late: judged.filter(({ late }) => late).length,
	};
};

const allOf = (events: readonly HubEvent[]): Handover => ({
	events: events.map((event) => ({ event, late: false })),
	repeated: 0,
	late: 0,
});

/** What no two calls may have in hand at once: the events, and the messages whose stages they change. */
const keysOf = (events: readonly HubEvent[], { once, statusOrder }: MemoryRules): string[] => [
	...(once ? events.map(({ eventId }) => markOf(eventId)) : []),
	...(statusOrder === 'asReported'
		? []
		: events.filter(isStatus).map((event) => stageKeyOf(threadOf(event)))),
];

const stageKeyOf = (thread: string): string => `stage:${thread}`;

const memoryOf = (context: IWebhookFunctions, staticData: IDataObject): Memory => {
	const key = keyOf(context);
	const memory = memories.get(key) ?? {
		marks: new Set(),
		stages: new Map(),
		flights: new Map(),
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
 * What outlives a restart. What n8n has not begun yet is left out: its provider will deliver it again, and
 * a process that was ended meanwhile must not take it for known. Of the call itself that n8n writes for
 * the execution has begun.
 */
const textsOf = (memory: Memory, flight?: Flight): Texts => {
	const { marks, stages, flights, kept } = memory;
	const text = (name: keyof Memory['kept'], write: () => string) => () => {
		if (flight) flight.begun = true;
		return (kept[name] = write());
	};
	const seen = text('seen', () => writeMarks(begunOnly(flights, marks, (mark) => mark)));
	const reached = text('stages', () =>
		writeStages(begunOnly(flights, stages, ([thread]) => stageKeyOf(thread))),
	);
	return { ...(marks.size > 0 && { seen }), ...(stages.size > 0 && { stages: reached }) };
};

/** Has n8n write what is remembered as well, whenever it writes what else changed. */
export const offerMemory = (context: IWebhookFunctions, staticData: IDataObject): void => {
	if (isOffered(staticData, 'seen') || isOffered(staticData, 'stages')) return;
	offer(staticData, textsOf(memoryOf(context, staticData)));
};

const begunOnly = <Entry>(
	flights: Flights,
	entries: Iterable<Entry>,
	keyOf: (entry: Entry) => string,
): Iterable<Entry> =>
	[...new Set(flights.values())].every(({ begun }) => begun)
		? entries
		: [...entries].filter((entry) => hasBegun(flights, keyOf(entry)));
