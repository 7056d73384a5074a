import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { oneByOne } from '../../core/oneByOne';
import { keyOf } from './key';
import { knownMemory, noteGoingOn } from './memory';
import { type Carried, withoutTicket } from './ticket';

/** Far more than begin while one call is answered. */
const MOST_BEGUN = 1_000;

/**
 * What an execution goes on with: all that its call handed over, but for what another call has handed over since.
 * For n8n (2.41.1) may write an execution down, answer its call with an error or end, and run it after its next
 * start, when the provider has long delivered the events again. What it does go on with counts as handed over.
 */
export const itemsToGoOnWith = async (
	context: IExecuteFunctions,
): Promise<INodeExecutionData[]> => {
	const given = context.getInputData().map(withoutTicket);
	const ticket = given.find((each) => each.ticket)?.ticket;
	if (ticket === undefined) return given.map(({ item }) => item);
	const memory = knownMemory(context);
	if (memory !== undefined) {
		memory.begun.add(ticket.id);
		keepLatest(memory.begun, MOST_BEGUN);
	}
	if (await cameAgain(context, ticket)) return [];
	const isOwn = (mark: string) => (memory?.owners.get(mark) ?? ticket.id) === ticket.id;
	const left = given.filter(({ ticket: its }) => its === undefined || its.marks.some(isOwn));
	const marks = left.flatMap(({ ticket: its }) => its?.marks ?? []);
	noteGoingOn(context, ticket.id, marks);
	for (const mark of marks) memory?.failed.delete(mark);
	return left.map(({ item }) => item);
};

/** Far more calls than n8n leaves behind. */
const options = { mode: 'entries', maxEntries: 1_000 } as const;

/** What could not be written down, by trigger; the next execution tries again. */
const unwritten = new Map<string, ReadonlySet<string>>();
const MAX_TRIGGERS = 200;

/**
 * Writes down which calls this one brings again, and asks whether that was written down of this one where it
 * comes from before n8n's start. Both are rare, and n8n's store of what a node has processed is the one thing
 * that outlives n8n's end and that an execution may ask. n8n reads its list, changes it and writes it back.
 */
const cameAgain = async (
	context: IExecuteFunctions,
	{ id, at, again }: Carried,
): Promise<boolean> => {
	const key = keyOf(context);
	const isOld = at < performance.timeOrigin;
	const asked = new Set([...again, ...(unwritten.get(key) ?? []), ...(isOld ? [id] : [])]);
	if (asked.size === 0) return false;
	unwritten.delete(key);
	try {
		const { processed } = await oneByOne(
			`calls that came again ${key}`,
			async () => await context.helpers.checkProcessedAndRecord([...asked], 'node', options),
		);
		return isOld && processed.includes(id);
	} catch (error) {
		// The event itself must not be lost for it.
		asked.delete(id);
		if (asked.size > 0) unwritten.set(key, new Set([...asked, ...(unwritten.get(key) ?? [])]));
		keepLatest(unwritten, MAX_TRIGGERS);
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.warn(
			`WhatsApp Hub Trigger could not ask n8n's store which calls came again: ${reason}. Until it can, n8n may start the workflow twice for one event at its next start`,
		);
		return false;
	}
};
