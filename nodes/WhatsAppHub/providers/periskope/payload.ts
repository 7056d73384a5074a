import { z } from 'zod/v4';
import { type OwnNumber, ownNumber } from '../../core/conversation';
import {
	looseBoolean,
	looseList,
	looseNumber,
	loosePart,
	looseString,
	looseText,
} from '../../core/lenient';
import { phoneOfChatId } from '../whatsAppWeb/chatId';

// Docs: https://docs.periskope.app/api-reference/webhooks/introduction (read 2026-11-20, v1)

// Undocumented: the pages call the event's name `event`; four code bases in production receive
// `event_type`, as the vendor's SDK types it, and one `current_attributes` for `data`.
const envelope = z.lazy(() =>
	z
		.object({
			id: looseText,
			event: looseText,
			event_type: looseText,
			timestamp: looseText,
			data: z.unknown(),
			current_attributes: z.unknown(),
			previous_attributes: z.record(z.string(), z.unknown()).nullish().catch(undefined),
		})
		.catch({ data: undefined, current_attributes: undefined }),
);

export interface Envelope {
	readonly id: string | null | undefined;
	readonly name: string;
	readonly timestamp: string | null | undefined;
	readonly data: unknown;
	readonly previous: Readonly<Record<string, unknown>>;
	readonly raw: unknown;
	readonly receivedAt: Date;
}

export const readEnvelope = (raw: unknown, receivedAt: Date): Envelope => {
	const outer = envelope.parse(raw);
	return {
		id: outer.id,
		name: outer.event_type || outer.event || 'unknown',
		timestamp: outer.timestamp,
		data: outer.data ?? outer.current_attributes,
		previous: outer.previous_attributes ?? {},
		raw,
		receivedAt,
	};
};

/**
 * The message object of all message events. Live ones leave much of it null.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20, v1)
 */
const message = z.lazy(() =>
	z.object({
		message_id: looseText,
		unique_id: looseText,
		queue_id: looseText,
		/** Equal to the queue_id of the send. */
		sent_message_id: looseText,
		chat_id: looseText,
		org_phone: looseText,
		from_me: looseBoolean,
		ack: looseText,
		status_description: looseString,
		updated_at: looseText,
		timestamp: looseText,
		message_type: looseText,
		body: looseString,
		prev_body: looseString,
		sender_phone: looseText,
		sender_name: looseString,
		author: looseText,
		performed_by: looseText,
		quoted_message_id: looseText,
		is_forwarded: looseBoolean,
		is_gif: looseBoolean,
		media: loosePart({
			path: looseText,
			size: looseNumber,
			filename: looseText,
			mimetype: looseText,
		}),
		location: loosePart({
			latitude: looseNumber,
			longitude: looseNumber,
			degreesLatitude: looseNumber,
			degreesLongitude: looseNumber,
			name: looseText,
			address: looseText,
		}),
		vcards: looseList,
	}),
);

export type Message = z.output<typeof message>;

export const readMessage = (data: unknown): Message | undefined => message.safeParse(data).data;

/** Hooks are the organisation's, so that every event names the number that it is of. */
export const numberOf = (orgPhone: string | null | undefined): OwnNumber =>
	ownNumber({ phone: phoneOfChatId(orgPhone) });

/** Whose message it is; the id says it where nothing else does. */
export const isOurs = (data: Message): boolean =>
	data.from_me ?? (data.message_id ?? '').startsWith('true_');
