/** What the trigger has started, by the data of one execution as n8n keeps it. */
export function startedItems(
	data: unknown,
	trigger: string,
): { ran: boolean; items: Array<Record<string, unknown>> };
