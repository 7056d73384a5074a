import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { defineMessage } from './define';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** A picture with an optional caption. */
export const image = defineMessage({
	type: 'image',
	label: 'Image',
	content: z.lazy(() =>
		z.strictObject({
			media: mediaInput,
			caption: textInput('Caption').optional(),
		}),
	),
	fields: mediaFields,
	options: mediaOptions,
	read: (form) => ({ media: readMedia(form, 'image'), caption: form.option('mediaCaption') }),
});
