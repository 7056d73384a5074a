import { inboundChat } from '../accounts';
import type { SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import type { StoredMessage } from './storedMessage';

// Builds the messages that somebody wrote, before the start or since.

/** What somebody wrote, and where. */
interface Received extends Pick<StoredMessage, 'messageId' | 'phone' | 'chatId' | 'content'> {
	/** Of a group's message. */
	writer?: string;
	/** Now when it is missing. */
	at?: Date;
}

/** Promises a message that somebody wrote. */
export function receivedMessage({ at, ...received }: Received): StoredMessage {
	const { messageId, phone } = received;
	const uniqueId = messageId.split('_')[2] ?? '';
	const details = {
		provider: 'periskope',
		id: messageId,
		identifiers: { unique_id: uniqueId, message_id: messageId },
		recipient: `${phone}@c.us`,
		request: {},
		fate: 'read',
	} as const;
	return {
		...received,
		message: newMessage(details, at),
		fromMe: false,
		queueId: null,
		uniqueId,
		broadcastId: null,
		isForwarded: false,
	};
}

/** Promises the text that a customer wrote before the simulator started. */
export function inboundMessage(account: SimulatorAccounts['periskope']): StoredMessage {
	const { inboundMessageId: messageId, defaultPhone: phone } = account;
	const content = { message: 'Is my order ready?' };
	return receivedMessage({ messageId, phone, chatId: inboundChat, content });
}
