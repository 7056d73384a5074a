import { randomBytes } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../core/keepLatest';
import { offer } from './keep';
import { knownMemory, type Memory, memoryOf, readUnbegun, textsOf } from './memories';

/** What an item carries from the call to the execution, which takes it off. */
const ticket = z.object({ id: z.string(), marks: z.array(z.string()) });
type Ticket = z.output<typeof ticket>;

const NAME = 'handover';
/** Far more than begin while one call is answered. */
const MOST_BEGUN = 1_000;

const PROCESS = randomBytes(6).toString('base64url');
let handovers = 0;

/** Unlike that of any other call, in this process or another. */
export const newHandoverId = (): string => `${PROCESS}-${(handovers++).toString(36)}`;

/** The item with what tells its execution which call it came by, and which events are in it. */
export const withTicket = (
	item: INodeExecutionData,
	id: string | undefined,
	marks: readonly string[],
): INodeExecutionData =>
	id === undefined ? item : { ...item, [NAME]: { id, marks: [...marks] } satisfies Ticket };

/**
 * What an execution goes on with: all that its call handed over, but for what has been handed over since.
 * For n8n (2.41.1) may write an execution down, answer its call with an error all the same, and run it after
 * its next start, when the provider has long delivered the events again.
 */
export const itemsToGoOnWith = (context: IExecuteFunctions): INodeExecutionData[] => {
	const given = context.getInputData().map((item) => {
		const { [NAME]: carried, ...rest } = item;
		return { item: rest, ticket: ticket.safeParse(carried).data };
	});
	const id = given.find((each) => each.ticket)?.ticket?.id;
	if (id === undefined || !wasUnbegun(context, id)) return given.map(({ item }) => item);
	const staticData = context.getWorkflowStaticData('node');
	const memory = memoryOf(context, staticData);
	const left = given.filter(
		({ ticket: its }) => !its?.marks.every((mark) => memory.marks.has(mark)),
	);
	for (const { ticket: its } of left) for (const mark of its?.marks ?? []) memory.marks.add(mark);
	offer(staticData, textsOf(memory));
	// n8n writes at the end of the execution what it is told has changed.
	staticData.seen = '';
	return left.map(({ item }) => item);
};

/** Whether the call that handed it over was answered with an error; from now on it has begun. */
const wasUnbegun = (context: IExecuteFunctions, id: string): boolean => {
	const known: Memory | undefined = knownMemory(context);
	if (known !== undefined) {
		known.begun.add(id);
		keepLatest(known.begun, MOST_BEGUN);
	}
	const { unbegun } = context.getWorkflowStaticData('node');
	return known?.unbegun.has(id) === true || readUnbegun(unbegun).includes(id);
};
