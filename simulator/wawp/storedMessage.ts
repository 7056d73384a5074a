import type { AcceptedMessage } from '../contract';
import type { Content } from './content';

/** A message of the instance with everything that became of it. */
export interface StoredMessage {
	/** Its life. */
	message: AcceptedMessage;
	chat: string;
	stanzaId: string;
	fromMe: boolean;
	/** Who wrote a received message, as a chat id; in a group it is not the chat. */
	writer?: string;
	content: Content;
	editedText?: string;
	reaction?: string;
	isDeleted?: boolean;
}
