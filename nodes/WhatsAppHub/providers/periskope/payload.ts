import { z } from 'zod/v4';
import { type OwnNumber, ownNumber } from '../../core/conversation';
import {
	lenientBoolean,
	lenientList,
	lenientNumber,
	lenientObject,
	lenientString,
	lenientText,
} from '../../core/lenient';
import type { OwnPhones } from '../contract/webhook';
import { phoneOfChatId } from '../whatsAppWeb/chatId';

// Reads what all webhook bodies have in common, and the message inside.
// Docs: https://docs.periskope.app/api-reference/webhooks/introduction (read 2026-11-20, v1)

// Undocumented: the pages call the event's name `event`; four code bases in production receive
// `event_type`, as the vendor's SDK types it, and one `current_attributes` for `data`.
const payload = z.lazy(() =>
	z
		.object({
			id: lenientText,
			event: lenientText,
			event_type: lenientText,
			timestamp: lenientText,
			data: z.unknown(),
			current_attributes: z.unknown(),
			previous_attributes: z.record(z.string(), z.unknown()).nullish().catch(undefined),
		})
		.catch({ data: undefined, current_attributes: undefined }),
);

export interface Payload {
	readonly id: string | null | undefined;
	readonly name: string;
	readonly timestamp: string | null | undefined;
	readonly data: unknown;
	readonly previous: Readonly<Record<string, unknown>>;
	readonly raw: unknown;
	readonly receivedAt: Date;
	readonly ownPhones: OwnPhones;
}

export const readPayload = (
	raw: unknown,
	receivedAt: Date,
	ownPhones: OwnPhones = new Set(),
): Payload => {
	const outer = payload.parse(raw);
	return {
		id: outer.id,
		name: outer.event_type || outer.event || 'unknown',
		timestamp: outer.timestamp,
		data: outer.data ?? outer.current_attributes,
		previous: outer.previous_attributes ?? {},
		raw,
		receivedAt,
		ownPhones,
	};
};

/**
 * The message object of all message events. Live ones leave much of it null.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20, v1)
 */
const message = z.lazy(() =>
	z.object({
		message_id: lenientText,
		unique_id: lenientText,
		queue_id: lenientText,
		/** Equal to the queue_id of the send. */
		sent_message_id: lenientText,
		chat_id: lenientText,
		org_phone: lenientText,
		from_me: lenientBoolean,
		ack: lenientText,
		status_description: lenientString,
		updated_at: lenientText,
		timestamp: lenientText,
		message_type: lenientText,
		body: lenientString,
		prev_body: lenientString,
		sender_phone: lenientText,
		sender_name: lenientString,
		author: lenientText,
		performed_by: lenientText,
		quoted_message_id: lenientText,
		is_forwarded: lenientBoolean,
		is_gif: lenientBoolean,
		media: lenientObject({
			path: lenientText,
			size: lenientNumber,
			filename: lenientText,
			mimetype: lenientText,
		}),
		location: lenientObject({
			latitude: lenientNumber,
			longitude: lenientNumber,
			degreesLatitude: lenientNumber,
			degreesLongitude: lenientNumber,
			name: lenientText,
			address: lenientText,
		}),
		vcards: lenientList,
	}),
);

export type Message = z.output<typeof message>;

export const readMessage = (data: unknown): Message | undefined => message.safeParse(data).data;

/** Hooks are the organisation's, so that every event names the number that it is of. */
export const numberOf = (orgPhone: string | null | undefined): OwnNumber =>
	ownNumber({ phone: phoneOfChatId(orgPhone) });
