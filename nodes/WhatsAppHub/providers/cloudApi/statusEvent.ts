import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { noChat } from '../../core/conversation';
import type { MessageStatusEvent } from '../../core/event';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import { firstTime } from '../../core/time';
import { type MetaError, metaError, metaEventFailure } from '../meta/errors/failure';
import type { ChangeContext } from './payload';

// Reads webhooks about how far a sent message got.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status (read 2026-11-20)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20)

const status = z.lazy(() =>
	z.object({
		id: z.string().min(1),
		status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
		timestamp: lenientText,
		recipient_type: lenientText,
		recipient_id: lenientText,
		recipient_user_id: lenientText,
		recipient_parent_user_id: lenientText,
		// Undocumented: the pages of statuses and of groups name the member in these two ways.
		recipient_participant_id: lenientText,
		participant_recipient_id: lenientText,
		recipient_participant_user_id: lenientText,
		participant_recipient_user_id: lenientText,
		biz_opaque_callback_data: lenientText,
		pricing: z.unknown(),
		conversation: z.unknown(),
		errors: z.array(metaError).nullish().catch(undefined),
	}),
);

/** A stage that a message of ours reached; undefined for a stage that is not known. */
export const decodeStatus = (
	member: unknown,
	raw: unknown,
	{ field, receivedAt, to }: ChangeContext,
): MessageStatusEvent | undefined => {
	const known = status.safeParse(member).data;
	if (known === undefined) return undefined;
	const { id, status: stage, pricing, conversation, errors, ...rest } = known;
	const {
		timestamp,
		biz_opaque_callback_data: correlationId,
		recipient_type: recipientType,
		...ids
	} = rest;
	// Absent and empty mean the same: a recipient known by user id only has no recipient_id.
	const recipient = ids.recipient_id || ids.recipient_user_id;
	const participant =
		ids.recipient_participant_id ||
		ids.participant_recipient_id ||
		ids.recipient_participant_user_id ||
		ids.participant_recipient_user_id;
	const error: MetaError = errors?.[0] ?? {};
	const shown = recipient ? showRecipient(recipient) : null;
	const isGroup = recipientType === 'group' || Boolean(participant);
	return {
		event: 'message.status',
		eventId: idOf(id, stage, participant),
		providerEvent: `${field}.statuses`,
		messageId: id,
		status: stage,
		recipient: shown,
		participant: participant ? showRecipient(participant) : null,
		occurredAt: firstTime(receivedAt, timestamp),
		correlationId: correlationId || id,
		ids: givenIds({ wamid: id, ...ids }),
		to,
		chat: shown ? { id: shown, kind: isGroup ? 'group' : 'private' } : noChat,
		error: stage === 'failed' ? metaEventFailure(error) : null,
		pricing: pricing ?? null,
		conversation: conversation ?? null,
		raw,
	};
};
