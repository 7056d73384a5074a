import { yCloudSuccess, notFound } from './errors';
import type { Outcome, ReceivedRequest } from '../core/provider';

/** The picture that someone sent to the business before the simulator began. */
export const inboundMediaId = '810000000000110';

/** The message that the picture came with, by the ids that YCloud and WhatsApp gave to it. */
export const inboundMessage = {
	id: '6550a1b2c3d4e5f601234567',
	wamid: 'wamid.HBgLMTIwMjU1NTAxNDMVAgASGBQzQTAwMDAwMDAwMDAwMDAwMDExMAA=',
};

function isInbound(request: ReceivedRequest): boolean {
	const id = request.pathParameters['id'];
	return id === inboundMessage.id || id === inboundMessage.wamid;
}

/**
 * Promises the verdict on POST /whatsapp/inboundMessages/{id}/markAsRead.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/mark-message-as-read (read 2026-11-20)
 */
export function judgeMarkAsRead(request: ReceivedRequest): Outcome {
	if (!isInbound(request)) return notFound();
	return { verdict: 'accepted', answer: yCloudSuccess(undefined) };
}

/**
 * Promises the verdict on POST /whatsapp/inboundMessages/{id}/typing.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/send-typing-indicator (read 2026-11-20)
 */
export function judgeTyping(request: ReceivedRequest): Outcome {
	if (!isInbound(request)) return notFound();
	return { verdict: 'accepted', answer: yCloudSuccess({ success: true }) };
}
