import { inboundChat } from '../accounts';
import { yCloudSuccess, notFound } from './errors';
import type { Outcome, ReceivedRequest } from '../core/provider';

/** The picture that someone sent to the business before the simulator began. */
export const inboundMediaId = '810000000000110';

/** The message that the picture came with, by the ids that YCloud and WhatsApp gave to it. */
export const inboundMessage = {
	id: '6550a1b2c3d4e5f601234567',
	wamid: 'wamid.HBgLMTIwMjU1NTAxNDMVAgASGBQzQTAwMDAwMDAwMDAwMDAwMDExMAA=',
};

/** A message that somebody wrote. */
interface InboundMessage {
	id: string;
	wamid: string;
	/** Digits. */
	writer: string;
}

/** The messages that somebody wrote, by both of their ids. */
export class InboundMessages {
	private readonly byId = new Map<string, InboundMessage>();

	constructor() {
		this.clear();
	}

	add(message: InboundMessage): void {
		this.byId.set(message.id, message).set(message.wamid, message);
	}

	find(id: string): InboundMessage | undefined {
		return this.byId.get(id);
	}

	/**
	 * Promises the verdict on POST /whatsapp/inboundMessages/{id}/markAsRead.
	 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/mark-message-as-read (read 2026-11-20)
	 */
	judgeMarkAsRead(request: ReceivedRequest): Outcome {
		return this.isThere(request) ? accepted(undefined) : notFound();
	}

	/**
	 * Promises the verdict on POST /whatsapp/inboundMessages/{id}/typing.
	 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/send-typing-indicator (read 2026-11-20)
	 */
	judgeTyping(request: ReceivedRequest): Outcome {
		return this.isThere(request) ? accepted({ success: true }) : notFound();
	}

	clear(): void {
		this.byId.clear();
		this.add({ ...inboundMessage, writer: inboundChat.replace(/\D/g, '') });
	}

	private isThere(request: ReceivedRequest): boolean {
		return this.byId.has(request.pathParameters['id'] ?? '');
	}
}

function accepted(body: unknown): Outcome {
	return { verdict: 'accepted', answer: yCloudSuccess(body) };
}
