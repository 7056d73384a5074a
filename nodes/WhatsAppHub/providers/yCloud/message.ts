import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import type { MessageStatus } from '../../core/status';
import { lookUp } from '../../core/lookUp';

// Reads the message object of answers and status events.
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/retrieve-a-message (read 2026-11-20, v2)

/** The message object that answers a send and travels in `whatsapp.message.updated`. */
export const whatsappMessage = z.lazy(() =>
	z.object({
		id: z.string().min(1),
		wamid: lenientText,
		wabaId: lenientText,
		from: lenientText,
		to: lenientText,
		recipient: lenientText,
		recipientUserId: lenientText,
		parentRecipientUserId: lenientText,
		/** Of a message to a group: the member whom the status is of. */
		recipientParticipantId: lenientText,
		externalId: lenientText,
		status: lenientText,
		errorCode: lenientText,
		errorMessage: lenientText,
		whatsappApiError: z.unknown(),
		createTime: lenientText,
		updateTime: lenientText,
		sendTime: lenientText,
		deliverTime: lenientText,
		readTime: lenientText,
		totalPrice: z.unknown(),
		currency: z.unknown(),
		regionCode: z.unknown(),
		pricingCategory: z.unknown(),
		pricingModel: z.unknown(),
		pricingType: z.unknown(),
		conversation: z.unknown(),
	}),
);

export type WhatsappMessage = z.output<typeof whatsappMessage>;

const stages: Readonly<Record<string, MessageStatus>> = {
	accepted: 'queued',
	sent: 'sent',
	delivered: 'delivered',
	read: 'read',
	failed: 'failed',
};

export const stageOf = ({ status }: WhatsappMessage): MessageStatus | undefined =>
	lookUp(stages, status);

/** The times of the stages themselves, where the message has them. */
export const stageTimes = (message: WhatsappMessage) => ({
	queued: message.createTime,
	sent: message.sendTime,
	delivered: message.deliverTime,
	read: message.readTime,
});

/** Replies and reactions take the wamid; until Meta has given one, YCloud's own id asks about it. */
export const messageIdOf = ({ wamid, id }: WhatsappMessage): string => wamid || id;

export const recipientOf = (message: WhatsappMessage): string | null => {
	const recipient = message.to || message.recipient || message.recipientUserId;
	return recipient ? showRecipient(recipient) : null;
};

export const idsOf = (message: WhatsappMessage) =>
	givenIds({
		id: message.id,
		wamid: message.wamid,
		externalId: message.externalId,
		recipientUserId: message.recipientUserId,
		parentRecipientUserId: message.parentRecipientUserId,
		recipientParticipantId: message.recipientParticipantId,
	});
