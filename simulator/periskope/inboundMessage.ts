import { inboundChat } from '../accounts';
import type { SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import type { StoredMessage } from './storedMessage';

/** Promises a message that somebody wrote. */
export function receivedMessage(
	messageId: string,
	phone: string,
	chatId: string,
	content: StoredMessage['content'],
): StoredMessage {
	const uniqueId = messageId.split('_')[2] ?? '';
	return {
		message: newMessage({
			provider: 'periskope',
			id: messageId,
			identifiers: { unique_id: uniqueId, message_id: messageId },
			recipient: `${phone}@c.us`,
			request: {},
			fate: 'read',
		}),
		content,
		chatId,
		phone,
		fromMe: false,
		queueId: null,
		uniqueId,
		messageId,
		broadcastId: null,
		isForwarded: false,
	};
}

/** Promises the text that a customer wrote before the simulator started. */
export function inboundMessage(account: SimulatorAccounts['periskope']): StoredMessage {
	const { inboundMessageId, defaultPhone } = account;
	const content = { message: 'Is my order ready?' };
	return receivedMessage(inboundMessageId, defaultPhone, inboundChat, content);
}
