import { schemaChecker } from '../core/jsonSchema';

export interface Poll {
	pollName: string;
	pollOptions: string[];
	options?: { allowMultipleAnswers?: boolean; pollId?: string };
}

export interface SendRequest {
	chat_id: string;
	/** Here or below is content, which the schema alone does not promise. */
	message?: string;
	poll?: Poll;
	reply_to?: string;
	options?: { hide_url_preview?: boolean };
}

/** Content that Periskope documents and the simulator does not play yet. */
export const contentNotPlayed: readonly string[] = ['media'];

/** Periskope names no bounds for the options; a poll that asks nothing is none. */
const poll = {
	type: 'object',
	additionalProperties: false,
	required: ['pollName', 'pollOptions'],
	properties: {
		pollName: { type: 'string', minLength: 1 },
		pollOptions: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
		options: {
			type: 'object',
			additionalProperties: false,
			properties: { allowMultipleAnswers: { type: 'boolean' }, pollId: { type: 'string' } },
		},
	},
};

/**
 * Promises the first deviation of a send from the documented body. The plus sign is not part of a
 * chat id: the documents want country code and number, with or without @c.us.
 * Source: Periskope, "Send Message" reference, read 2026-11-20.
 */
export const checkSendRequest = schemaChecker<SendRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chat_id'],
	properties: {
		chat_id: { type: 'string', pattern: '^([1-9]\\d{6,14}(@c\\.us)?|[\\d-]+@g\\.us)$' },
		message: { type: 'string', minLength: 1 },
		poll,
		reply_to: { type: 'string', minLength: 1 },
		options: {
			type: 'object',
			additionalProperties: false,
			properties: { hide_url_preview: { type: 'boolean' } },
		},
	},
});

export interface QueueRequest {
	queue_id?: string;
	broadcast_id?: string;
}

/**
 * Promises the first deviation from the documented filter of the message queue.
 * Source: Periskope, "List All Message Queues" reference, read 2026-11-20.
 */
export const checkQueueRequest = schemaChecker<QueueRequest>({
	type: 'object',
	additionalProperties: false,
	properties: {
		queue_id: { type: 'string', format: 'uuid' },
		broadcast_id: { type: 'string', format: 'uuid' },
	},
});
