import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';

// Changes the text of a message that was sent a short time ago.

export interface EditedMessage {
	readonly success: true;
	readonly messageId: string;
}

export const edit = defineOperation<EditedMessage>()({
	resource: 'message',
	label: 'Edit',
	action: 'Edit message',
	description: 'Change the text of a message that you sent within the last 15 minutes',
	content: z.lazy(() =>
		z.strictObject({
			messageId: idInput('Message ID'),
			text: textInput('New Text'),
		}),
	),
	fields: [
		messageIdField,
		{
			displayName: 'New Text',
			name: 'editedText',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Your order comes tomorrow',
			description: 'What the message says from now on',
		},
	],
	read: ({ parameter }) => ({
		messageId: parameter('messageId'),
		text: parameter('editedText'),
	}),
});
