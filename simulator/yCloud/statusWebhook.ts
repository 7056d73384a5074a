import type { AcceptedMessage, JsonObject } from '../contract';
import { currentStatus, timeOf } from '../core/acceptedMessages';
import { randomLetters } from '../core/identifiers';
import type { Template } from '../metaShapes/templateShape';
import type { SendRequest } from './messageSchema';

// Builds the message object of answers, and the webhooks that report how far a message got.

export interface SentMessage {
	message: AcceptedMessage;
	request: SendRequest;
	wamid: string;
	wamidKnownAtOnce: boolean;
	businessAccountId: string;
	template?: Template;
	/** Why the message cannot be delivered, when it is not for its recipient's sake. */
	failure?: string;
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
		[request.type]: contentOf(request),
		...(context === undefined ? {} : { context }),
		...(externalId === undefined ? {} : { externalId }),
		status,
		bizType: 'whatsapp',
		createTime: timeOf(message, 'accepted'),
		updateTime: message.timeline[message.timeline.length - 1]?.at,
		...(sentAt === undefined ? {} : { sendTime: sentAt }),
		...(deliveredAt === undefined ? {} : { deliverTime: deliveredAt }),
		...(readAt === undefined ? {} : { readTime: readAt }),
		...(sentAt === undefined || status === 'failed' ? {} : chargeFields(sent, sentAt)),
		...(status === 'failed' ? failureFields(sent.failure) : {}),
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

/** A template costs what it is; other messages are answers within the service window. */
function chargeFields({ message, template }: SentMessage, sentAt: string): JsonObject {
	const category = template?.category.toLowerCase();
	return {
		totalPrice: category === undefined ? 0 : 0.02,
		currency: 'USD',
		pricingCategory: category ?? 'service',
		pricingModel: 'PMP',
		pricingType: category === undefined ? 'free_customer_service' : 'regular',
		conversation: {
			// The same at every look at the message, unlike a fresh random id.
			id: message.id.padStart(32, '0'),
			originType: category ?? 'service',
			expireTime: new Date(Date.parse(sentAt) + oneDayMs).toISOString(),
		},
	};
}

function failureFields(failure: string | undefined): JsonObject {
	const [errorCode, errorMessage, details] =
		failure === undefined
			? ['131026', 'Message undeliverable', 'The recipient cannot get this message.']
			: ['131053', 'Media upload error', failure];
	return {
		errorCode,
		errorMessage,
		whatsappApiError: {
			message: errorMessage,
			code: errorCode,
			type: 'OAuthException',
			error_data: { details },
			fbtrace_id: 'ASimulatedTraceId000001',
		},
	};
}

/** Each type names the property that holds its content. */
function contentOf(request: SendRequest): unknown {
	const contents: Record<string, unknown> = { ...request };
	return contents[request.type];
}
