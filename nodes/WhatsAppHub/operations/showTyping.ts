import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';
import type { ChatSign } from './markAsRead';

// Shows the other side that an answer is being written.

const messageId: INodeProperties = {
	...messageIdField,
	description: 'The ID of the message that you are about to answer',
};

export const showTyping = defineOperation<ChatSign>()({
	resource: 'message',
	label: 'Show Typing',
	action: 'Show typing',
	description: 'Show that an answer is being written; some providers mark the message as read too',
	content: z.lazy(() => z.strictObject({ messageId: idInput('Message ID').optional() })),
	fields: [messageId],
	// Some show it in a chat, whatever is answered.
	parts: { messageId },
	read: ({ parameter }) => ({ messageId: parameter('messageId') }),
});
