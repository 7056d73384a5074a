import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { defineMessage } from './define';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** A file of any type, with an optional caption. */
export const document = defineMessage({
	type: 'document',
	label: 'Document',
	content: z.lazy(() =>
		z.strictObject({
			media: mediaInput,
			caption: textInput('Caption').optional(),
		}),
	),
	fields: mediaFields,
	options: mediaOptions,
	read: (form) => ({ media: readMedia(form, 'document'), caption: form.option('mediaCaption') }),
});
