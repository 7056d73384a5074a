import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';
import { readRecipients, recipientsField, recipientsInput } from './recipients';

// Sends an existing message on to other chats.

export interface Forwarded {
	readonly success: true;
	/** The message that was forwarded; no answer has the ids of the new ones. */
	readonly messageId: string;
	readonly recipients: readonly string[];
}

export const forward = defineOperation<Forwarded>()({
	resource: 'message',
	label: 'Forward',
	action: 'Forward message',
	description: 'Send a message that is there already on to one or several chats',
	content: z.lazy(() =>
		z.strictObject({ messageId: idInput('Message ID'), recipients: recipientsInput }),
	),
	fields: [messageIdField, recipientsField],
	read: (form) => ({
		messageId: form.parameter('messageId'),
		recipients: readRecipients(form),
	}),
});
