import { readRing, type Ring, type Sizes, startRing } from './ring';

/**
 * How many events a trigger remembers. Meta redelivers for up to seven days, YCloud for six hours; what
 * came before the last ten thousand events would start the workflow again.
 */
export const REMEMBERED_EVENTS = 10_000;

/** The marks of events that were handed over, the newest last. */
export type Marks = Set<string>;

/** Whether the mark is new; it is remembered then. */
export const isNew = (marks: Marks, mark: string): boolean => {
	if (marks.has(mark)) return false;
	marks.add(mark);
	return true;
};

/** Nothing is said beside a mark. */
const SAYS = 0;

/** So many marks or stages have a place in n8n's copy; it grows by these steps. */
export const RING_SIZES: Sizes = [500, 2_000, 5_000, REMEMBERED_EVENTS];

export const startMarkRing = (): Ring => startRing(SAYS, RING_SIZES);

export const nothingSaid = (): string => '';

/** The marks of a text that such a ring has written, the oldest first; nothing of what is no such text. */
export const readMarks = (text: unknown): string[] => readRing(text, SAYS);
