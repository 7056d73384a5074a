import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { defineMessage } from './define';
import { bodyField } from './interactive';

/** Asks somebody who is known by a user ID only to share their phone number. */
export const contactInfoRequest = defineMessage({
	type: 'contactInfoRequest',
	label: 'Contact Info Request',
	content: z.lazy(() => z.strictObject({ body: textInput('Body') })),
	fields: [bodyField],
	options: {},
	read: ({ parameter }) => ({ body: parameter('interactiveBody') }),
});
