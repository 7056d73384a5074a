import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { defineOperation } from './define';

/** What an operation yields that changes something and has no more to tell. */
export interface Done {
	readonly success: true;
	readonly messageId: string;
}

export const markAsRead = defineOperation<Done>()({
	resource: 'message',
	label: 'Mark as Read',
	action: 'Mark message as read',
	description: 'Show the sender of a message that it has been read',
	content: z.strictObject({ messageId: idInput('Message ID') }),
	fields: [
		{
			displayName: 'Message ID',
			name: 'messageId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.messageId }}',
		},
	],
	read: ({ parameter }) => ({ messageId: parameter('messageId') }),
});
