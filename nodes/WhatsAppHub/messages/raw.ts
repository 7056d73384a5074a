import { z } from 'zod/v4';
import { objectInput } from '../core/input';
import { defineMessage } from './define';

/** What has no form: the person writes the body, the envelope comes from the form. */
export const raw = defineMessage({
	type: 'raw',
	label: 'Raw Body',
	content: z.lazy(() =>
		z.strictObject({
			body: objectInput('Raw Body'),
		}),
	),
	fields: [
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
	read: ({ parameter }) => ({ body: parameter('rawBody') }),
});
