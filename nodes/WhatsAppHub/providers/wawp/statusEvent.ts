import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { isSamePhone, phoneShown } from '../../core/conversation';
import type { MessageStatusEvent } from '../../core/event';
import { givenIds, idOf } from '../../core/eventBase';
import { eventFailure } from '../../core/failure';
import { lenientBoolean, lenientText } from '../../core/lenient';
import { chatOfChatId } from '../whatsAppWeb/chatId';
import type { Payload } from './payload';
import { bareId, chatInId } from '../whatsAppWeb/messageId';
import { ackFields, looseMessageId, stageOf, unmistakable } from './messageId';

// Reads webhooks about how far a sent message got.
// Docs: https://api.wawp.net/en/docs/message.ack (read 2026-11-20, v2)

const acknowledgement = z.object({
	id: looseMessageId,
	chatId: lenientText,
	to: lenientText,
	/** In a group: the member who has got so far. */
	participant: lenientText,
	fromMe: lenientBoolean,
	...ackFields,
});

type Acknowledgement = z.output<typeof acknowledgement>;

/** A stage that a message of ours reached; undefined for a stage or message that is not known. */
export const decodeStatus = (call: Payload): MessageStatusEvent | undefined => {
	const ack = acknowledgement.safeParse(call.payload).data;
	const status = ack && stageOf(ack);
	if (!ack?.id || status === undefined || !isOurs(ack)) return undefined;
	const chat = ack.chatId || ack.to || chatInId(ack.id);
	return {
		event: 'message.status',
		eventId: call.id || idOf(unmistakable(ack.id, call.listener, chat), status, ack.participant),
		providerEvent: call.name,
		messageId: ack.id,
		status,
		recipient: chat ? showRecipient(chat) : null,
		participant: memberOf(ack, call),
		occurredAt: call.occurredAt,
		correlationId: bareId(ack.id),
		ids: givenIds({
			id: ack.id,
			chatId: chat,
			participant: ack.participant,
			ack: ack.ack,
			ackName: ack.ackName,
		}),
		to: call.to,
		chat: chatOfChatId(chat),
		error: status === 'failed' ? notDelivered : null,
		pricing: null,
		conversation: null,
		raw: call.raw,
	};
};

/** Undocumented: some engines name ourselves, who sent the message. */
const memberOf = ({ participant }: Acknowledgement, { to }: Payload): string | null => {
	const member = phoneShown(participant);
	return isSamePhone(member, to.phone) ? null : member;
};

/** On a message of somebody else's, an ack says what this account did, not the recipient. */
const isOurs = ({ id, fromMe }: Acknowledgement): boolean =>
	fromMe ?? !(id ?? '').startsWith('false_');

/** What is known of a message whose ack says that it failed. */
export const notDelivered = eventFailure({
	category: 'provider',
	message: 'WhatsApp did not take the message',
	hint: 'Check that the instance is connected on wawp.net and that the recipient is on WhatsApp',
	detail: undefined,
	code: undefined,
});
