import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { defineMessage } from './define';
import { messageIdField } from './messageId';

/** An emoji on a message; without one the reaction is removed. */
export const reaction = defineMessage({
	type: 'reaction',
	label: 'Reaction',
	operation: 'react',
	content: z.lazy(() =>
		z.strictObject({
			messageId: idInput('Message ID'),
			/** Without one, the reaction is taken off. */
			emoji: textInput('Emoji', { trim: true }).optional(),
		}),
	),
	fields: [
		messageIdField,
		{
			displayName: 'Emoji',
			name: 'reactionEmoji',
			type: 'string',
			default: '',
			placeholder: 'e.g. 👍',
			description: 'A single emoji. Leave it empty to take your reaction off.',
		},
	],
	options: {},
	read: ({ parameter }) => ({
		messageId: parameter('messageId'),
		emoji: givenText(parameter('reactionEmoji')),
	}),
});

/** An emptied field and an expression that found nothing mean the same. */
const givenText = (value: unknown): unknown =>
	value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
