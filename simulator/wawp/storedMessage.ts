import type { AcceptedMessage } from '../contract';
import type { Content } from './content';

/** A message of the instance with everything that became of it. */
export interface StoredMessage {
	/** Its life. */
	message: AcceptedMessage;
	chat: string;
	stanzaId: string;
	fromMe: boolean;
	content: Content;
	editedText?: string;
	reaction?: string;
	isDeleted?: boolean;
}
