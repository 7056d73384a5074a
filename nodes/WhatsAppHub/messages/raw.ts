import { z } from 'zod/v4';
import { objectInput, textInput } from '../core/input';
import { defineMessage } from './define';

/** Below these a message is sent; what else there is would do something to the account. */
const endpoint = /^(?:send(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+|auth\/list\/send)$/i;

/** What has no form: the person writes the body, the envelope comes from the form. */
export const raw = defineMessage({
	type: 'raw',
	label: 'Raw Body',
	content: z.lazy(() =>
		z.strictObject({
			body: objectInput('Raw Body'),
			/** Of a provider with one endpoint for each type. */
			endpoint: textInput('Endpoint', { trim: true })
				.refine((path) => endpoint.test(path), {
					error: "'Endpoint' must be a path such as send/text, without a slash in front",
				})
				.optional(),
		}),
	),
	fields: [
		{
			displayName: 'Endpoint',
			name: 'rawEndpoint',
			type: 'string',
			default: 'send/text',
			placeholder: 'e.g. send/text',
			displayOptions: { show: { provider: ['wawp'] } },
			description: 'The path below /v2/ to which the body goes',
		},
		{
			displayName: 'Raw Body',
			name: 'rawBody',
			type: 'json',
			typeOptions: { rows: 6 },
			default: '',
			required: true,
			description:
				'The body as the provider documents it. Recipient, sender and the like come from the fields of this node, unless the body has them itself. It is not checked before it is sent.',
		},
	],
	options: {},
	read: ({ parameter }) => ({ body: parameter('rawBody'), endpoint: parameter('rawEndpoint') }),
});
