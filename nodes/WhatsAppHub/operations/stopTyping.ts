import { z } from 'zod/v4';
import { defineOperation } from './define';
import type { ChatSign } from './markAsRead';

/** Ends the sign that an answer is being written, where it does not end by itself. */
export const stopTyping = defineOperation<ChatSign>()({
	resource: 'message',
	label: 'Stop Typing',
	action: 'Stop typing',
	description: 'Take off the sign that an answer is being written',
	content: z.strictObject({}),
	fields: [],
	read: () => ({}),
});
