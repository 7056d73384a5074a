import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { oneByOne } from '../../core/oneByOne';
import { REMEMBERED_EVENTS } from '../../inbound/marks';
import { keyOf } from './key';
import { knownMemory, MAX_TRIGGERS, noteGoingOn } from './memory';
import { type Carried, withoutTicket } from './ticket';

/**
 * What an execution goes on with: all that its call handed over, but for what another one has begun with since.
 * For n8n (2.41.1) may write an execution down, answer its call with an error or end, and run it after its next
 * start, when the provider has long delivered the events again. What it does go on with counts as handed over.
 */
export const itemsToGoOnWith = async (
	context: IExecuteFunctions,
): Promise<INodeExecutionData[]> => {
	const given = context.getInputData().map(withoutTicket);
	const ticket = given.find((each) => each.ticket)?.ticket;
	if (ticket === undefined) return given.map(({ item }) => item);
	if (await cameAgain(context, ticket)) return [];
	// Known only now: the first call may have come meanwhile.
	const memory = knownMemory(context);
	if (memory !== undefined) {
		memory.begun.add(ticket.id);
		keepLatest(memory.begun, REMEMBERED_EVENTS);
	}
	// Who begins first goes on: a call that n8n has not begun with yet may fail.
	const isTaken = (mark: string) => {
		const owner = memory?.owners.get(mark) ?? ticket.id;
		return owner !== ticket.id && memory?.begun.has(owner) === true;
	};
	const left = given.filter(({ ticket: its }) => its === undefined || !its.marks.every(isTaken));
	const marks = left.flatMap(({ ticket: its }) => its?.marks ?? []);
	noteGoingOn(context, ticket.id, marks);
	for (const mark of marks) memory?.failed.delete(mark);
	return left.map(({ item }) => item);
};

/** Far more calls than n8n leaves behind. */
const options = { mode: 'entries', maxEntries: 1_000 } as const;

/** What could not be written down, by trigger; the next execution tries again. */
const unwritten = new Map<string, ReadonlySet<string>>();

/**
 * Writes down which calls this one brings again, and asks whether that was written down of this one where it
 * comes from before n8n's start. Both are rare, and n8n's store of what a node has processed is the one thing
 * that outlives n8n's end and that an execution may ask. To ask it is to record: so what was only asked is taken
 * out again, for n8n may be ended once more and begin the same execution again.
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
		return await oneByOne(`calls that came again ${key}`, async () => {
			const { helpers } = context;
			const { processed } = await helpers.checkProcessedAndRecord([...asked], 'node', options);
			if (!isOld || processed.includes(id)) return isOld;
			await helpers.removeProcessed([id], 'node', options);
			return false;
		});
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
