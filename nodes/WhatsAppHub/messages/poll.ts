import { z } from 'zod/v4';
import { booleanInput, idInput, textInput } from '../core/input';
import { textListInput } from '../core/listInput';
import { defineMessage } from './define';

/** A question with answers to choose from. */
export const poll = defineMessage({
	type: 'poll',
	label: 'Poll',
	content: z.lazy(() =>
		z.strictObject({
			question: textInput('Question'),
			// Wawp documents 2 to 12; it is WhatsApp's own rule, and Periskope's document is silent.
			options: textListInput('Answers', { min: 2, max: 12, entry: {} }),
			multipleAnswers: booleanInput('Multiple Answers').optional(),
			pollId: idInput('Poll ID').optional(),
		}),
	),
	fields: [
		{
			displayName: 'Question',
			name: 'pollQuestion',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. When may we deliver?',
		},
		{
			displayName: 'Answers',
			name: 'pollOptions',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Answer' },
			default: [],
			required: true,
			placeholder: 'e.g. In the morning',
			description: 'From 2 to 12 answers to choose from; one expression may give the whole list',
		},
	],
	options: {
		pollMultipleAnswers: {
			displayName: 'Multiple Answers',
			name: 'pollMultipleAnswers',
			type: 'boolean',
			default: true,
			description: 'Whether the recipient may choose more than one answer',
		},
		pollId: {
			displayName: 'Poll ID',
			name: 'pollId',
			type: 'string',
			default: '',
			placeholder: 'e.g. delivery-time',
			description: 'An ID of your own, for a poll that is sent to several chats',
		},
	},
	read: ({ parameter, option }) => ({
		question: parameter('pollQuestion'),
		options: parameter('pollOptions'),
		multipleAnswers: option('pollMultipleAnswers'),
		pollId: option('pollId'),
	}),
});
