import { z } from 'zod/v4';
import type { Json } from './answers';

// Reads the nodes' items, and matches events with the sends they belong to.

/** What both nodes' items have in common, as far as a message's way is followed here. */
const hubItem = z.looseObject({
	event: z.string().optional(),
	eventId: z.string().optional(),
	messageId: z.string().nullish(),
	correlationId: z.string().nullish(),
	status: z.string().optional(),
	occurredAt: z.string().optional(),
	ids: z.record(z.string(), z.unknown()).default({}),
	error: z.unknown(),
});

export type HubItem = z.output<typeof hubItem>;

/** The names under which providers give an id of the message itself, not of people or phones. */
const MESSAGE_ID_NAMES = ['wamid', 'id', 'queue_id', 'unique_id', 'message_id'];

export function readHubItem(json: Json): HubItem {
	return hubItem.parse(json);
}

/** Whether an event tells of the message that a send returned: they share an id. */
export function isAbout(event: HubItem, send: HubItem): boolean {
	const known = messageIdsOf(send);
	return messageIdsOf(event).some((id) => known.includes(id));
}

function messageIdsOf({ messageId, correlationId, ids }: HubItem): string[] {
	const named = MESSAGE_ID_NAMES.map((name) => ids[name]);
	return [messageId, correlationId, ...named].flatMap((id) =>
		id === undefined || id === null || id === '' ? [] : [String(id)],
	);
}

/** When it happened, in milliseconds; things without a time come last. */
export function timeOf({ occurredAt }: HubItem): number {
	const time = Date.parse(occurredAt ?? '');
	return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
