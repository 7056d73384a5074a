import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';

// Takes back a sent message for everybody in its chat.

export interface DeletedMessage {
	readonly deleted: true;
	readonly messageId: string;
}

export const deleteMessage = defineOperation<DeletedMessage>()({
	resource: 'message',
	label: 'Delete',
	action: 'Delete message',
	description: 'Take a sent message back, for everybody in the chat',
	content: z.lazy(() => z.strictObject({ messageId: idInput('Message ID') })),
	fields: [messageIdField],
	read: ({ parameter }) => ({ messageId: parameter('messageId') }),
});
