import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';

/** What a sign to the other side of a chat yields: that something is read, that somebody types. */
export interface ChatSign {
	readonly success: true;
	/** The message that it is about, where the provider asks for it. */
	readonly messageId: string | null;
	/** The chat, where the provider asks for it. */
	readonly recipient: string | null;
}

const messageId = { ...messageIdField };

export const markAsRead = defineOperation<ChatSign>()({
	resource: 'message',
	label: 'Mark as Read',
	action: 'Mark message as read',
	description: 'Show the sender of a message that it has been read',
	content: z.lazy(() => z.strictObject({ messageId: idInput('Message ID').optional() })),
	fields: [messageId],
	// Some mark a whole chat.
	parts: { messageId },
	read: ({ parameter }) => ({ messageId: parameter('messageId') }),
});
