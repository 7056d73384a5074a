import { randomUUID } from 'node:crypto';

import { fateOf } from '../agreedRecipients';
import type { JsonObject, SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { withoutLongBase64 } from '../core/base64';
import { newStanzaId } from '../core/identifiers';
import type { AcceptedSend } from '../core/provider';
import type { ReadContent } from './content';
import { inboundMessage } from './inboundMessage';
import type { StoredMessage } from './storedMessage';

/** What a new message is made from. */
export interface NewMessage extends ReadContent {
	chatId: string;
	phone: string;
	/** The body that asked for it. */
	request: object;
	broadcastId?: string;
	isForwarded?: boolean;
	scheduledAt?: string;
}

/** The messages of the organization, in the order in which they entered the queue. */
export class MessageStore {
	private readonly byUniqueId = new Map<string, StoredMessage>();

	/** What somebody wrote was never in the queue. */
	private received: StoredMessage[];

	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly eventFor: (stored: StoredMessage) => JsonObject,
	) {
		this.received = [inboundMessage(account)];
	}

	add({ content, file, chatId, phone, request, ...more }: NewMessage): StoredMessage {
		const { broadcastId = null, isForwarded = false, scheduledAt } = more;
		const queueId = randomUUID();
		const uniqueId = newStanzaId();
		const messageId = `true_${chatId}_${uniqueId}`;
		const message = newMessage({
			provider: 'periskope',
			id: queueId,
			identifiers: { queue_id: queueId, unique_id: uniqueId, message_id: messageId },
			recipient: chatId,
			// Bodies of requests are objects, and a digest instead of a text leaves them so.
			request: { ...(withoutLongBase64(request) as JsonObject) },
			fate: fateOf(chatId.split('@')[0] ?? ''),
		});
		const stored: StoredMessage = {
			message,
			content,
			...(file === undefined ? {} : { fileSize: file.bytes }),
			chatId,
			phone,
			fromMe: true,
			queueId,
			uniqueId,
			messageId,
			broadcastId,
			isForwarded,
			...(scheduledAt === undefined ? {} : { scheduledAt }),
		};
		this.byUniqueId.set(uniqueId, stored);
		return stored;
	}

	addReceived(stored: StoredMessage): void {
		this.received.push(stored);
	}

	/** Promises what sets the life of a message going. */
	sendOf(stored: StoredMessage): AcceptedSend {
		return {
			message: stored.message,
			updateFor: () => this.eventFor(stored),
			isTakenBack: () => stored.isPurged === true,
		};
	}

	withUniqueId(uniqueId: string): StoredMessage | undefined {
		return this.byUniqueId.get(uniqueId);
	}

	/** Promises the message with this message_id or queue_id, sent or received. */
	find(id: string): StoredMessage | undefined {
		const received = this.received.find(({ messageId }) => messageId === id);
		if (received !== undefined) return received;
		return this.all().find(({ queueId, messageId }) => queueId === id || messageId === id);
	}

	all(): StoredMessage[] {
		return [...this.byUniqueId.values()];
	}

	purge(stored: StoredMessage): void {
		stored.isPurged = true;
		this.byUniqueId.delete(stored.uniqueId);
	}

	clear(): void {
		this.byUniqueId.clear();
		this.received = [inboundMessage(this.account)];
	}
}
