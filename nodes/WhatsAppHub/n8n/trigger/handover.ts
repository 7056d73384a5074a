import { randomBytes } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../core/keepLatest';
import { isNew, REMEMBERED_EVENTS } from '../../inbound/once';
import { offer } from './keep';
import { knownMemory, type Memory, memoryOf, textsOf } from './memories';
import { type Owners, readOwners, REMEMBERED_OWNERS } from './owners';

/** What an item carries from the call to the execution, which takes it off. */
const ticket = z.object({ id: z.string(), marks: z.array(z.string()) });
type Ticket = z.output<typeof ticket>;

const NAME = 'handover';
/** Far more than begin while one call is answered. */
const MOST_BEGUN = 1_000;

/** Short, as it is written down with many events, and long enough for the processes of a few days. */
const PROCESS = randomBytes(3).toString('base64url');
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
 * What an execution goes on with: all that its call handed over, but for what counts as handed over by another
 * call since. For n8n (2.41.1) may write an execution down, answer its call with an error or end, and run it
 * after its next start, when the provider has long delivered the events again. What it does run is known from
 * then on.
 */
export const itemsToGoOnWith = (context: IExecuteFunctions): INodeExecutionData[] => {
	const given = context.getInputData().map((item) => {
		const { [NAME]: carried, ...rest } = item;
		return { item: rest, ticket: ticket.safeParse(carried).data };
	});
	const id = given.find((each) => each.ticket)?.ticket?.id;
	if (id === undefined) return given.map(({ item }) => item);
	const staticData = context.getWorkflowStaticData('node');
	const known = knownMemory(context);
	if (known !== undefined) noteBegun(known, id);
	const ownerOf = ownersBy(known, staticData);
	const isOwn = (mark: string) => (ownerOf(mark) ?? id) === id;
	const left = given.filter(({ ticket: its }) => its === undefined || its.marks.some(isOwn));
	const marks = left.flatMap(({ ticket: its }) => its?.marks ?? []);
	learn(
		context,
		staticData,
		id,
		marks.filter((mark) => ownerOf(mark) === undefined),
	);
	return left.map(({ item }) => item);
};

/** What this process knows, or else what another one has written down. */
const ownersBy = (known: Memory | undefined, { owners }: IDataObject) => {
	let written: Owners | undefined;
	return (mark: string): string | undefined =>
		known?.owners.get(mark) ?? (written ??= new Map(readOwners(owners))).get(mark);
};

const noteBegun = ({ begun }: Memory, id: string): void => {
	begun.add(id);
	keepLatest(begun, MOST_BEGUN);
};

/** Events of which nobody knows that they were handed over: what n8n had not begun was not written down. */
const learn = (
	context: IExecuteFunctions,
	staticData: IDataObject,
	id: string,
	marks: readonly string[],
): void => {
	if (marks.length === 0) return;
	const memory = memoryOf(context, staticData);
	const fresh = marks.filter((mark) => isNew(memory.marks, mark));
	if (fresh.length === 0) return;
	for (const mark of fresh) memory.owners.set(mark, id);
	keepLatest(memory.marks, REMEMBERED_EVENTS);
	keepLatest(memory.owners, REMEMBERED_OWNERS);
	offer(staticData, textsOf(memory));
	// n8n writes at the end of the execution what it is told has changed.
	staticData.seen = '';
};
