import { schemaChecker } from '../core/jsonSchema';
import { chatIdSchema, contentSchemas } from './contentSchema';
import type { Content } from './contentSchema';

// What a send may hold, queued or waiting.

export interface SendRequest extends Content {
	chat_id: string;
	options?: { hide_url_preview?: boolean };
}

const sendSchemas = {
	chat_id: chatIdSchema,
	...contentSchemas,
	options: {
		type: 'object',
		additionalProperties: false,
		properties: { hide_url_preview: { type: 'boolean' } },
	},
};

/**
 * Promises the first deviation of a send from the documented body.
 * Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20)
 */
export const checkSendRequest = schemaChecker<SendRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chat_id'],
	properties: sendSchemas,
});

/**
 * Promises the first deviation of a send that waits. Undocumented: where sync_timeout belongs; the
 * page names it without a place, so it may be here or in the query.
 * Docs: https://docs.periskope.app/api-reference/message/send-message-sync (read 2026-11-20)
 */
export const checkSyncRequest = schemaChecker<SendRequest & { sync_timeout?: number }>({
	type: 'object',
	additionalProperties: false,
	required: ['chat_id'],
	properties: { ...sendSchemas, sync_timeout: { type: 'number', exclusiveMinimum: 0 } },
});
