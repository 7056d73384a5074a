import type { JsonObject } from '../contract';
import { schemaChecker } from '../core/jsonSchema';
import { chatIdSchema, contentSchemas } from './contentSchema';
import type { Content } from './contentSchema';

// What a scheduled message may hold.

export interface ScheduleRequest extends Content {
	chat_id: string;
	scheduled_at: string;
	is_repeat?: boolean;
	repeat_config?: JsonObject;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Promises the first deviation of a scheduled message. Undocumented: the request beyond chat_id and
 * scheduled_at; these are the names of the answer and of the content of a send.
 * Source: Periskope, "Schedule Message" reference and SDK, read 2026-11-20.
 */
export const checkSchedule = schemaChecker<ScheduleRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chat_id', 'scheduled_at'],
	properties: {
		chat_id: chatIdSchema,
		...contentSchemas,
		scheduled_at: { type: 'string', format: 'date-time' },
		is_repeat: { type: 'boolean' },
		repeat_config: {
			type: 'object',
			additionalProperties: false,
			properties: {
				repeat_interval: { enum: ['day', 'week', 'month'] },
				repeat_value: { type: 'integer', minimum: 1 },
				repeat_days: { type: 'array', items: { enum: weekdays } },
				repeat_ends: { type: 'string', format: 'date-time' },
				timezone: { type: 'string', minLength: 1 },
			},
		},
	},
});
