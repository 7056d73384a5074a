import { z } from 'zod/v4';
import { textInput } from '../../core/input';
import type { SendForm } from '../contract/provider';

// The fields that only sends by Wawp have.

export const form: SendForm = {
	fields: [],
	typeFields: {
		raw: [
			{
				displayName: 'Endpoint',
				name: 'rawEndpoint',
				type: 'string',
				default: 'send/text',
				placeholder: 'e.g. send/text',
				description: 'The path below /v2/ to which the body goes',
			},
		],
	},
	options: [],
};

/** Below these a message is sent; what else there is would do something to the account. */
const endpoint = /^(?:send(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+|auth\/list\/send)$/i;

export const options = z.object({
	rawEndpoint: textInput('Endpoint', { trim: true })
		.refine((path) => endpoint.test(path), {
			error: "'Endpoint' must be a path such as send/text, without a slash in front",
		})
		.optional(),
});

export type Options = z.output<typeof options>;
