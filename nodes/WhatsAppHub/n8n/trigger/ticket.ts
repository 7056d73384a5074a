import { randomBytes } from 'node:crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v4';

/** By what an execution knows the call that it was begun for. */
export interface Ticket {
	/** Unlike that of any other call, in this process or another. */
	readonly id: string;
	/** When the call came, in milliseconds since 1970. */
	readonly at: number;
	/** Calls of before with events of this one, which n8n answered an error for. */
	readonly again: readonly string[];
}

const PROCESS = randomBytes(6).toString('base64url');
let tickets = 0;

export const ticketFor = (again: readonly string[]): Ticket => ({
	id: `${PROCESS}-${(tickets++).toString(36)}`,
	at: Date.now(),
	again: [...new Set(again)],
});

const NAME = 'handover';

const carried = z.object({
	id: z.string(),
	at: z.number(),
	again: z.array(z.string()),
	/** Of the events in the item. */
	marks: z.array(z.string()),
});

export type Carried = z.output<typeof carried>;

/** The item with a note for its execution where it comes from, until the execution takes it off. */
export const withTicket = (
	item: INodeExecutionData,
	ticket: Ticket | undefined,
	marks: readonly string[],
): INodeExecutionData =>
	ticket === undefined
		? item
		: { ...item, [NAME]: { ...ticket, again: [...ticket.again], marks: [...marks] } };

/** The item as whoever looks at the trigger's output sees it, and what it carried. */
export const withoutTicket = (
	item: INodeExecutionData,
): { readonly item: INodeExecutionData; readonly ticket: Carried | undefined } => {
	const { [NAME]: ticket, ...rest } = item;
	return { item: rest, ticket: carried.safeParse(ticket).data };
};
