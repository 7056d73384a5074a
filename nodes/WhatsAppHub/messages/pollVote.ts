import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { textListInput } from '../core/listInput';
import { defineMessage } from './define';
import { messageIdField } from './messageId';

/** Votes in a poll that somebody sent; it names the answers by their words. */
export const pollVote = defineMessage({
	type: 'pollVote',
	label: 'Poll Vote',
	operation: 'vote',
	content: z.lazy(() =>
		z.strictObject({
			messageId: idInput('Message ID'),
			/** The answers that are chosen now, instead of those before; none takes the vote back. */
			votes: textListInput('Votes', { min: 0, max: 12, entry: {} }),
		}),
	),
	fields: [
		messageIdField,
		{
			displayName: 'Votes',
			name: 'pollVotes',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Vote' },
			default: [],
			placeholder: 'e.g. In the morning',
			description:
				'The answers to vote for, in the words of the poll. They replace an earlier vote; without any, your vote is taken back. One expression may give the whole list.',
		},
	],
	options: {},
	read: ({ parameter }) => ({
		messageId: parameter('messageId'),
		votes: parameter('pollVotes') ?? [],
	}),
});
