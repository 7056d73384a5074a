import type { AcceptedMessage } from '../contract';
import type { Content } from './contentSchema';

/** A message of the organization with everything that became of it. */
export interface StoredMessage {
	/** Its life. */
	message: AcceptedMessage;
	content: Content;
	/** The length of a file that came as bytes. */
	fileSize?: number;
	chatId: string;
	/** Digits of the phone that sends or receives. */
	phone: string;
	fromMe: boolean;
	/** Who wrote a received message, as a chat id; in a group it is not the chat. */
	writer?: string;
	/** Received messages were never in the queue. */
	queueId: string | null;
	uniqueId: string;
	messageId: string;
	broadcastId: string | null;
	isForwarded: boolean;
	/** When a broadcast is to leave; nothing is sent before. */
	scheduledAt?: string;
	editedBody?: string;
	reaction?: string;
	isDeleted?: boolean;
	isPinned?: boolean;
	/** Taken out of the queue before it was sent. */
	isPurged?: boolean;
}

/** Promises the text and the kind of a message; a poll without a text is known by its question. */
export function contentOf({ content, editedBody }: StoredMessage): { body: string; type: string } {
	const { message, media, poll } = content;
	const body = editedBody ?? message ?? poll?.pollName ?? '';
	if (media !== undefined) return { body, type: media.type };
	return { body, type: poll === undefined ? 'chat' : 'poll_creation' };
}
