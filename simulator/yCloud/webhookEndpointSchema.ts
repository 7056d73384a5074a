import { schemaChecker } from '../core/jsonSchema';
import { eventTypes } from './eventTypes';

// What a webhook endpoint may hold, when created and when changed.

export type EndpointStatus = 'active' | 'disabled' | 'pending';

export interface EndpointRequest {
	url?: string;
	enabledEvents?: string[];
	eventProperties?: Array<{ event: string; properties: string[] }>;
	description?: string;
	status?: EndpointStatus;
}

const properties = {
	url: { type: 'string', format: 'uri', pattern: '^https?://', maxLength: 500 },
	enabledEvents: { type: 'array', items: { enum: [...eventTypes] } },
	eventProperties: {
		type: 'array',
		items: {
			type: 'object',
			additionalProperties: false,
			required: ['event', 'properties'],
			properties: {
				event: { type: 'string' },
				properties: { type: 'array', minItems: 1, items: { type: 'string' } },
			},
		},
	},
	description: { type: 'string', maxLength: 400 },
	status: { enum: ['active', 'disabled', 'pending'] },
};

/**
 * Promises the first deviation from the documented body of a new endpoint.
 * Source: YCloud, "Create a webhook endpoint", read 2026-11-20.
 */
export const checkNewEndpoint = schemaChecker<
	EndpointRequest & { url: string; enabledEvents: string[] }
>({
	type: 'object',
	additionalProperties: false,
	required: ['url', 'enabledEvents'],
	properties,
});

/**
 * Promises the first deviation from the documented body of a change to an endpoint.
 * Source: YCloud, "Update a webhook endpoint", read 2026-11-20.
 */
export const checkChangedEndpoint = schemaChecker<EndpointRequest>({
	type: 'object',
	additionalProperties: false,
	properties,
});
