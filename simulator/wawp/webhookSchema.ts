import type { WawpWebhook } from '../contract';
import { schemaChecker } from '../core/jsonSchema';
import { credentialSchemas, webUrl } from './envelope';

// What the instance's list of webhooks may hold.

const webhook = {
	type: 'object',
	additionalProperties: false,
	required: ['url', 'events'],
	properties: {
		url: webUrl,
		// The pages name events here and there and nowhere all, so that none is refused by its name.
		events: { type: 'array', items: { type: 'string', minLength: 1 } },
		is_active: { enum: [true, false, 0, 1] },
	},
};

/**
 * Promises the first deviation of a new list of webhooks.
 * Docs: https://api.wawp.net/en/docs/v2/session/webhook (read 2026-11-20)
 */
export const checkWebhooks = schemaChecker<{ webhooks: WawpWebhook[] }>({
	type: 'object',
	additionalProperties: false,
	required: ['webhooks'],
	properties: { ...credentialSchemas, webhooks: { type: 'array', items: webhook } },
});
