import { z } from 'zod/v4';
import { defineMessage } from './define';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** A WebP picture, still or moving; it has no caption. */
export const sticker = defineMessage({
	type: 'sticker',
	label: 'Sticker',
	content: z.strictObject({ media: mediaInput }),
	fields: mediaFields,
	options: {
		mediaFilename: mediaOptions.mediaFilename,
		mediaMimeType: mediaOptions.mediaMimeType,
	},
	read: (form) => ({ media: readMedia(form, 'sticker') }),
});
