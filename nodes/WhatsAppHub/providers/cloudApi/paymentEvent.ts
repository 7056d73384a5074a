import { z } from 'zod/v4';
import { changeEvent } from '../../core/changeEvent';
import { person, privateChat } from '../../core/conversation';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { changeBase, type MemberDecoder } from './changeBase';

// Reads webhooks about the payment of an order.

const payment = z.lazy(() =>
	z.object({
		id: lenientText,
		type: z.literal('payment'),
		status: lenientText,
		timestamp: lenientText,
		recipient_id: lenientText,
		recipient_user_id: lenientText,
		payment: z
			.looseObject({
				reference_id: lenientText,
				transaction: lenientObject({
					id: lenientText,
					error: lenientObject({ code: lenientText, reason: lenientText }),
				}),
			})
			.optional()
			.catch(undefined),
	}),
);

/**
 * A member of `statuses` that is about the payment of an order, whose message has long arrived.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg (read 2026-11-30)
 */
export const decodePayment: MemberDecoder = (member, raw, place) => {
	const read = payment.safeParse(member).data;
	if (!read?.status) return undefined;
	const { reference_id: reference, transaction } = read.payment ?? {};
	const from = person({ phone: read.recipient_id, userId: read.recipient_user_id });
	return changeEvent({
		...changeBase(place, `${place.field}.statuses`, raw, read.timestamp),
		event: 'payment.changed',
		// A refund comes as one more of the same status.
		eventId: idOf(read.id || reference, transaction?.id, read.status, read.timestamp, 'payment'),
		change: 'status',
		value: read.status,
		reason: transaction?.error?.reason,
		messageId: read.id,
		ids: givenIds({ wamid: read.id, reference_id: reference, transaction_id: transaction?.id }),
		from,
		chat: privateChat(from),
		details: read.payment ?? member,
	});
};
