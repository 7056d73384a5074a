import { recipientKey } from '../core/address';
import { markOf } from '../core/eventBase';
import type { HubEvent, MessageStatusEvent } from '../core/event';
import type { MessageStatus } from '../core/status';
import { RING_SIZES } from './marks';
import { readRing, type Ring, startRing } from './ring';

// Recognises delivery statuses that arrive after a later one, and sorts those of one call.

/**
 * The stages in the order in which a message passes them. Nothing follows
 * `failed`, and it follows nothing that arrived: another device of the recipient reports it.
 */
const rank: { readonly [S in MessageStatus]: number } = {
	queued: 0,
	sending: 1,
	sent: 2,
	delivered: 3,
	read: 4,
	played: 5,
	failed: 6,
};

/** How far each message has come, by a mark of it; the one that moved last stands last. */
export type Stages = Map<string, number>;

/**
 * Whether the stage comes after one that is further, or says the same again; otherwise it is remembered.
 *
 * The rule: queued, sending, sent, delivered, read, played, each only after those before it, whether they
 * were reported or not. `failed` ends a message that was not delivered, and nothing follows it.
 */
export const isLate = (stages: Stages, event: MessageStatusEvent): boolean => {
	const message = threadOf(event);
	const reached = stages.get(message);
	const stage = rank[event.status];
	if (reached !== undefined && !follows(stage, reached)) return true;
	stages.delete(message);
	stages.set(message, stage);
	return false;
};

/** What brings back how far the messages of these events have come by now. */
export const restoreStages = (stages: Stages, events: readonly HubEvent[]): (() => void) => {
	const before = events.filter(isStatus).map((event) => {
		const message = threadOf(event);
		return { message, reached: stages.get(message) };
	});
	return () => {
		for (const { message, reached } of before) {
			if (reached === undefined) stages.delete(message);
			else stages.set(message, reached);
		}
	};
};

const follows = (stage: number, reached: number): boolean => {
	const failsWhatArrived = stage === rank.failed && reached >= rank.delivered;
	return stage > reached && !failsWhatArrived;
};

/** A mark of the message; one to a group is a message to each of its members. */
export const threadOf = (event: MessageStatusEvent): string => {
	const known = threads.get(event);
	if (known !== undefined) return known;
	const { to, messageId, recipient, participant } = event;
	const ours = to.phoneNumberId ?? to.phone;
	const [number, chat, member] = [ours, recipient, participant].map(keyOf);
	const thread = markOf([number, messageId, chat, member].join('|'));
	threads.set(event, thread);
	return thread;
};

const keyOf = (id: string | null): string | null => id && recipientKey(id);

/** Marking takes longer than all else that is done here. */
const threads = new WeakMap<MessageStatusEvent, string>();

/** The events of one call with the stages of each message in their order, in the places they had. */
export const inOrder = (events: readonly HubEvent[]): HubEvent[] => {
	// The first of a thread stands last, where it costs nothing to take.
	const next = new Map<string, MessageStatusEvent[]>();
	for (const event of events.filter(isStatus).reverse()) {
		const thread = threadOf(event);
		const waiting = next.get(thread);
		if (waiting === undefined) next.set(thread, [event]);
		else waiting.push(event);
	}
	for (const waiting of next.values()) {
		waiting.sort((one, other) => rank[other.status] - rank[one.status]);
	}
	return events.map((event) =>
		isStatus(event) ? (next.get(threadOf(event))?.pop() ?? event) : event,
	);
};

export const isStatus = (event: HubEvent): event is MessageStatusEvent =>
	event.event === 'message.status';

/** Beside the mark of a message stands its stage. */
const SAYS = 1;

export const startStageRing = (): Ring => startRing(SAYS, RING_SIZES);

/** The stages of a text that such a ring has written; nothing of what is no such text. */
export const readStages = (text: unknown): Array<[string, number]> =>
	readRing(text, SAYS).flatMap((entry) => {
		const stage = Number(entry.slice(-SAYS));
		return Number.isInteger(stage) ? [[entry.slice(0, -SAYS), stage]] : [];
	});
