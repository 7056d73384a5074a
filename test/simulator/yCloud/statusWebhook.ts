import type { AcceptedMessage, JsonObject } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import { randomLetters } from '../core/identifiers';
import type { SendRequest } from './messageSchema';

export interface SentMessage {
	message: AcceptedMessage;
	request: SendRequest;
	wamid: string;
	wamidKnownAtOnce: boolean;
	businessAccountId: string;
}

const oneDayMs = 86_400_000;

/**
 * Promises the WhatsappMessage object of a message as it stands now.
 * Source: YCloud, API description v2 "WhatsappMessage", read 2026-11-20.
 */
export function whatsappMessage(sent: SentMessage): JsonObject {
	const { message, request } = sent;
	const status = currentStatus(message);
	const sentAt = timeOf(message, 'sent');
	const deliveredAt = timeOf(message, 'delivered');
	const readAt = timeOf(message, 'read');
	const { recipient, context, externalId } = request;
	return {
		id: message.id,
		...(sent.wamidKnownAtOnce || sentAt !== undefined ? { wamid: sent.wamid } : {}),
		wabaId: sent.businessAccountId,
		from: request.from,
		...(request.to === undefined
			? { recipient, recipientUserId: recipient }
			: { to: request.to, ...(request.to.startsWith('+1') ? { regionCode: 'US' } : {}) }),
		type: request.type,
		...(request.type === 'text' ? { text: request.text } : { location: request.location }),
		...(context === undefined ? {} : { context }),
		...(externalId === undefined ? {} : { externalId }),
		status,
		bizType: 'whatsapp',
		createTime: timeOf(message, 'accepted'),
		updateTime: message.timeline[message.timeline.length - 1]?.at,
		...(sentAt === undefined ? {} : { sendTime: sentAt }),
		...(deliveredAt === undefined ? {} : { deliverTime: deliveredAt }),
		...(readAt === undefined ? {} : { readTime: readAt }),
		...(sentAt === undefined || status === 'failed' ? {} : chargeFields(message.id, sentAt)),
		...(status === 'failed' ? failureFields : {}),
	};
}

/**
 * Promises a whatsapp.message.updated event for a message as it stands now.
 * Source: YCloud, webhook reference "whatsapp.message.updated", read 2026-11-20.
 */
export function messageEvent(sent: SentMessage): JsonObject {
	return {
		id: `evt_${randomLetters(16)}`,
		type: 'whatsapp.message.updated',
		apiVersion: 'v2',
		createTime: new Date().toISOString(),
		whatsappMessage: whatsappMessage(sent),
	};
}

function chargeFields(messageId: string, sentAt: string): JsonObject {
	return {
		totalPrice: 0,
		currency: 'USD',
		pricingCategory: 'service',
		pricingModel: 'PMP',
		pricingType: 'free_customer_service',
		conversation: {
			// The same at every look at the message, unlike a fresh random id.
			id: messageId.padStart(32, '0'),
			originType: 'service',
			expireTime: new Date(Date.parse(sentAt) + oneDayMs).toISOString(),
		},
	};
}

const failureFields = {
	errorCode: '131026',
	errorMessage: 'Message undeliverable',
	whatsappApiError: {
		message: 'Message undeliverable',
		code: '131026',
		type: 'OAuthException',
		error_data: { details: 'Message undeliverable: the recipient cannot get this message.' },
		fbtrace_id: 'ASimulatedTraceId000001',
	},
};
