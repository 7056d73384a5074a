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

/** As one text, which costs n8n less to keep than a list. */
export const writeMarks = (marks: Iterable<string>): string => [...marks].join('');

/** What `writeMarks` wrote; nothing of what is no such text. */
export const readMarks = (text: unknown): string[] =>
	typeof text === 'string' ? (text.match(/[\w-]{8}/g) ?? []) : [];
