import { z } from 'zod/v4';
import { type HubEvent, unknownEvent } from '../../core/event';
import { looseText } from '../../core/loose';
import { lookUp } from '../../core/table';
import { firstTime } from '../../core/time';
import { decodeEventFailure } from './failure';
import {
	idsOf,
	messageIdOf,
	recipientOf,
	stageOf,
	stageTimes,
	whatsappMessage,
	type WhatsappMessage,
} from './message';

// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)

/** The event that carries every later stage of an outgoing message. */
export const MESSAGE_UPDATED = 'whatsapp.message.updated';

const envelope = z.object({
	id: looseText,
	type: looseText,
	createTime: looseText,
	whatsappMessage: whatsappMessage.optional().catch(undefined),
});

export const decode = (raw: unknown, receivedAt: Date): HubEvent[] => {
	const { id, type, createTime, whatsappMessage: message } = envelope.catch({}).parse(raw);
	const status = message && stageOf(message);
	if (type !== MESSAGE_UPDATED || message === undefined || status === undefined) {
		const occurredAt = firstTime(receivedAt, createTime);
		const messageId = message && messageIdOf(message);
		return [unknownEvent({ id, messageId, providerEvent: type || 'unknown', occurredAt, raw })];
	}
	const stageTime = lookUp(stageTimes(message), status);
	return [
		{
			event: 'message.status',
			eventId: id || `${message.id}:${status}`,
			providerEvent: type,
			messageId: messageIdOf(message),
			status,
			recipient: recipientOf(message),
			occurredAt: firstTime(receivedAt, stageTime, message.updateTime, createTime),
			correlationId: message.externalId || message.id,
			ids: idsOf(message),
			error: status === 'failed' ? decodeEventFailure(message) : null,
			pricing: pricingOf(message),
			conversation: message.conversation ?? null,
			raw,
		},
	];
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
