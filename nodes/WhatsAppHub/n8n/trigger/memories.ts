import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { isNew, type Marks, readMarks, writeMarks } from '../../inbound/once';
import { readStages, type Stages, writeStages } from '../../inbound/order';
import { type Flight, type Flights, hasBegun } from './flights';
import { isOffered, offer, type Texts } from './keep';
import { keyOf } from './key';
import { type Owners, readOwners, writeOwners } from './owners';

/** What a trigger remembers of the events that it has handed over. */
export interface Memory {
	readonly marks: Marks;
	readonly stages: Stages;
	/** What is remembered already, although n8n has not begun an execution with it yet. */
	readonly flights: Flights;
	/** By which handover the latest of the events counted as handed over. */
	readonly owners: Owners;
	/** The handovers that have begun, in this process. */
	readonly begun: Set<string>;
	/** What n8n was given to keep last: anything else in its copy comes from another process. */
	readonly kept: { seen: unknown; stages: unknown; owners: unknown };
}

/** Triggers that one process remembers; of more, those that were silent longest are read anew. */
const MAX_TRIGGERS = 200;

/**
 * By workflow and node. n8n reads a workflow's static data before a call and writes it after, so that of
 * two calls at once each would miss the other; this one both see. n8n's copy outlives a restart.
 */
const memories = new Map<string, Memory>();

/** What stands among the flights for a message whose stage changes. */
export const stageKeyOf = (thread: string): string => `stage:${thread}`;

type Context = IWebhookFunctions | IExecuteFunctions;

/** What this process remembers of the trigger, without looking at what n8n keeps. */
export const knownMemory = (context: Context): Memory | undefined => memories.get(keyOf(context));

export const memoryOf = (context: Context, staticData: IDataObject): Memory => {
	const key = keyOf(context);
	const memory = memories.get(key) ?? {
		marks: new Set(),
		stages: new Map(),
		flights: new Map(),
		owners: new Map(),
		begun: new Set(),
		kept: { seen: undefined, stages: undefined, owners: undefined },
	};
	memories.delete(key);
	memories.set(key, memory);
	keepLatest(memories, MAX_TRIGGERS);
	learn(memory, staticData);
	return memory;
};

/** Takes over what another process, or this one before its restart, has written. */
const learn = (memory: Memory, { seen, stages, owners }: IDataObject): void => {
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
	if (owners !== memory.kept.owners) {
		for (const [mark, id] of readOwners(owners)) {
			if (!memory.owners.has(mark)) memory.owners.set(mark, id);
		}
		memory.kept.owners = owners;
	}
};

/**
 * What outlives a restart. What n8n has not begun yet is left out: its provider will deliver it again, and
 * a process that was ended meanwhile must not take it for known. Of the call itself that n8n writes for
 * the execution has begun.
 */
export const textsOf = (memory: Memory, flight?: Flight): Texts => {
	const { marks, stages, flights, owners, kept } = memory;
	const text = (name: keyof Memory['kept'], write: () => string) => () => {
		if (flight) flight.begun = true;
		return (kept[name] = write());
	};
	const seen = text('seen', () => writeMarks(begunOnly(flights, marks, (mark) => mark)));
	const reached = text('stages', () =>
		writeStages(begunOnly(flights, stages, ([thread]) => stageKeyOf(thread))),
	);
	const owned = text('owners', () => writeOwners(begunOnly(flights, owners, ([mark]) => mark)));
	return {
		...(marks.size > 0 && { seen }),
		...(stages.size > 0 && { stages: reached }),
		...(owners.size > 0 && { owners: owned }),
	};
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
