import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { HubEvent } from '../../core/event';
import { markOf } from '../../core/eventBase';
import { keepLatest } from '../../core/keepLatest';
import { REMEMBERED_EVENTS } from '../../inbound/marks';
import { isLate, isStatus, restoreStages, threadOf } from '../../inbound/statusOrder';
import { whenAnswered } from './answer';
import { onceLanded, takeOff } from './flights';
import { type Ticket, ticketFor } from './ticket';
import { haveWritten, offer } from './staticData';
import { type Memory, memoryOf, own, stageKeyOf, textsOf } from './memory';

/** How a trigger deals with what it has seen before. */
export interface MemoryRules {
	readonly once: boolean;
	readonly statusOrder: 'asReported' | 'drop' | 'mark';
}

/** An event to hand over, with whether a later stage of its message was before it. */
export interface Remembered {
	readonly event: HubEvent;
	readonly late: boolean;
}

/** What is to be handed over of a call's events, and how many are not. */
export interface Handover {
	/** By which the execution knows what it was given; none where nothing is remembered. */
	readonly ticket?: Ticket;
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
	const fresh = once ? newOf(memory, events) : events;
	const marks = fresh.map(({ eventId }) => markOf(eventId));
	const ticket = ticketFor(marks.flatMap((mark) => memory.failed.get(mark) ?? []));
	if (once) own(memory, ticket.id, marks);
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
	 * provider delivers the events again, and they must not count as known.
	 */
	whenAnswered(context.getResponseObject(), (status) => {
		if (status >= 400 && !memory.begun.has(ticket.id)) {
			if (once) forget(memory, ticket.id, marks);
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
		...(once && { ticket }),
		events: statusOrder === 'drop' ? judged.filter(({ late }) => !late) : judged,
		repeated: events.length - fresh.length,
		late: judged.filter(({ late }) => late).length,
	};
};

/** Each but once, also where a call holds one of them twice. */
const newOf = ({ marks }: Memory, events: readonly HubEvent[]): HubEvent[] => {
	const seen = new Set<string>();
	return events.filter(({ eventId }) => {
		const mark = markOf(eventId);
		if (marks.has(mark) || seen.has(mark)) return false;
		seen.add(mark);
		return true;
	});
};

/** So many of the latest: n8n runs what it has written down at its next start, or never. */
const MOST_FAILED = 2_000;
const MOST_FAILURES = 5;

const forget = (memory: Memory, id: string, marks: readonly string[]): void => {
	for (const mark of marks) {
		memory.marks.delete(mark);
		memory.owners.delete(mark);
		const before = memory.failed.get(mark) ?? [];
		memory.failed.set(mark, [...before, id].slice(-MOST_FAILURES));
	}
	keepLatest(memory.failed, MOST_FAILED);
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
