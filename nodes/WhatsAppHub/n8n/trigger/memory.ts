import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import {
	isNew,
	type Marks,
	nothingSaid,
	readMarks,
	REMEMBERED_EVENTS,
	startMarkRing,
} from '../../inbound/marks';
import type { Ring } from '../../inbound/ring';
import { readStages, type Stages, startStageRing } from '../../inbound/statusOrder';
import { type Flight, type Flights, notBegun } from './flights';
import { isOffered, offer, type Texts } from './staticData';
import { keyOf } from './key';

/** What a trigger remembers of the events that it has handed over. */
export interface Memory {
	readonly marks: Marks;
	readonly stages: Stages;
	/** What is remembered already, although n8n has not begun an execution with it yet. */
	readonly flights: Flights;
	/** By the marks of the events: the handover by which each counts as handed over, in this process. */
	readonly owners: Map<string, string>;
	/** The handovers that have begun, in this process. */
	readonly begun: Set<string>;
	/** By the marks of the events: the handovers that n8n answered an error for, in this process. */
	readonly failed: Map<string, readonly string[]>;
	/** What is written of them, in places that stay. */
	readonly rings: { readonly seen: Ring; readonly stages: Ring };
	/** What n8n was given to keep last: anything else in its copy comes from another process. */
	readonly kept: { seen: unknown; stages: unknown };
}

/** Triggers that one process remembers; of more, those that were silent longest are read again. */
export const MAX_TRIGGERS = 200;

/**
 * By workflow and node. n8n reads a workflow's static data before a call and writes it after, so that of
 * two calls at once each would miss the other; this one both see. n8n's copy outlives a restart.
 */
const memories = new Map<string, Memory>();

/** What stands among the flights for a message whose stage changes. */
export const stageKeyOf = (thread: string): string => `${STAGE}${thread}`;

const STAGE = 'stage:';

/**
 * Events that an execution went on with before the first call came to this process: an execution is given the
 * static data as they were when it was written down, so that no memory can be made from them.
 */
const early = new Map<string, Map<string, string>>();

/** What this process remembers of the trigger; undefined before its first call. */
export const knownMemory = (context: IExecuteFunctions): Memory | undefined =>
	memories.get(keyOf(context));

/** An execution goes on with the events of its handover: they count as handed over from now on. */
export const noteGoingOn = (
	context: IExecuteFunctions,
	id: string,
	marks: readonly string[],
): void => {
	const key = keyOf(context);
	const memory = memories.get(key);
	if (memory !== undefined) return own(memory, id, marks);
	const known = early.get(key) ?? new Map<string, string>();
	for (const mark of marks) known.set(mark, id);
	keepLatest(known, REMEMBERED_EVENTS);
	early.set(key, known);
	keepLatest(early, MAX_TRIGGERS);
};

export const own = (memory: Memory, id: string, marks: readonly string[]): void => {
	for (const mark of marks) {
		isNew(memory.marks, mark);
		memory.owners.set(mark, id);
	}
	keepLatest(memory.marks, REMEMBERED_EVENTS);
	keepLatest(memory.owners, REMEMBERED_EVENTS);
};

export const memoryOf = (context: IWebhookFunctions, staticData: IDataObject): Memory => {
	const key = keyOf(context);
	const memory = memories.get(key) ?? {
		marks: new Set(),
		stages: new Map(),
		flights: new Map(),
		owners: new Map(),
		begun: new Set(),
		failed: new Map(),
		rings: { seen: startMarkRing(), stages: startStageRing() },
		kept: { seen: undefined, stages: undefined },
	};
	memories.delete(key);
	memories.set(key, memory);
	keepLatest(memories, MAX_TRIGGERS);
	learn(memory, staticData);
	for (const [mark, id] of early.get(key) ?? []) own(memory, id, [mark]);
	early.delete(key);
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
 * a process that was ended meanwhile must not count it as known. Of the call itself that n8n writes for
 * the execution has begun.
 */
export const textsOf = (memory: Memory, flight?: Flight): Texts => {
	const { marks, stages, flights, rings, kept } = memory;
	const text = (name: keyof Memory['kept'], write: () => string) => () => {
		if (flight) flight.begun = true;
		return (kept[name] = write());
	};
	const seen = text('seen', () => rings.seen.write(marks, nothingSaid, notBegun(flights)));
	const reached = text('stages', () => {
		const threads = [...notBegun(flights)].map((key) => key.slice(STAGE.length));
		return rings.stages.write(stages, (thread) => String(stages.get(thread)), new Set(threads));
	});
	return {
		...(marks.size > 0 && { seen }),
		...(stages.size > 0 && { stages: reached }),
	};
};

/** Has n8n write what is remembered as well, whenever it writes what else changed. */
export const offerMemory = (context: IWebhookFunctions, staticData: IDataObject): void => {
	if (isOffered(staticData, 'seen') || isOffered(staticData, 'stages')) return;
	offer(staticData, textsOf(memoryOf(context, staticData)));
};
