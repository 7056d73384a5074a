import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { defineMessage } from './define';
import { bodyOption, readBodyOption } from './interactive';

/** Asks the recipient to allow calls; the text is optional, WhatsApp's own request stands below it. */
export const callPermission = defineMessage({
	type: 'callPermission',
	label: 'Call Permission Request',
	content: z.lazy(() => z.strictObject({ body: textInput('Body').optional() })),
	fields: [],
	options: bodyOption,
	read: (form) => ({ body: readBodyOption(form) }),
});
