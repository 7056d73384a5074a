import type { MessageStatusEvent } from '../../core/event';
import { idOf } from '../../core/eventBase';
import { noChat, ownNumber, phoneShown } from '../../core/conversation';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import type { Payload } from './payload';
import { decodeEventFailure } from './failure';
import {
	idsOf,
	messageIdOf,
	recipientOf,
	stageOf,
	stageTimes,
	type WhatsappMessage,
} from './message';

// Reads webhooks about how far a sent message got.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)

/** A stage that a message of ours reached; undefined for a stage that is not known. */
export const decodeStatus = ({
	id,
	type,
	createTime,
	whatsappMessage: message,
	whatsappGroup: group,
	receivedAt,
	raw,
}: Payload): MessageStatusEvent | undefined => {
	const status = message && stageOf(message);
	if (!message || status === undefined) return undefined;
	const stageTime = lookUp(stageTimes(message), status);
	const recipient = recipientOf(message);
	const chatId = group?.groupId || recipient;
	return {
		event: 'message.status',
		eventId: id || idOf(message.id, status, message.recipientParticipantId),
		providerEvent: type,
		messageId: messageIdOf(message),
		status,
		recipient,
		participant: phoneShown(message.recipientParticipantId),
		occurredAt: firstTime(receivedAt, stageTime, message.updateTime, createTime),
		correlationId: message.externalId || message.id,
		ids: idsOf(message),
		to: ownNumber({ phone: message.from }),
		chat: chatId ? { id: chatId, kind: group?.groupId ? 'group' : 'private' } : noChat,
		error: status === 'failed' ? decodeEventFailure(message) : null,
		pricing: pricingOf(message),
		conversation: message.conversation ?? null,
		raw,
	};
};

const pricingOf = (message: WhatsappMessage): unknown => {
	const { totalPrice, currency, regionCode, pricingCategory, pricingModel, pricingType } = message;
	const given = Object.entries({
		totalPrice,
		currency,
		regionCode,
		pricingCategory,
		pricingModel,
		pricingType,
	}).filter(([, value]) => value !== undefined);
	return given.length > 0 ? Object.fromEntries(given) : null;
};
