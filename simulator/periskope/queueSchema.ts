import { schemaChecker } from '../core/jsonSchema';

// What requests about the queue may hold.

const id = { type: 'string', format: 'uuid' };

export interface QueueRequest {
	queue_id?: string;
	broadcast_id?: string;
}

/**
 * Promises the first deviation from the documented filter of the message queue.
 * Source: Periskope, "List All Message Queues" reference and SDK, read 2026-11-20.
 */
export const checkQueueRequest = schemaChecker<QueueRequest>({
	type: 'object',
	additionalProperties: false,
	properties: { queue_id: id, broadcast_id: id },
});

export interface PurgeRequest {
	queue_ids?: string[];
	broadcast_id?: string;
}

/**
 * Promises the first deviation from the documented choice of jobs to purge. Undocumented: a list
 * without ids; it could be read as everything, so it is refused.
 * Source: Periskope, "Purge Message Queues" reference and SDK, read 2026-11-20.
 */
export const checkPurgeRequest = schemaChecker<PurgeRequest>({
	type: 'object',
	additionalProperties: false,
	properties: { queue_ids: { type: 'array', minItems: 1, items: id }, broadcast_id: id },
});
