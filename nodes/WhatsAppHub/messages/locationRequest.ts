import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { defineMessage } from './define';
import { bodyField } from './interactive';

/** A text with a button by which the recipient shares where they are. */
export const locationRequest = defineMessage({
	type: 'locationRequest',
	label: 'Location Request',
	content: z.lazy(() => z.strictObject({ body: textInput('Body') })),
	fields: [bodyField],
	options: {},
	read: ({ parameter }) => ({ body: parameter('interactiveBody') }),
});
