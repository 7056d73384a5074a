import { z } from 'zod/v4';
import { type OwnNumber, ownNumber } from '../../core/conversation';
import { lenientObject, lenientString, lenientText } from '../../core/lenient';
import { firstTime } from '../../core/time';
import { phoneOfChatId } from '../whatsAppWeb/chatId';

// Reads what all webhook bodies have in common.
// Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)

const call = z.lazy(() =>
	z
		.object({
			id: lenientText,
			event: lenientText,
			session: lenientText,
			/** Milliseconds. */
			timestamp: lenientText,
			payload: z.unknown(),
			me: lenientObject({ id: lenientText, lid: lenientText, pushName: lenientString }),
		})
		.catch({ payload: undefined }),
);

export interface Payload {
	readonly id: string | null | undefined;
	readonly name: string;
	readonly payload: unknown;
	/** What of ours heard of it: our number, else the name of the session. */
	readonly listener: string | null | undefined;
	/** Our own number, with the name that it shows. */
	readonly to: OwnNumber;
	readonly ownName: string | null | undefined;
	readonly occurredAt: string;
	readonly raw: unknown;
	readonly receivedAt: Date;
}

export const readPayload = (raw: unknown, receivedAt: Date): Payload => {
	const { id, event, session, timestamp, payload, me } = call.parse(raw);
	const to = ownNumber({ phone: phoneOfChatId(me?.id) });
	return {
		id,
		name: event || 'unknown',
		payload,
		listener: to.phone ?? session,
		to,
		ownName: me?.pushName,
		occurredAt: firstTime(receivedAt, timestamp),
		raw,
		receivedAt,
	};
};
