import type { JsonObject } from '../contract';
import { schemaChecker } from '../core/jsonSchema';

/** What a new webhook and a change to one have in common. */
export interface WebhookDescription {
	name?: string;
	type?: string;
	integrationType?: string;
	integrationMetadata?: JsonObject;
}

export interface NewWebhook extends WebhookDescription {
	hookUrl: string;
	/** The schema promises names, not that Periskope knows them. */
	integrationName: string | string[];
}

export interface ChangedWebhook extends WebhookDescription {
	hookUrl?: string;
	integrationName?: string;
	isSubscribed?: boolean;
}

/** The integrations that keep rows beside plain webhooks, in Periskope's database types. */
const types = [
	'zapier',
	'pabbly',
	'api',
	'webhook',
	'hubspot',
	'freshdesk',
	'slack',
	'jira',
	'salesforce',
	'zohodesk',
	'zohocrm',
	'gsheets',
];

const hookUrl = { type: 'string', format: 'uri', pattern: '^https?://' };
const description = {
	name: { type: 'string', minLength: 1 },
	type: { enum: types },
	integrationType: { type: 'string', minLength: 1 },
	integrationMetadata: { type: 'object' },
};

/**
 * Promises the first deviation from the documented body of a new webhook.
 * Source: Periskope, "Create Webhook" reference and SDK, read 2026-11-20.
 */
export const checkNewWebhook = schemaChecker<NewWebhook>({
	type: 'object',
	additionalProperties: false,
	required: ['hookUrl', 'integrationName'],
	properties: {
		hookUrl,
		integrationName: { type: ['string', 'array'], minItems: 1, items: { type: 'string' } },
		...description,
	},
});

/**
 * Promises the first deviation from the documented body of a change; one row has one event name.
 * Source: Periskope, "Update Webhook" reference and SDK, read 2026-11-20.
 */
export const checkChangedWebhook = schemaChecker<ChangedWebhook>({
	type: 'object',
	additionalProperties: false,
	properties: {
		hookUrl,
		integrationName: { type: 'string' },
		isSubscribed: { type: 'boolean' },
		...description,
	},
});
