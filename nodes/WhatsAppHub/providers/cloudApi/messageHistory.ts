import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import {
	lenientList,
	lenientObject,
	lenientText,
	membersOf,
	readableRows,
} from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Account, graphUrl } from './account';

// Asks what Meta has on record of a number's messages: their stages, and what became of the webhooks about them.
// Docs: https://github.com/facebook/openapi, business-messaging-api_v23.0.yaml, 'Message History' (dated 2025-11-21, read 2026-11-30)

/** Without these only the IDs come. */
const fields =
	'id,message_id,events{delivery_status,timestamp,webhook_update_state,error_description,application,webhook_uri}';

/** A stage that a message reached, as one app was told of it. */
const historyEvent = z.lazy(() =>
	z.object({
		/** `SENT`, `DELIVERED`, `READ`, `FAILED` or `DELETED`. */
		delivery_status: lenientText,
		/** UNIX seconds. */
		timestamp: lenientText,
		/** `PENDING`, `DELIVERED`, `FAILED` or `RETRYING`. */
		webhook_update_state: lenientText,
		webhook_uri: lenientText,
		/** Of the message in one description, of the webhook in its example. */
		error_description: lenientText,
		application: lenientObject({ id: lenientText }),
	}),
);

export type HistoryEvent = z.output<typeof historyEvent>;

const historyEntry = z.lazy(() =>
	z.object({
		id: lenientText,
		message_id: z.string().min(1),
		events: lenientObject({ data: lenientList }),
	}),
);

const history = z.lazy(() => z.object({ data: z.array(z.unknown()) }));

export interface HistoryEntry {
	/** The entry's own ID. */
	readonly id: string | undefined;
	readonly messageId: string;
	readonly events: readonly HistoryEvent[];
}

/** Asks for one message of a number, or for its latest. */
export const historyRequest = (
	account: Account,
	phoneNumberId: string,
	which: { readonly message_id: string } | { readonly limit: number },
): HttpRequest => ({
	method: 'GET',
	url: graphUrl(account, phoneNumberId, 'message_history'),
	query: { ...which, fields },
});

export const readHistory = ({ status, body }: HttpResponse): Outcome<HistoryEntry[]> => {
	const rows = readableRows(history.safeParse(body).data?.data, historyEntry);
	if (rows === undefined) return fail(unexpectedResponse('Cloud API', status));
	return succeed(
		rows.map(({ id, message_id: messageId, events }) => ({
			id: id || undefined,
			messageId,
			events: membersOf(events?.data, historyEvent),
		})),
	);
};
