import type { OwnOperation } from '../messages/define';
import type { Resource } from './define';

/** An operation that sends a message, or shows it without sending. */
export interface MessageOperation {
	readonly resource: Resource;
	readonly label: string;
	readonly action: string;
	readonly description: string;
}

/** The operations whose form is a message's; `send`, `reply` and `preview` have a choice of its type. */
export const messageOperations = {
	send: {
		resource: 'message',
		label: 'Send',
		action: 'Send message',
		description: 'Send a message to a person, group or channel',
	},
	reply: {
		resource: 'message',
		label: 'Reply',
		action: 'Reply to message',
		description: 'Answer, in the same chat, what started the workflow by the WhatsApp Hub Trigger',
	},
	sendAndWait: {
		resource: 'message',
		label: 'Send and Wait for Response',
		action: 'Send message and wait for response',
		description: 'Ask somebody in the chat, and go on once the answer is there',
	},
	preview: {
		resource: 'message',
		label: 'Preview',
		action: 'Preview message',
		description: 'Show the request that would be sent, and send nothing',
	},
	sendTemplate: {
		resource: 'message',
		label: 'Send Template',
		action: 'Send template',
		description: 'Send an approved template, also to people who have not written for 24 hours',
	},
	react: {
		resource: 'message',
		label: 'React',
		action: 'React to message',
		description: 'Put an emoji on a message, or take it off',
	},
	pin: {
		resource: 'message',
		label: 'Pin or Unpin',
		action: 'Pin or unpin message',
		description: 'Pin a message at the top of its chat, or take it off',
	},
	vote: {
		resource: 'message',
		label: 'Vote in Poll',
		action: 'Vote in poll',
		description: 'Vote in a poll that somebody sent',
	},
} as const satisfies Readonly<
	Record<OwnOperation | 'send' | 'reply' | 'sendAndWait' | 'preview', MessageOperation>
>;

export type MessageOperationId = keyof typeof messageOperations;
