import { schemaChecker } from '../core/jsonSchema';
import { chatIdSchema, contentSchemas } from './contentSchema';
import type { Content } from './contentSchema';

// What a broadcast may hold.

export interface BroadcastRequest extends Content {
	chat_ids: string[];
	/** Seconds between two messages; one unless named. */
	delay?: number;
	/** In UTC. */
	scheduled_at?: string;
	variables?: Array<{ chat_id: string; values: Record<string, string> }>;
}

/**
 * Promises the first deviation from the documented body of a broadcast.
 * Source: Periskope, "Broadcast Message" reference and SDK, read 2026-11-20.
 */
export const checkBroadcast = schemaChecker<BroadcastRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chat_ids'],
	properties: {
		chat_ids: { type: 'array', minItems: 1, items: chatIdSchema },
		...contentSchemas,
		delay: { type: 'number', minimum: 0 },
		scheduled_at: { type: 'string', format: 'date-time', pattern: 'Z$' },
		variables: {
			type: 'array',
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['chat_id', 'values'],
				properties: {
					chat_id: chatIdSchema,
					values: { type: 'object', additionalProperties: { type: 'string' } },
				},
			},
		},
	},
});
